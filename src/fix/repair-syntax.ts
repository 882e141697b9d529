/**
 * A text that cannot be read as YAML → the same with its slips put right, one after the other, as far as they
 * are known.
 */
import { parseYaml } from '../1-parse/parse-yaml.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Fix, Span } from '../source/place.ts';
import { fixFile } from './fix-file.ts';
import { fixOf } from './fix-of.ts';

export interface Repaired {
  readonly text: string;
  readonly fixed: readonly Diagnostic[];
}

/**
 * Each step puts right all lines with one slip; more steps than this are a program's mistake, not an
 * author's.
 */
const maxSteps = 200;

export async function repairSyntax(
  file: string,
  broken: string,
  wanted: (diagnostic: Diagnostic, fix: Fix) => boolean,
): Promise<Repaired> {
  let text = broken;
  const fixed: Diagnostic[] = [];
  for (let step = 0; step < maxSteps; step++) {
    const { tree, diagnostics } = parseYaml({ path: file, text });
    const [diagnostic] = diagnostics;
    if (tree || !diagnostic) break;
    const now = text;
    const spanOf = (where: Diagnostic['where']): Span =>
      'start' in where ? where : { file, start: 0, end: 0 };
    const fix = await fixOf(diagnostic, { textOf: () => now, treeOf: () => undefined, spanOf });
    if (!fix || !wanted(diagnostic, fix)) break;
    const next = fixFile({ file, text, isWorkspace: false }, [{ diagnostic, fix }]);
    if (next === undefined || next === text) break;
    text = next;
    fixed.push(diagnostic);
  }
  return { text, fixed };
}
