/** An index that an earlier build wrote: its pages, block by block, and which block has which gram. */
import type { FoundPage } from '../../site/search/found-page.ts';
import { numbersOf } from '../../site/search/numbers.ts';
import { once } from '../../values/once.ts';
import { type Folder, headOpening, headPath, shardPath } from './index-files.ts';
import { type Stand, standsIn } from './postings.ts';

const shardOpening = /^self\.ccstdSearchShard\("[pg]\d+", /;

interface KnownPage {
  readonly page: FoundPage;
  readonly block: number;
  /** Of the block, in its order, from 0. */
  readonly place: number;
}

export class EarlierIndex {
  readonly #folder: Folder;
  readonly #read: (path: string) => string | undefined;
  readonly #pages = once(() => this.#pagesByPath());
  /** How many pages each block has. */
  readonly #sizes: number[] = [];

  /** `read` is given paths below the output. */
  constructor(folder: Folder, read: (path: string) => string | undefined) {
    this.#folder = folder;
    this.#read = read;
  }

  /** In their order; none where there is no index. */
  *pages(): Iterable<FoundPage> {
    for (const { page } of this.#pages().values()) yield page;
  }

  /** `path` is that from the folder. */
  page(path: string): KnownPage | undefined {
    return this.#pages().get(path);
  }

  sizeOf(block: number): number {
    this.#pages();
    return this.#sizes[block] ?? 0;
  }

  /** Every gram by its name, and where it stands. */
  *grams(): Iterable<readonly [name: string, stands: readonly Stand[]]> {
    for (let shard = 0; ; shard++) {
      const codes = this.#shard(`g${shard}`);
      if (codes === undefined) return;
      for (const [name, code] of Object.entries(codes)) yield [name, standsIn(numbersOf(String(code)))];
    }
  }

  #pagesByPath(): ReadonlyMap<string, KnownPage> {
    const pages = new Map<string, KnownPage>();
    if (!this.#read(headPath(this.#folder))?.startsWith(`${headOpening}{"version":2,`)) return pages;
    for (let block = 0; ; block++) {
      const found = this.#shard(`p${block}`);
      if (!Array.isArray(found)) return pages;
      this.#sizes.push(found.length);
      for (const [place, page] of (found as readonly FoundPage[]).entries())
        if (typeof page?.path === 'string' && typeof page.title === 'string')
          pages.set(page.path, { page, block, place });
    }
  }

  /** Undefined when there is none, or none of ours. */
  #shard(name: string): object | undefined {
    try {
      const text = this.#read(shardPath(this.#folder, name));
      return text === undefined
        ? undefined
        : JSON.parse(text.replace(shardOpening, '').replace(/\);\s*$/, ''));
    } catch {
      return undefined;
    }
  }
}
