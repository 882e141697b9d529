/**
 * Grams of folded texts → for each gram the pages that have it, as a short text: what a reader's browser
 * reads of an index.
 */
import { compareText } from '../../values/compare-text.ts';

/** Where on a page a gram stands: the best of its places counts. */
export const place = { text: 0, heading: 1, name: 2 } as const;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Digits of five bits, lowest first; all but the last have the sixth bit. */
export function digitsOf(number: number): number[] {
  const digits: number[] = [];
  let rest = number;
  for (; rest > 31; rest = Math.floor(rest / 32)) digits.push(32 + (rest % 32));
  return [...digits, rest];
}

export function codeOf(digits: Iterable<number>): string {
  return Array.from(digits, (digit) => alphabet[digit]).join('');
}

/** Single characters, pairs, and four Latin characters in a row, but none across a line break. */
export function addGrams(folded: string, where: number, found: Map<string, number>): void {
  let latin = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    latin = code > 32 && code < 127 ? latin + 1 : 0;
    if (code === 10) continue;
    add(folded.slice(i, i + 1));
    if (i > 0 && folded.charCodeAt(i - 1) !== 10) add(folded.slice(i - 1, i + 1));
    if (latin > 3) add(folded.slice(i - 3, i + 1));
  }
  function add(gram: string): void {
    if ((found.get(gram) ?? -1) < where) found.set(gram, where);
  }
}

/**
 * Digits of one gram, in a few bytes: an index has hundreds of thousands of grams, most of them on few pages.
 */
interface Posting {
  bytes: Uint8Array;
  length: number;
  last: number;
}

export class Postings {
  readonly #grams = new Map<string, Posting>();
  #length = 0;

  /** Pages come in the order of their numbers, which begin with 0. */
  add(page: number, grams: ReadonlyMap<string, number>): void {
    for (const [gram, where] of grams) {
      const posting = this.#postingOf(gram);
      const digits = digitsOf((page - posting.last) * 3 + where);
      posting.last = page;
      if (posting.length + digits.length > posting.bytes.length) posting.bytes = longer(posting.bytes);
      for (const digit of digits) posting.bytes[posting.length++] = digit;
      this.#length += digits.length;
    }
  }

  /**
   * Gram → code, in as many shards as it takes for each to have about so many bytes. Each is made when it is
   * asked for.
   */
  *shards(bytes: number): Iterable<Readonly<Record<string, string>>> {
    const shards = this.numberOfShards(bytes);
    const grams: string[][] = Array.from({ length: shards }, () => []);
    for (const gram of this.#grams.keys()) grams[shardOf(gram, shards)]?.push(gram);
    for (const own of grams)
      yield Object.fromEntries(own.sort(compareText).map((gram) => [gram, this.#codeOf(gram)]));
  }

  numberOfShards(bytes: number): number {
    return Math.max(1, Math.ceil((this.#length + 12 * this.#grams.size) / bytes));
  }

  #codeOf(gram: string): string {
    const { bytes, length } = this.#postingOf(gram);
    return codeOf(bytes.subarray(0, length));
  }

  #postingOf(gram: string): Posting {
    const known = this.#grams.get(gram);
    if (known) return known;
    const posting = { bytes: new Uint8Array(4), length: 0, last: -1 };
    this.#grams.set(gram, posting);
    return posting;
  }
}

function longer(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}

/** The pages' script computes the same. */
function shardOf(gram: string, shards: number): number {
  let hash = 0;
  for (let i = 0; i < gram.length; i++) hash = (Math.imul(hash, 31) + gram.charCodeAt(i)) >>> 0;
  return hash % shards;
}
