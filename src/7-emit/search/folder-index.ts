/**
 * The pages of one folder → its index in shards, each a classic script, which opens from a disk too:
 * `search-index.js` counts them, `search/p<n>.js` says what stands on some pages, a block, and
 * `search/g<n>.js` which blocks have a gram: lists of pages would be too long where there are many. A reader's browser reads the few that a search needs, however many pages there are.
 */

import type { FoundPage } from '../../site/search/found-page.ts';
import { codeOf, digitsOf } from '../../site/search/numbers.ts';
import type { Artifact } from '../format.ts';
import type { EarlierIndex } from './earlier-index.ts';
import { type Folder, headOpening, headPath, shardEnd, shardOpening, shardPath } from './index-files.ts';
import type { Grams, PageGrams } from './page-grams.ts';
import { isSaidAgain, Postings, standsIn } from './postings.ts';

/** Bytes that a shard has, about; a page that is longer has a block of its own. */
const shardBytes = 16_000;

/** A shard of an earlier build that is the one of this build, by its path below the output. */
export interface StandingShard {
  readonly stands: string;
}

export class FolderIndex {
  readonly #folder: Folder;
  readonly #pageGrams: PageGrams;
  readonly #postings: Postings;
  readonly #paths = new Set<string>();
  readonly #full: (Artifact | StandingShard)[] = [];
  /** Of each block its size in kilobytes. */
  #blocks = '';
  #numberOfBlocks = 0;
  /** Lines of the block that is being filled, each when it is asked for. */
  #block: (() => string)[] = [];
  #bytes = 0;
  /** Of the block that is being filled, without the pages that are known. */
  readonly #grams = new BlockGrams();
  /** Lines of the block that stand in the earlier index. */
  #known: (() => string)[] = [];
  /** The earlier block that has just these pages so far. */
  #same: number | undefined;
  /** Blocks that are the earlier ones: their numbers there → here. */
  readonly #reused = new Map<number, number>();

  constructor(
    folder: Folder,
    pageGrams: PageGrams,
    readonly earlier: EarlierIndex,
    /** Whether a file, by its path below the output, is known to be as the earlier build left it. */
    readonly stands: (path: string) => boolean = () => false,
  ) {
    this.#folder = folder;
    this.#pageGrams = pageGrams;
    this.#postings = new Postings(pageGrams);
  }

