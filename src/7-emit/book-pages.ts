/** Pages as they come → books: the pages of one wait for the sheet that holds the whole of it. */
import type { Book, Page } from '../6-render/page.ts';

export class BookPages {
  /** Path of the sheet that holds the whole → the pages that came before it. */
  readonly #waiting = new Map<string, Page[]>();

  /** The book that this page completes. */
  add(page: Page): Book | undefined {
    const { path, book, standalone } = page.sheet;
    if (book !== undefined) {
      this.#waiting.set(book, [...(this.#waiting.get(book) ?? []), page]);
      return undefined;
    }
    if (!standalone) return undefined;
    const pages = this.#waiting.get(path) ?? [page];
    this.#waiting.delete(path);
    return { whole: page, pages };
  }
}
