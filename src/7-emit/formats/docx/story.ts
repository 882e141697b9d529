/**
 * A sequence of paragraphs and tables while it is written: the body, a cell. White space is as in HTML: one
 * space between words, none at the edges of a paragraph.
 */
import type { Block, Paragraph } from './blocks.ts';
import type { ParagraphLook, TextLook } from './looks.ts';
import { run } from './runs.ts';

export class Story {
  readonly blocks: Block[] = [];
  /** The next paragraph begins a page. */
  breaksPage = false;
  /** What the next paragraph of an item of a list has before it; later ones have none. */
  numbering: ParagraphLook['numbering'];
  #open: Paragraph | undefined;
  #space: TextLook | undefined;
  #starts = '';

  /** Text of a paragraph that looks so when it begins here. */
  text(text: string, look: TextLook, paragraph: ParagraphLook): void {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ');
    const inner = words.replace(/^ | $/g, '');
    if (words.startsWith(' ')) this.#leaveSpace(look);
    if (inner === '') return;
    this.inline(run(inner, look), paragraph);
    if (words.endsWith(' ')) this.#leaveSpace(look);
  }

  /** Runs that are ready. */
  inline(xml: string, paragraph: ParagraphLook): void {
    const open = this.open(paragraph);
    if (this.#space && open.content !== '') open.content += run(' ', this.#space);
    this.#space = undefined;
    open.content += this.#starts + xml;
    this.#starts = '';
  }

  /** Something stands in the line already. */
  get isInLine(): boolean {
    return this.#open !== undefined && this.#open.content !== '';
  }

  /** What is higher than a line of text: the line makes room for it. */
  tall(xml: string, paragraph: ParagraphLook): void {
    this.inline(xml, paragraph);
    const open = this.open(paragraph);
    open.look = { ...open.look, line: 240, exactLine: false };
  }

  /** What stands before the next text, such as the start of a bookmark. */
  before(xml: string): void {
    this.#starts += xml;
  }

  /** The paragraph that is written, begun if need be. */
  open(look: ParagraphLook): Paragraph {
    if (this.#open) return this.#open;
    this.beginBlock();
    const { numbering } = this;
    this.#open = {
      kind: 'paragraph',
      content: '',
      look: {
        ...look,
        ...(numbering ? { numbering } : {}),
        ...(this.breaksPage ? { pageBreakBefore: true } : {}),
      },
    };
    this.numbering = undefined;
    this.breaksPage = false;
    this.#space = undefined;
    this.blocks.push(this.#open);
    return this.#open;
  }

  /** What is written inside stands between start and end, where all of it is in one paragraph. */
  between(start: string, end: string, inside: () => void): void {
    const { length } = this.blocks;
    const open = this.#open;
    const before = open?.content.length ?? 0;
    inside();
    const now = this.#open;
    const first = open ?? this.blocks.slice(length).find(({ kind }) => kind !== 'section');
    if (!now || now !== first) return;
    const written = now.content.slice(before);
    if (written) now.content = `${now.content.slice(0, before)}${start}${written}${end}`;
  }

  /** What comes next begins a paragraph. */
  end(): void {
    this.#open = undefined;
    this.#space = undefined;
  }

  /** The paragraph that was written last, if nothing else came after it. */
  last(): Paragraph | undefined {
    const block = this.blocks.at(-1);
    return block?.kind === 'paragraph' ? block : undefined;
  }

  add(block: Block): void {
    this.end();
    this.beginBlock();
    this.blocks.push(block);
  }

  /** Before each paragraph and table. */
  protected beginBlock(): void {}

  #leaveSpace(look: TextLook): void {
    if (this.#open) this.#space ??= look;
  }
}
