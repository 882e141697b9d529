/** An item of a list that is a dash alone, perhaps with a comment behind it: where its dash stands. */
import type { SyntaxList } from './syntax-tree.ts';

/** Where the next dash ends that nothing but a comment follows. */
export function dashBehind(text: string, from: number): number | undefined {
  const dash = /(?:^|\n)[ \t]*(?:- +)*-(?=[ \t]*(?:#[^\n]*)?(?:\r?\n|$))/g;
  dash.lastIndex = Math.max(0, text.lastIndexOf('\n', from - 1));
  for (let found = dash.exec(text); found; found = dash.exec(text)) {
    const end = found.index + found[0].length;
    // That of the item before may stand on the same line.
    if (end > from) return end;
  }
  return undefined;
}

/** Of the item at an index, which holds nothing. */
export function emptyItemDash(text: string, { items, start }: SyntaxList, index: number): number | undefined {
  const filled = items.slice(0, index).findLastIndex((item) => item !== null);
  let from: number | undefined = items[filled]?.end ?? start;
  for (let at = filled; at < index && from !== undefined; at++) from = dashBehind(text, from);
  return from === undefined ? undefined : from - 1;
}
