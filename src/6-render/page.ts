/** A sheet as it can be read: each reading is made when it is asked for, and once. */
import type { Root } from 'hast';
import { withChangeBars } from './change-bars.ts';
import type { Renderer } from './renderer.ts';
import type { Sheet } from './sheet.ts';
import { unbroken } from './unbroken.ts';

export class Page {
  #html: { readonly text: string | undefined } | undefined;
  #markdown: { readonly text: string | undefined } | undefined;
  #tree: Promise<Root | undefined> | undefined;

  constructor(
    readonly sheet: Sheet,
    readonly renderer: Pick<Renderer, 'page'>,
  ) {}

  /** Undefined when the sheet has nothing to show. */
  get html(): string | undefined {
    if (!this.#html) {
      const made = this.renderer.page(this.sheet, 'html');
      const { bars } = this.sheet;
      const marked = made !== undefined && bars ? withChangeBars(made, bars) : made;
      this.#html = { text: marked === undefined ? undefined : unbroken(marked) };
    }
    return this.#html.text;
  }

  /** Undefined when the sheet has nothing to show. */
  get markdown(): string | undefined {
    this.#markdown ??= { text: this.renderer.page(this.sheet, 'md') };
    return this.#markdown.text;
  }

  /** The page as a tree of elements, as HTML says it is read; all who ask share it, and change nothing in it. */
  tree(): Promise<Root | undefined> {
    this.#tree ??= treeOf(this.html);
    return this.#tree;
  }
}

async function treeOf(html: string | undefined): Promise<Root | undefined> {
  if (html === undefined) return undefined;
  const { fromHtml } = await import('hast-util-from-html');
  return fromHtml(html);
}

/** What is handed out as one: a sheet that stands alone, and the pages of which it is the whole. */
export interface Book {
  /** On one page, styles inside, as it is printed. */
  readonly whole: Page;
  /** In their order; the whole itself where it has no others. */
  readonly pages: readonly Page[];
}
