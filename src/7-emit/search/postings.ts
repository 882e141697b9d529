/**
 * Grams of blocks of pages → for each gram the blocks that have it, as a short text: what a reader's browser
 * reads of an index.
 */
import { shardOf } from '../../site/search/grams.ts';
import { alphabet } from '../../site/search/numbers.ts';
import { compareText } from '../../values/compare-text.ts';
import type { Grams, PageGrams } from './page-grams.ts';

/**
 * The code of one gram, in a few bytes: an index has hundreds of thousands of grams, most of them in few blocks.
 */
interface Posting {
  bytes: Uint8Array;
  length: number;
  last: number;
}

/** Bytes of the characters of a code, at the digits for which they stand; and the other way round. */
const characters = Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
const digits = new Uint8Array(128);
for (const [digit, character] of characters.entries()) digits[character] = digit;

/** Blocks that have a gram, each times three plus where. */
export type Stands = number[];

/**
 * What the code of a gram says; `nowOf` has the numbers that the blocks have now, -1 for one that is gone, and
 * is left out where they are the same.
 */
export function standsIn(code: string, nowOf?: ArrayLike<number>): Stands {
  const stands: Stands = [];
  let block = -1;
  let value = 0;
  let factor = 1;
  for (let i = 0; i < code.length; i++) {
    const digit = digits[code.charCodeAt(i) & 127] ?? 0;
    value += (digit & 31) * factor;
    factor *= 32;
    if (digit > 31) continue;
    block += Math.floor(value / 3);
    const now = nowOf ? (nowOf[block] ?? -1) : block;
    if (now >= 0) stands.push(now * 3 + (value % 3));
    value = 0;
    factor = 1;
  }
  return stands;
}

/** Whether all blocks of which the code of a gram speaks have the numbers that they had. */
export function isSaidAgain(code: string, nowOf: ArrayLike<number>): boolean {
  let block = -1;
  let value = 0;
  let factor = 1;
  for (let i = 0; i < code.length; i++) {
    const digit = digits[code.charCodeAt(i) & 127] ?? 0;
    value += (digit & 31) * factor;
    factor *= 32;
    if (digit > 31) continue;
    block += Math.floor(value / 3);
    if (nowOf[block] !== block) return false;
    value = 0;
    factor = 1;
  }
  return true;
}

/** Bytes that the name of a gram takes in a shard, about. */
const bytesOfName = 12;

export interface CodeShard {
  /** How many grams it has. */
  readonly size: number;
  data(): Readonly<Record<string, string>>;
}

export class Postings {
  /** At the number of each gram that stands in a block. */
  readonly #postings: (Posting | undefined)[] = [];
  /** Codes of grams that have no number, as an earlier index says them. */
  readonly #kept: (readonly [name: string, code: string])[] = [];
  #size = 0;

  /** Names of grams, each at its number, and the numbers of those that have one; they may become more. */
  constructor(readonly grams: Pick<PageGrams, 'names' | 'known'>) {}

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

  /** The code of a gram of which nothing else is said; false for one of which something is. */
  keep(name: string, code: string): boolean {
    const number = this.grams.known(name);
    if (number !== undefined && this.#postings[number]) return false;
    this.#kept.push([name, code]);
    this.#size += bytesOfName + code.length;
    return true;
  }

  /** The gram stands in these blocks as well, which come in any order; gives its code, if it stands in any. */
  merge(gram: number, more: Stands): string | undefined {
    const known = this.#postings[gram];
    if (more.length === 0) return known && codeOf(known);
    if (known) this.#size -= known.length;
    const all = known ? [...standsIn(codeOf(known)), ...more] : more;
    if (!isRising(all)) all.sort((a, b) => a - b);
    const posting = this.#postingOf(gram);
    posting.length = 0;
    posting.last = -1;
    for (const stand of all) this.#append(posting, Math.floor(stand / 3), stand % 3);
    this.#size += posting.length;
    return codeOf(posting);
  }

  #append(posting: Posting, block: number, where: number): void {
    let rest = (block - posting.last) * 3 + where;
    for (; rest > 31; rest = Math.floor(rest / 32)) put(posting, 32 + (rest % 32));
    put(posting, rest);
    posting.last = block;
  }

  /**
   * Gram → code, in as many shards as it takes for each to have about so many bytes. Each is made when its
   * data is asked for.
   */
  shards(bytes: number): readonly CodeShard[] {
    const shards = Math.max(1, Math.ceil(this.#size / bytes));
    const codes: [string, Posting | string][][] = Array.from({ length: shards }, () => []);
    for (const [name, code] of this.#kept) codes[shardOf(name, shards)]?.push([name, code]);
    for (const [number, posting] of this.#postings.entries()) {
      const name = this.grams.names[number];
      if (posting && name !== undefined) codes[shardOf(name, shards)]?.push([name, posting]);
    }
    return codes.map((own) => ({
      size: own.length,
      data: () =>
        Object.fromEntries(
          own
            .sort(([a], [b]) => compareText(a, b))
            .map(([name, code]) => [name, typeof code === 'string' ? code : codeOf(code)]),
        ),
    }));
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

function put(posting: Posting, digit: number): void {
  if (posting.length === posting.bytes.length) posting.bytes = longer(posting.bytes);
  posting.bytes[posting.length++] = characters[digit] ?? 0;
}

/** Most are a few characters, for which no decoder is made. */
function codeOf({ bytes, length }: Posting): string {
  if (length > 64) return new TextDecoder().decode(bytes.subarray(0, length));
  let code = '';
  for (let at = 0; at < length; at++) code += String.fromCharCode(bytes[at] as number);
  return code;
}

function isRising(numbers: readonly number[]): boolean {
  for (let at = 1; at < numbers.length; at++)
    if ((numbers[at] as number) < (numbers[at - 1] as number)) return false;
  return true;
}

function longer(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}
