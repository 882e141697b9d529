/** Marks of a book and the pages on which they stand → what a reader of the PDF is told each page is called. */
import type { Mark } from './prepare.ts';
import { textString } from './text-string.ts';

/** A mark on its page, from 0. */
export interface Placed extends Mark {
  readonly page: number;
}

/** From a page on: a prefix, and a number behind it. */
interface Label {
  readonly page: number;
  readonly prefix: string;
  /** Of the first page. */
  readonly number?: number;
}

/** Undefined where pages have no other names than their numbers; `pages` is how many there are. */
export function pageLabels(marks: readonly Placed[], pages: number): string | undefined {
  if (!marks.some(({ kind }) => kind !== 'turn')) return undefined;
  const labels = marks.flatMap((mark, index) => labelsOf(mark, marks, index, pages));
  const all = labels[0]?.page === 0 ? labels : [{ page: 0, prefix: '' }, ...labels];
  return `<</Nums [${all.map((label) => `${label.page} ${dictionaryOf(label)}`).join(' ')}]>>`;
}

function labelsOf(mark: Placed, marks: readonly Placed[], index: number, pages: number): Label[] {
  const { page, kind, name } = mark;
  const end = marks[index + 1]?.page ?? pages;
  if (kind === 'turn') return end > page ? [{ page, prefix: name }] : [];
  const own = { page, prefix: name };
  // As the leaf itself is called; behind its first page with the number that stands at its foot.
  return end > page + 1 ? [own, { page: page + 1, prefix: `${name}/`, number: 2 }] : [own];
}

function dictionaryOf({ prefix, number }: Label): string {
  const style = number === undefined ? '' : `/S /D /St ${number}`;
  return `<<${prefix === '' ? '' : `/P ${textString(prefix)} `}${style}>>`;
}
