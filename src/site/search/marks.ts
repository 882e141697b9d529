/** A text and the words that are sought → where they stand in it, and the part of it around the first. */
import { foldWithPlaces } from './fold.ts';
import type { Seek } from './seek.ts';

export interface Mark {
  readonly from: number;
  readonly to: number;
}

export interface Snippet {
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Places of all words, in order, none within another. */
export function marksIn(text: string, seeks: readonly Seek[]): readonly Mark[] {
  const { folded, places } = foldWithPlaces(text);
  const marks: Mark[] = [];
  for (const seek of seeks) {
    let from = 0;
    let found = seek.in(folded);
    while (found && found.length > 0) {
      const start = from + found.at;
      from = start + found.length;
      marks.push({ from: places[start] ?? 0, to: (places[from - 1] ?? 0) + 1 });
      found = seek.in(folded.slice(from));
    }
  }
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  return marks.filter(({ from }, i) => from >= (marks[i - 1]?.to ?? 0));
}

/** So many characters before the first word and in all. */
export function snippet(text: string, seeks: readonly Seek[], before: number, length: number): Snippet {
  const marks = marksIn(text, seeks);
  const start = Math.max(0, (marks[0]?.from ?? 0) - before);
  const end = Math.min(text.length, start + length);
  const pieces: { text: string; marked: boolean }[] = [];
  let at = start;
  for (const { from, to } of marks) {
    if (from < at || to > end) continue;
    pieces.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  pieces.push({ text: text.slice(at, end), marked: false });
  return {
    pieces: pieces.filter((piece) => piece.text !== ''),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}
