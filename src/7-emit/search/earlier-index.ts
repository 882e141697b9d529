/** An index that an earlier build wrote: its pages, block by block, and which block has which gram. */
import type { FoundPage } from '../../site/search/found-page.ts';
import { once } from '../../values/once.ts';
import { type Folder, headOpening, headPath, shardPath } from './index-files.ts';

const shardOpening = /^self\.ccstdSearchShard\("[pg]\d+", /;
const shardEnd = /\);\s*$/;

interface KnownPage {
  /** What the index says of it, as it stands there. */
  readonly line: string;
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

  /** Paths of all pages, in their order; none where there is no index. */
  paths(): Iterable<string> {
    return this.#pages().keys();
  }

  /** `path` is that from the folder. */
  page(path: string): KnownPage | undefined {
    return this.#pages().get(path);
  }

  /** How many blocks there are. */
  get blocks(): number {
    this.#pages();
    return this.#sizes.length;
  }

  sizeOf(block: number): number {
    this.#pages();
    return this.#sizes[block] ?? 0;
  }

  /** Every gram by its name, and the code that says where it stands. */
  *grams(): Iterable<readonly [name: string, code: string]> {
    for (let shard = 0; ; shard++) {
      const codes = parsed(this.#shard(`g${shard}`) ?? '');
      if (typeof codes !== 'object' || codes === null) return;
      for (const [name, code] of Object.entries(codes)) yield [name, String(code)];
    }
  }

  #pagesByPath(): ReadonlyMap<string, KnownPage> {
    const pages = new Map<string, KnownPage>();
    if (!this.#read(headPath(this.#folder))?.startsWith(`${headOpening}{"version":2,`)) return pages;
    for (let block = 0; ; block++) {
      const lines = linesOf(this.#shard(`p${block}`) ?? '');
      if (!lines) return pages;
      this.#sizes.push(lines.length);
      for (const [place, [path, line]] of lines.entries())
        if (path !== undefined) pages.set(path, { line, block, place });
    }
  }

  /** The data of a shard; undefined when there is none, or none of ours. */
  #shard(name: string): string | undefined {
    const text = this.#read(shardPath(this.#folder, name));
    if (text === undefined || !shardOpening.test(text) || !shardEnd.test(text)) return undefined;
    return text.replace(shardOpening, '').replace(shardEnd, '');
  }
}

/** Each page of a block has a line of its own. */
function linesOf(list: string): readonly (readonly [path: string | undefined, line: string])[] | undefined {
  const pages = parsed(list);
  const lines = list.slice(1, -1).split(',\n');
  if (!Array.isArray(pages) || pages.length !== lines.length) return undefined;
  return lines.map((line, at) => {
    const { path, title } = (pages[at] ?? {}) as Partial<FoundPage>;
    return [typeof path === 'string' && typeof title === 'string' ? path : undefined, line];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
