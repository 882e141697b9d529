/**
 * Grams of blocks of pages → for each gram the blocks that have it, as a short text: what a reader's browser
 * reads of an index.
 */
import { shardOf } from '../../site/search/grams.ts';
import { codeOf, digitsOf, numbersOf } from '../../site/search/numbers.ts';
import { compareText } from '../../values/compare-text.ts';
import type { Grams } from './page-grams.ts';

/**
 * Digits of one gram, in a few bytes: an index has hundreds of thousands of grams, most of them in few blocks.
 */
interface Posting {
  bytes: Uint8Array;
  length: number;
  last: number;
}

/** A block that has a gram, and where. */
export interface Stand {
  readonly block: number;
  readonly where: number;
}

/** What the numbers of a gram's code say. */
export function standsIn(numbers: readonly number[]): Stand[] {
  let block = -1;
  return numbers.map((number) => {
    block += Math.floor(number / 3);
    return { block, where: number % 3 };
  });
}

/** Bytes that the name of a gram takes in a shard, about. */
const bytesOfName = 12;

export class Postings {
  readonly #names: readonly string[];
  /** At the number of each gram that stands in a block. */
  readonly #postings: (Posting | undefined)[] = [];
  #size = 0;

  /** Names of grams, each at its number; they may become more. */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Blocks come in the order of their numbers, which begin with 0. */
  add(block: number, grams: Grams): void {
    for (const [at, gram] of grams.numbers.entries()) {
      const where = grams.places[at] ?? 0;
      const posting = this.#postingOf(gram);
      const before = posting.length;
      this.#append(posting, block, where);
      this.#size += posting.length - before;
    }
  }

  /** The gram stands in these blocks as well, which come in any order. */
  merge(gram: number, more: readonly Stand[]): void {
    const known = this.#postings[gram];
    const before = known ? standsIn(numbersOf(codeOf(known.bytes.subarray(0, known.length)))) : [];
    if (known) this.#size -= known.length;
    const posting = this.#postingOf(gram);
    posting.length = 0;
    posting.last = -1;
    const all = [...before, ...more].sort((a, b) => a.block - b.block);
    for (const { block, where } of all) this.#append(posting, block, where);
    this.#size += posting.length;
  }

  #append(posting: Posting, block: number, where: number): void {
    for (const digit of digitsOf((block - posting.last) * 3 + where)) {
      if (posting.length === posting.bytes.length) posting.bytes = longer(posting.bytes);
      posting.bytes[posting.length++] = digit;
    }
    posting.last = block;
  }

  /**
   * Gram → code, in as many shards as it takes for each to have about so many bytes. Each is made when it is
   * asked for.
   */
  *shards(bytes: number): Iterable<Readonly<Record<string, string>>> {
    const shards = Math.max(1, Math.ceil(this.#size / bytes));
    const codes: [string, Posting][][] = Array.from({ length: shards }, () => []);
    for (const [number, posting] of this.#postings.entries()) {
      const name = this.#names[number];
      if (posting && name !== undefined) codes[shardOf(name, shards)]?.push([name, posting]);
    }
    for (const own of codes)
      yield Object.fromEntries(
        own
          .sort(([a], [b]) => compareText(a, b))
          .map(([name, { bytes, length }]) => [name, codeOf(bytes.subarray(0, length))]),
      );
  }

  #postingOf(gram: number): Posting {
    const known = this.#postings[gram];
    if (known) return known;
    const posting = { bytes: new Uint8Array(4), length: 0, last: -1 };
    this.#postings[gram] = posting;
    this.#size += bytesOfName;
    return posting;
  }
}

function longer(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}
