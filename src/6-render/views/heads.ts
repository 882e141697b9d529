/** The place of a leaf in a page → the levels of its headings. */
export interface Heads {
  readonly title: number;
  readonly part: number;
  readonly item: number;
  readonly inner: number;
  /** Of headings that authors write inside an item. */
  readonly deep: number;
  /** Of an item that stands in a part of its own, as questions of an examination do. */
  readonly direct: { readonly inner: number; readonly deep: number };
}

/** `title` is 1 where the leaf is a page of its own. */
export function heads(title: 1 | 2 | 3): Heads {
  const direct = { inner: title + 2, deep: title + 3 };
  return { title, part: title + 1, item: title + 2, inner: title + 3, deep: Math.min(6, title + 4), direct };
}
