/** The place of a leaf in a page → the levels of its headings. */
export interface Heads {
  readonly title: number;
  readonly part: number;
  readonly item: number;
  readonly inner: number;
  /**
   * Of headings that authors write inside an item.
   * @zh 题目里作者写的标题的级别
   */
  readonly deep: number;
  /**
   * Of an item that stands in a part of its own, as questions of an examination do.
   * @zh 单独成一部分的题目的标题级别，例如试题
   */
  readonly direct: { readonly inner: number; readonly deep: number };
}

/** `title` is 1 where the leaf is a page of its own. */
export function heads(title: 1 | 2 | 3): Heads {
  const direct = { inner: title + 2, deep: title + 3 };
  return { title, part: title + 1, item: title + 2, inner: title + 3, deep: Math.min(6, title + 4), direct };
}
