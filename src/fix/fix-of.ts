/** A finding → its fix, from the registry that loads each kind of fix when it is needed. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Code } from '../generated/catalogue.ts';
import { fixes } from '../generated/fixes.ts';
import { configName } from '../paths/config-name.ts';
import type { Fix } from '../source/place.ts';
import { fixFile } from './fix-file.ts';
import type { FixFor, FixSources } from './fix-for.ts';

export async function fixOf(diagnostic: Diagnostic, sources: FixSources): Promise<Fix | undefined> {
  if (diagnostic.fix) return diagnostic.fix;
  const load: (() => Promise<FixFor<never>>) | undefined = fixes[diagnostic.code];
  const { file } = diagnostic.where;
  const text = sources.textOf(file);
  if (!load || text === undefined) return undefined;
  const fix = (await load()) as FixFor<Code>;
  return fix({
    diagnostic,
    text,
    tree: sources.treeOf(file),
    span: sources.spanOf(diagnostic.where),
    spanOf: sources.spanOf,
  });
}

/** More than this are better left to `fix` itself: each is tried out on its file. */
const maxTried = 200;

/** For reports that carry fixes: only those that do what they promise. */
export async function withFixes(
  diagnostics: readonly Diagnostic[],
  sources: FixSources,
): Promise<Diagnostic[]> {
  const fixed: Diagnostic[] = [];
  let tried = 0;
  for (const diagnostic of diagnostics) {
    const fix = tried < maxTried ? await fixOf(diagnostic, sources) : undefined;
    if (fix) tried++;
    const { file } = diagnostic.where;
    const before = { file, text: sources.textOf(file) ?? '', isWorkspace: file === configName };
    const holds = fix !== undefined && fixFile(before, [{ diagnostic, fix }]) !== undefined;
    fixed.push(holds ? { ...diagnostic, fix } : diagnostic);
  }
  return fixed;
}
