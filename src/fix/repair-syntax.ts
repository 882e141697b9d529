/**
 * A text that cannot be read as YAML → the same with its slips put right, one after the other, as far as they
 * are known. What cannot be put right is passed over, so that the slips behind it are.
 */
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { readingBudget, withoutSlip } from '../1-parse/recover-yaml.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyEdits } from '../source/apply-edits.ts';
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
  /** The same with spaces for what is passed over: all offsets are those of the text. */
  let read = broken;
  const fixed: Diagnostic[] = [];
  const budget = readingBudget();
  for (let step = 0; step < maxSteps; step++) {
    const source = { path: file, text: read };
    const { tree, diagnostics } = parseYaml(source);
    const [diagnostic] = diagnostics;
    if (tree || !diagnostic) break;
    const fix = isBehind(diagnostic, text, read) ? undefined : await fixIn(source, diagnostic);
    const isWanted = fix && wanted(diagnostic, fix) && !touchesWhatIsPassedOver(fix, text, read);
    const next = isWanted
      ? fixFile({ file, text: read, isWorkspace: false }, [{ diagnostic, fix }])
      : undefined;
    if (fix && next !== undefined && next !== read) {
      text = applyEdits(text, fix.edits);
      read = next;
      fixed.push(diagnostic);
      continue;
    }
    const rest = withoutSlip(source, diagnostic, budget);
    if (rest === undefined) break;
    read = rest;
  }
  return { text, fixed };
}

function fixIn({ path: file, text }: { path: string; text: string }, diagnostic: Diagnostic) {
  const spanOf = (where: Diagnostic['where']): Span =>
    'start' in where ? where : { file, start: 0, end: 0 };
  return fixOf(diagnostic, { textOf: () => text, treeOf: () => undefined, spanOf });
}

/** Nothing that was read stands between a part that is passed over and the slip: it belongs to the same damage. */
function isBehind({ where }: Diagnostic, text: string, read: string): boolean {
  const start = 'start' in where ? where.start : 0;
  const line = read.lastIndexOf('\n', start - 1) + 1;
  const before = read.slice(0, line).trimEnd().length;
  return text.slice(before, line) !== read.slice(before, line);
}

function touchesWhatIsPassedOver({ edits }: Fix, text: string, read: string): boolean {
  return edits.some(({ start, end }) => text.slice(start, end) !== read.slice(start, end));
}