  /** A path that is there already stays as it is. */
  add(page: FoundPage, gramsOf: () => Grams = () => this.#pageGrams.of(page)): void {
    const line = json(page);
    const bytes = new TextEncoder().encode(line).length;
    // A page that was made again says most often what it said.
    const known = this.stands(headPath(this.#folder)) ? this.earlier.page(page.path) : undefined;
    if (known?.bytes === bytes && this.earlier.lineOf(known) === line) this.keep(page.path);
    else if (this.#push(page.path, bytes, () => line)) {
      this.#same = undefined;
      this.#grams.add(gramsOf());
    }
  }

  /** A page of which the earlier index says what it says; nothing happens where it says nothing. */
  keep(path: string): void {
    const known = this.earlier.page(path);
    const line = (): string => (known ? this.earlier.lineOf(known) : '');
    if (!known || !this.#push(path, known.bytes, line)) return;
    const { block, place } = known;
    if (this.#block.length === 1 && place === 0) this.#same = block;
    else if (this.#same !== block || place !== this.#block.length - 1) this.#same = undefined;
    this.#known.push(line);
  }

  /** Begins a block where the page finds no room; false for a path that is there already. */
  #push(path: string, bytes: number, line: () => string): boolean {
    if (this.#paths.has(path)) return false;
    this.#paths.add(path);
    if (this.#bytes > 0 && this.#bytes + bytes > shardBytes) this.#endBlock();
    this.#block.push(line);
    this.#bytes += bytes;
    return true;
  }

  /** Blocks that became full since they were asked for: their texts are let go. */
  full(): (Artifact | StandingShard)[] {
    return this.#full.splice(0);
  }

  /** What is left, when all pages are there. */
  *rest(): Iterable<Artifact | StandingShard> {
    if (this.#block.length > 0) this.#endBlock();
    yield* this.full();
    const earlier = this.#mergeReused();
    const codes = this.#postings.shards(shardBytes);
    const shards = codes.length;
    for (const [at, { size, data }] of codes.entries()) {
      const name = `g${at}`;
      const path = shardPath(this.#folder, name);
      const isThere = earlier.length === shards && earlier[at] === size && this.stands(path);
      yield isThere ? { stands: path } : this.#shard(name, json(data()));
    }
    const head = json({ version: 2, shards, blocks: this.#blocks });
    yield script(headPath(this.#folder), `${headOpening}${head};\n`);
  }

  #endBlock(): void {
    const number = this.#numberOfBlocks++;
    const name = `p${number}`;
    const path = shardPath(this.#folder, name);
    const same = this.earlier.sizeOf(this.#same ?? -1) === this.#block.length ? this.#same : undefined;
    if (same !== undefined) this.#reused.set(same, number);
    else {
      for (const line of this.#known) this.#grams.add(this.#pageGrams.of(JSON.parse(line())));
      this.#postings.add(number, this.#grams.take());
    }
    this.#known = [];
    this.#same = undefined;
    const isThere = same === number && this.stands(path);
    const lines = isThere ? [] : this.#block.map((line) => line());
    this.#full.push(isThere ? { stands: path } : this.#shard(name, `[${lines.join(',\n')}]`));
    this.#blocks += codeOf(digitsOf(Math.ceil(this.#bytes / 1024)));
    this.#block = [];
    this.#bytes = 0;
  }

  /**
   * What the earlier index says of blocks that are the same is said again, by the numbers that they have now.
   * Gives for each of its shards how many grams it has; undefined for one of which a gram is another now.
   */
  #mergeReused(): (number | undefined)[] {
    if (this.#reused.size === 0) return [];
    const nowOf = new Int32Array(this.earlier.blocks).fill(-1);
    for (const [block, now] of this.#reused) nowOf[block] = now;
    return Array.from(this.earlier.grams(), (grams) => {
      const others = grams.filter(([name, code]) => !this.#saysAgain(name, code, nowOf));
      return others.length === 0 ? grams.length : undefined;
    });
  }

  /** Whether the code of the gram is the one that it was. */
  #saysAgain(name: string, code: string, nowOf: Int32Array): boolean {
    if (isSaidAgain(code, nowOf) && this.#postings.keep(name, code)) return true;
    const stands = standsIn(code, nowOf);
    const gram = stands.length > 0 ? this.#pageGrams.numberOf(name) : this.#pageGrams.known(name);
    return gram !== undefined && this.#postings.merge(gram, stands) === code;
  }

  #shard(name: string, data: string): Artifact {
    return script(shardPath(this.#folder, name), `${shardOpening(name)}${data}${shardEnd}`);
  }
}

/** Grams of the pages of a block; of those that several have, the best place. */
class BlockGrams {
  #numbers: number[] = [];
  /** At the number of a gram, 1 more than its place; 0 for one that the block does not have. */
  readonly #places: number[] = [];

  add({ numbers, places }: Grams): void {
    for (let at = 0; at < numbers.length; at++) {
      const gram = numbers[at] as number;
      const where = (places[at] as number) + 1;
      const known = this.#places[gram] ?? 0;
      if (known === 0) this.#numbers.push(gram);
      if (known < where) this.#places[gram] = where;
    }
  }

  /** What is there, and begins anew. */
  take(): Grams {
    const numbers = this.#numbers;
    const places = numbers.map((gram) => (this.#places[gram] ?? 1) - 1);
    for (const gram of numbers) this.#places[gram] = 0;
    this.#numbers = [];
    return { numbers, places };
  }
}

function json(data: object): string {
  return JSON.stringify(data).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function script(path: string, text: string): Artifact {
  return { path, mediaType: 'text/javascript', bytes: new TextEncoder().encode(text), sheet: undefined };
}
