/** Edits of a text → the text with them, and which fixes can be made together. */
import type { Edit, Fix } from './place.ts';

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of inOrder) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Where the replacements stand in the text that has them. */
export function stretchesAfter(edits: readonly Edit[]): { readonly start: number; readonly end: number }[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => {
      const from = start + moved;
      moved += text.length - (end - start);
      return { start: from, end: from + text.length };
    });
}

/** Two fixes that touch the same place wait for each other. */
export function overlaps(a: Fix, b: Fix): boolean {
  return a.edits.some((one) => b.edits.some((other) => one.start <= other.end && other.start <= one.end));
}
