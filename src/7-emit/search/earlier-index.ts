/** An index that an earlier build wrote: its pages, block by block, and which block has which gram. */
import type { FoundPage } from '../../site/search/found-page.ts';
import { once } from '../../values/once.ts';
import { sameValue } from '../../values/same-value.ts';
import { type Folder, headOpening, headPath, shardEnd, shardOpening, shardPath } from './index-files.ts';

interface KnownPage {
  readonly block: number;
  /** Of the block, in its order, from 0. */
  readonly place: number;
  /** Bytes of what the index says of it. */
  readonly bytes: number;
}

/** Where each page of a block stands in its shard. */
interface Line {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export class EarlierIndex {
  readonly #folder: Folder;
  readonly #read: (path: string) => Uint8Array | undefined;
  readonly #stands: (path: string) => boolean;
  readonly #pages = once(() => this.#pagesByPath());
  /** Of each block the lines of its pages. */
  readonly #blocks: (readonly Line[])[] = [];
  /** The block that was read last: lines are asked for block by block. */
  #last: { readonly block: number; readonly bytes: Uint8Array } | undefined;

  /**
   * `read` is given paths below the output, and `stands` says whether a file there is known to be as the
   * earlier build left it.
   */
  constructor(
    folder: Folder,
    read: (path: string) => Uint8Array | undefined,
    stands: (path: string) => boolean = () => false,
  ) {
    this.#folder = folder;
    this.#read = read;
    this.#stands = stands;
  }

  /** Paths of all pages, in their order; none where there is no index. */
  paths(): Iterable<string> {
    return this.#pages().keys();
  }

  /** `path` is that from the folder. */
  page(path: string): KnownPage | undefined {
    return this.#pages().get(path);
  }

  /** What the index says of a page, as it stands there. */
  lineOf({ block, place }: Pick<KnownPage, 'block' | 'place'>): string {
    const { start = 0, end = 0 } = this.#blocks[block]?.[place] ?? {};
    if (this.#last?.block !== block)
      this.#last = { block, bytes: this.#read(this.#pathOf(`p${block}`)) ?? new Uint8Array() };
    return new TextDecoder().decode(this.#last.bytes.subarray(start, end));
  }

  /** How many blocks there are. */
  get blocks(): number {
    this.#pages();
    return this.#blocks.length;
  }

  sizeOf(block: number): number {
    this.#pages();
    return this.#blocks[block]?.length ?? 0;
  }

  /** Shard by shard every gram by its name, and the code that says where it stands. */
  *grams(): Iterable<readonly (readonly [name: string, code: string])[]> {
    for (let shard = 0; ; shard++) {
      const name = `g${shard}`;
      const bytes = this.#read(this.#pathOf(name));
      const codes = bytes && parsed(dataIn(name, new TextDecoder().decode(bytes)));
      if (typeof codes !== 'object' || codes === null) return;
      yield Object.entries(codes).map(([gram, code]) => [gram, String(code)]);
    }
  }

  #pagesByPath(): ReadonlyMap<string, KnownPage> {
    const pages = new Map<string, KnownPage>();
    const head = this.#read(headPath(this.#folder));
    const opening = `${headOpening}{"version":2,`;
    if (!head || new TextDecoder().decode(head.subarray(0, opening.length)) !== opening) return pages;
    for (let block = 0; ; block++) {
      const name = `p${block}`;
      const path = this.#pathOf(name);
      const bytes = this.#read(path);
      const lines = bytes && linesOf(name, bytes);
      if (!lines || !(this.#stands(path) || isWhole(name, bytes, lines))) return pages;
      this.#blocks.push(lines);
      for (const [place, { path, start, end }] of lines.entries())
        pages.set(path, { block, place, bytes: end - start });
    }
  }

  #pathOf(shard: string): string {
    return shardPath(this.#folder, shard);
  }
}

const lineStart = '{"path":"';
const [lineEnd, quote] = [10, 34];

/** Each page of a block has a line of its own, which begins with its path. */
function linesOf(name: string, bytes: Uint8Array): readonly Line[] {
  const decoder = new TextDecoder();
  const lines: Line[] = [];
  const end = bytes.length - `]${shardEnd}`.length;
  for (let start = `${shardOpening(name)}[`.length; start < end; ) {
    const next = bytes.indexOf(lineEnd, start);
    // A comma is before the line break.
    const stop = next === -1 || next > end ? end : next - 1;
    const from = start + lineStart.length;
    const path = decoder.decode(bytes.subarray(from, bytes.indexOf(quote, from)));
    lines.push({ path, start, end: stop });
    start = stop + 2;
  }
  return lines;
}

/** Whether the shard is one of ours, whoever wrote it, in which all of that stands. */
function isWhole(name: string, bytes: Uint8Array, lines: readonly Line[]): boolean {
  const pages = parsed(dataIn(name, new TextDecoder().decode(bytes)));
  if (!Array.isArray(pages) || pages.length !== lines.length) return false;
  return lines.every(({ start, end, path }, at) => {
    const page = parsed(new TextDecoder().decode(bytes.subarray(start, end))) as Partial<FoundPage> | null;
    const isSame = page?.path === path && typeof page.title === 'string';
    return isSame && sameValue(page, pages[at]);
  });
}

/** What is in a shard; empty for one that is none of ours. */
function dataIn(name: string, text: string): string {
  const opening = shardOpening(name);
  const isShard = text.startsWith(opening) && text.endsWith(shardEnd);
  return isShard ? text.slice(opening.length, -shardEnd.length) : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
