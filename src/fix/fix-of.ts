/** A finding → its fix, from the registry that loads each kind of fix when it is needed. */
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Code } from '../generated/catalogue.ts';
import { fixes } from '../generated/fixes.ts';
import type { FixFor, FixSources } from './fix-for.ts';

export async function fixOf(diagnostic: Diagnostic, sources: FixSources): Promise<Fix | undefined> {
  if (diagnostic.fix) return diagnostic.fix;
  const load: (() => Promise<FixFor<never>>) | undefined = fixes[diagnostic.code];
  const { file } = diagnostic.where;
  const text = sources.textOf(file);
  if (!load || text === undefined) return undefined;
  const fix = (await load()) as FixFor<Code>;
  return fix({ diagnostic, text, tree: sources.treeOf(file), span: sources.spanOf(diagnostic.where), spanOf: sources.spanOf });
}

/** For reports that carry fixes. */
export function withFixes(diagnostics: readonly Diagnostic[], sources: FixSources): Promise<Diagnostic[]> {
  return Promise.all(
    diagnostics.map(async (diagnostic) => {
      const fix = await fixOf(diagnostic, sources);
      return fix ? { ...diagnostic, fix } : diagnostic;
    }),
  );
}
