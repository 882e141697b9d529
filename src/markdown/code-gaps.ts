/** Finds the gaps in code, where Markdown knows no marks: `range(:fill[10])`. */
import type { Nodes } from 'mdast';
import { gapFor, isAnswered } from './gap.ts';

export interface CodeGap {
  readonly start: number;
  readonly end: number;
  readonly answer: string;
}

const opening = /(?<!:):(?:fill|填空)\[/g;

/**
 * A gap ends on the line it begins on, with the bracket that belongs to it; `\]` is a bracket of the answer.
 */
export function codeGaps(code: string): CodeGap[] {
  const gaps: CodeGap[] = [];
  let reached = 0;
  for (const { 0: open, index: start } of code.matchAll(opening)) {
    if (start < reached) continue;
    const close = closing(code, start + open.length);
    if (close === undefined) continue;
    reached = close + 1;
    gaps.push({
      start,
      end: reached,
      answer: code.slice(start + open.length, close).replace(/\\([[\]])/g, '$1'),
    });
  }
  return gaps;
}

/** With other words in the gaps of a line, instead of the numbers before them, too: `M③:fill[30]`. */
export function withGapsFilled(line: string, wordFor: (index: number) => string): string {
  let reached = 0;
  const parts = codeGaps(line).map(({ start, end }, index) => {
    const part = line.slice(reached, start).replace(/(?:[①-⑳]|\(\d{2}\))$/, '') + wordFor(index);
    reached = end;
    return part;
  });
  return parts.join('') + line.slice(reached);
}

/** Code and the gaps in it, in their order; undefined for code without gaps. */
export function codeParts(code: string): readonly (string | CodeGap)[] | undefined {
  const gaps = codeGaps(code);
  if (gaps.length === 0) return undefined;
  const ends = [0, ...gaps.map(({ end }) => end)];
  return [
    ...gaps.flatMap((gap, index) => [code.slice(ends[index], gap.start), gap]),
    code.slice(ends.at(-1)),
  ];
}

/** For readers that show code letter by letter: a line to write on, or the answer between two ends of it. */
export function codeWithLines(code: string, edition: 'student' | 'teacher'): string {
  const parts = codeParts(code);
  if (!parts) return code;
  return parts.map((part) => (typeof part === 'string' ? part : lineFor(part.answer, edition))).join('');
}

/** The code of a tree in which gaps may stand. */
export function isCode(node: Nodes): node is Extract<Nodes, { type: 'code' | 'inlineCode' }> {
  return node.type === 'code' || node.type === 'inlineCode';
}

function lineFor(answer: string, edition: 'student' | 'teacher'): string {
  const line = gapFor(answer);
  return edition === 'student' || !isAnswered(answer) ? line : `＿${answer}＿`;
}

function closing(code: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const char = code[at];
    if (char === '\n' || char === '\r') return undefined;
    if (char === '\\') at++;
    else if (char === '[') depth++;
    else if (char === ']' && depth-- === 0) return at;
  }
  return undefined;
}
