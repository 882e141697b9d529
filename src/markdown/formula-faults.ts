/**
 * Turns an author's Markdown into the formulas in it that cannot be set and would be printed as they are
 * typed.
 */
import { toMathMl } from './formula.ts';
import { rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

export interface UnsettableFormula {
  readonly formula: string;
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** `tree` for whoever has the tree of the text already. */
export function findFormulaFaults(text: string, tree = () => parseMarkdown(text)): UnsettableFormula[] {
  if (!text.includes('$')) return [];
  return [...walk(tree())].flatMap(({ node }) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return [];
    const range = rangeOf(node);
    // In a table cell `\|` is how GFM spells a bar.
    const readings = [node.value, node.value.replaceAll('\\|', '|')];
    if (!range || readings.some((formula) => toMathMl(formula, node.type === 'math') !== undefined))
      return [];
    return [
      { formula: node.value, line: (node.position?.start.line ?? 1) - 1, start: range.start, end: range.end },
    ];
  });
}
