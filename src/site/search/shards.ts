/** `search-index.js` and the shards that it counts → which pages may have a word, and what stands on them. */
import type { FoundPage } from './found-page.ts';
import { gramsOf, shardOf, waysOf } from './grams.ts';
import { numbersOf } from './numbers.ts';
import { type Entry, entryOf } from './rank.ts';

export interface Head {
  readonly version: number;
  /** How many shards there are of grams. */
  readonly shards: number;
  /** Of each block the number of its pages and its size in kilobytes. */
  readonly blocks: string;
}

/** The data of a shard by its name. */
export type Load = (name: string) => Promise<unknown>;

/** Page → what a word may be worth there. */
export type Candidates = ReadonlyMap<number, number>;

interface Block {
  readonly first: number;
  readonly kilobytes: number;
}

export class Shards {
  readonly #head: Head;
  readonly #load: Load;
  readonly #blocks: readonly Block[];
  readonly #postings = new Map<string, Promise<unknown>>();
  readonly #entries = new Map<number, Promise<readonly Entry[]>>();

  constructor(head: Head, load: Load) {
    this.#head = head;
    this.#load = load;
    this.#blocks = blocksOf(head);
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
      return pages.map((page, i) => entryOf(page, (this.#blocks[block]?.first ?? 0) + i));
    });
  }

  kilobytesOf(block: number): number {
    return this.#blocks[block]?.kilobytes ?? 0;
  }

  blockOf(page: number): number {
    let low = 0;
    for (let high = this.#blocks.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((this.#blocks[middle]?.first ?? 0) > page) high = middle;
      else low = middle;
    }
    return low;
  }

  /** Pages that have the gram: in text, in a heading, or in their names. */
  async #listOf(gram: string): Promise<Candidates> {
    const name = `g${shardOf(gram, this.#head.shards)}`;
    const postings = (await once(this.#postings, name, () => this.#load(name))) as Record<string, string>;
    const list = new Map<number, number>();
    let page = -1;
    for (const number of numbersOf(postings[gram] ?? '')) {
      page += Math.floor(number / 3);
      list.set(page, [1, 2, 5][number % 3] ?? 1);
    }
    return list;
  }
}

/** Kilobytes of all pages together. */
export function sizeOf(head: Head): number {
  return blocksOf(head).reduce((sum, { kilobytes }) => sum + kilobytes, 0);
}

/** Pages that all lists have. */
export function inAll(lists: readonly Candidates[], together: (a: number, b: number) => number): Candidates {
  const [shortest = new Map<number, number>(), ...others] = [...lists].sort((a, b) => a.size - b.size);
  return others.reduce((found, list) => {
    const both = new Map<number, number>();
    for (const [page, worth] of found) {
      const other = list.get(page);
      if (other !== undefined) both.set(page, together(worth, other));
    }
    return both;
  }, shortest);
}

/** Pages that any list has; where more of them agree, it is worth more. */
function inAny(lists: readonly Candidates[]): Candidates {
  const any = new Map<number, number>();
  for (const list of lists) for (const [page, worth] of list) any.set(page, worth + (any.get(page) ?? 0));
  return any;
}

function blocksOf(head: Head): readonly Block[] {
  const numbers = numbersOf(head.blocks);
  const blocks: Block[] = [];
  let first = 0;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    blocks.push({ first, kilobytes: numbers[i + 1] ?? 0 });
    first += numbers[i] ?? 0;
  }
  return blocks;
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
