/**
 * Turns an author's Markdown into the formulas in it that cannot be set and would be printed as they are
 * typed.
 */
import type { Text } from 'mdast';
import { matchesOf } from '../values/matches.ts';
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
  if (!/[$\\]|[_^]\{/.test(text)) return [];
  return [...walk(tree())].flatMap(({ node }) => {
    if (node.type === 'text') return outsideDollars(text, node);
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

const letters =
  'alpha|beta|gamma|delta|Delta|epsilon|varepsilon|eta|theta|lambda|mu|rho|sigma|tau|varphi|phi|Phi|omega|Omega|times|div|pm|cdot|leq?|geq?|neq|approx|degree|circ|angle|infty|sum|Rightarrow|rightarrow';
/** What TeX sets, and what it puts round a formula, without dollars or with one of the two only. */
const tex = new RegExp(
  [
    String.raw`\\(?:[dt]?frac|sqrt|mathrm|overline|vec|ce)\s*(?:\{[^{}\n]*\})+`,
    String.raw`\\\[[^\]\n]*[=^_\\][^\]\n]*\\\]`,
    String.raw`\\\([^)\n]*[=^_\\][^)\n]*\\\)`,
    // No folder: D:\alpha\beta.
    String.raw`(?<![\w:\\/])\\(?:${letters})(?![A-Za-z\\])`,
    // 10^{-6}, H_{2}O
    String.raw`(?<![\w\\])[A-Za-z\d]{1,4}[_^]\{[\w+\-., ]{1,12}\}(?![{}])`,
    // SO$_4$$^{2-}$
    String.raw`\$[_^][^$\s]{1,12}\$\$[_^][^$\s]{1,12}\$`,
    // $U=220伏$
    String.raw`(?<![\w$\\])\$[A-Za-zφΦηλρ][\w{}^]*\s*=\s*[^$\n，。；：、"']{0,30}[^\s$，。；：、"']\$(?![\w$])`,
  ].join('|'),
  'g',
);

function outsideDollars(text: string, node: Text): UnsettableFormula[] {
  const range = rangeOf(node);
  if (!range) return [];
  return matchesOf(text.slice(range.start, range.end), tex).map(({ 0: formula, index }) => {
    const start = range.start + index;
    return { formula, line: text.slice(0, start).split('\n').length - 1, start, end: start + formula.length };
  });
}
