/**
 * A value → the text behind it on its line that YAML takes for a comment, where its author did not mean one.
 */
import { isCutText } from '../1-parse/hash-in-text.ts';
import type { SyntaxScalar } from '../1-parse/syntax-tree.ts';
import type { Shape } from '../language/shape.ts';
import type { Path } from '../source/place.ts';

export interface CutText {
  /** With what was cut off. */
  readonly whole: string;
  /** Of the cut, from its `#`. */
  readonly start: number;
  readonly end: number;
}

const codes: ReadonlySet<unknown> = new Set([
  'code',
  'edition',
  'effective',
  'id',
  'no',
  'on',
  'start',
  'url',
  'version',
]);

/** Only texts are cut: behind a number, a word of a list or an id nothing but a comment can follow. */
export function takesText(shape: Shape): boolean {
  const text = shape.is === 'union' ? shape.scalar : shape;
  return text?.is === 'any' || (text?.is === 'text' && !text.id && !text.ref && !text.words);
}

export function cutBehind(text: string, node: SyntaxScalar, path: Path): CutText | undefined {
  if (node.style !== 'plain') return undefined;
  const isCode = codes.has(path.at(-1)) && /^[\w.:/-]+$/.test(node.text);
  return isCode ? undefined : cutAt(text, node.end, node.text);
}

/** `from`: right behind a key with its colon, or a dash, that nothing follows. */
export function cutInsteadOf(text: string, from: number, path: Path): CutText | undefined {
  return codes.has(path.at(-1)) ? undefined : cutAt(text, from, '');
}

function cutAt(text: string, from: number, value: string): CutText | undefined {
  const [whole, gap = '', behind = ''] =
    /^([ \t]+)(#[^\r\n]*?)[ \t]*(?=[\r\n]|$)/.exec(text.slice(from, from + 2000)) ?? [];
  if (whole === undefined || !isCutText({ before: lastLine(value), gap, comment: behind })) return undefined;
  const comment = withoutRemark(behind);
  const start = from + gap.length;
  return { whole: value === '' ? comment : value + gap + comment, start, end: start + comment.length };
}

/** A text that a `#` cuts may still have a comment behind it. */
function withoutRemark(text: string): string {
  for (const { index, 0: gap } of text.matchAll(/[ \t]+(?=#)/g)) {
    const [before, comment] = [text.slice(0, index), text.slice(index + gap.length)];
    if (!isCutText({ before, gap, comment })) return before;
  }
  return text;
}

const lastLine = (value: string): string => value.slice(value.lastIndexOf('\n') + 1);
