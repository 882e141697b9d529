/** A text with blanks where students see nothing of it. */
import type { Root } from 'mdast';
import { hiddenRanges } from '../../markdown/for-students.ts';

export function withoutHidden(text: string, tree?: () => Root): string {
  return hiddenRanges(text, tree).reduce(blanked, text);
}

/** No blank that an author typed looks like this one, whose answer is in its place. */
export function blanked(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const blank = text
    .slice(start, end)
    .replace(/[^\n]/g, (_, index: number) => (index % 2 === 0 ? '_' : '＿'));
  return text.slice(0, start) + blank + text.slice(end);
}
