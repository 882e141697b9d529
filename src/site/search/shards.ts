/** `search-index.js` and the shards that it counts → which blocks of pages may have a word, and what stands there. */
import type { FoundPage } from './found-page.ts';
import { gramsOf, shardOf, waysOf } from './grams.ts';
import { numbersOf } from './numbers.ts';
import { type Entry, entryOf } from './rank.ts';

export interface Head {
  readonly version: number;
  /** How many shards there are of grams. */
  readonly shards: number;
  /** Of each block its size in kilobytes. */
  readonly blocks: string;
}

/** The data of a shard by its name. */
export type Load = (name: string) => Promise<unknown>;

/** Number of a block → what a word may be worth there. */
export type Candidates = ReadonlyMap<number, number>;

/** More than a block has; pages are in the order of their blocks. */
const pagesOfBlock = 4096;

export class Shards {
  readonly #head: Head;
  readonly #load: Load;
  readonly #kilobytes: readonly number[];
  readonly #postings = new Map<string, Promise<unknown>>();
  readonly #entries = new Map<number, Promise<readonly Entry[]>>();

  constructor(head: Head, load: Load) {
    this.#head = head;
    this.#load = load;
    this.#kilobytes = numbersOf(head.blocks);
  }

  async having(term: string): Promise<Candidates> {
    return inAll(await Promise.all(gramsOf(term).map((gram) => this.#listOf(gram))), Math.min);
  }

  async nearlyHaving(term: string): Promise<Candidates> {
    const lists = waysOf(term).map((grams) => Promise.all(grams.map((gram) => this.#listOf(gram))));
    return inAny((await Promise.all(lists)).map((each) => inAll(each, Math.min)));
  }

  entriesOf(block: number): Promise<readonly Entry[]> {
    return once(this.#entries, block, async () => {
      const pages = (await this.#load(`p${block}`)) as readonly FoundPage[];
      return pages.map((page, i) => entryOf(page, block * pagesOfBlock + i));
    });
  }

  kilobytesOf(block: number): number {
    return this.#kilobytes[block] ?? 0;
  }

  /** Blocks that have the gram: in a text, in a heading, or in the names of a page. */
  async #listOf(gram: string): Promise<Candidates> {
    const name = `g${shardOf(gram, this.#head.shards)}`;
    const postings = (await once(this.#postings, name, () => this.#load(name))) as Record<string, string>;
    const list = new Map<number, number>();
    let block = -1;
    for (const number of numbersOf(postings[gram] ?? '')) {
      block += Math.floor(number / 3);
      list.set(block, [1, 2, 5][number % 3] ?? 1);
    }
    return list;
  }
}

/** Kilobytes of all pages together. */
export function sizeOf(head: Head): number {
  return numbersOf(head.blocks).reduce((sum, kilobytes) => sum + kilobytes, 0);
}

/** Blocks that all lists have. */
export function inAll(lists: readonly Candidates[], together: (a: number, b: number) => number): Candidates {
  const [shortest = new Map<number, number>(), ...others] = [...lists].sort((a, b) => a.size - b.size);
  return others.reduce((found, list) => {
    const both = new Map<number, number>();
    for (const [block, worth] of found) {
      const other = list.get(block);
      if (other !== undefined) both.set(block, together(worth, other));
    }
    return both;
  }, shortest);
}

/** Blocks that any list has; where more of them agree, it is worth more. */
function inAny(lists: readonly Candidates[]): Candidates {
  const any = new Map<number, number>();
  for (const list of lists) for (const [block, worth] of list) any.set(block, worth + (any.get(block) ?? 0));
  return any;
}

/** What could not be read is tried again when it is asked for again. */
function once<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const there = known.get(key);
  if (there) return there;
  const coming = make();
  coming.catch(() => known.delete(key));
  known.set(key, coming);
  return coming;
}
