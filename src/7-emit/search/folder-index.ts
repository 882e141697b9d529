/**
 * The pages of one folder → its index in shards, each a classic script, which opens from a disk too:
 * `search-index.js` counts them, `search/p<n>.js` says what stands on some pages, a block, and
 * `search/g<n>.js` which blocks have a gram: lists of pages would be too long where there are many. A reader's browser reads the few that a search needs, however many pages there are.
 */

import type { FoundPage } from '../../site/search/found-page.ts';
import { codeOf, digitsOf } from '../../site/search/numbers.ts';
import type { Artifact } from '../format.ts';
import type { Grams, PageGrams } from './page-grams.ts';
import { Postings } from './postings.ts';

export type Folder = '' | `${string}/`;

/** Bytes that a shard has, about; a page that is longer has a block of its own. */
const shardBytes = 16_000;

const headOpening = 'self.ccstdSearchIndex = ';
const shardOpening = /^self\.ccstdSearchShard\("p\d+", /;

export class FolderIndex {
  readonly #folder: Folder;
  readonly #pageGrams: PageGrams;
  readonly #postings: Postings;
  readonly #paths = new Set<string>();
  readonly #full: Artifact[] = [];
  /** Of each block its size in kilobytes. */
  #blocks = '';
  #numberOfBlocks = 0;
  #block: Uint8Array[] = [];
  #bytes = 0;
  /** Of the block that is being filled. */
  readonly #grams = new BlockGrams();

  constructor(folder: Folder, pageGrams: PageGrams) {
    this.#folder = folder;
    this.#pageGrams = pageGrams;
    this.#postings = new Postings(pageGrams.names);
  }

  /** A path that is there already stays as it is. */
  add(page: FoundPage, grams: Grams = this.#pageGrams.of(page)): void {
    if (this.#paths.has(page.path)) return;
    this.#paths.add(page.path);
    const bytes = new TextEncoder().encode(json(page));
    if (this.#bytes > 0 && this.#bytes + bytes.length > shardBytes) this.#endBlock();
    this.#grams.add(grams);
    this.#block.push(bytes);
    this.#bytes += bytes.length;
  }

  /** Blocks that became full since they were asked for: their texts are let go. */
  full(): Artifact[] {
    return this.#full.splice(0);
  }

  /** What is left, when all pages are there. */
  *rest(): Iterable<Artifact> {
    if (this.#block.length > 0) this.#endBlock();
    yield* this.full();
    let shards = 0;
    for (const postings of this.#postings.shards(shardBytes))
      yield this.#shard(`g${shards++}`, json(postings));
    const head = json({ version: 2, shards, blocks: this.#blocks });
    yield script(headPath(this.#folder), `${headOpening}${head};\n`);
  }

  #endBlock(): void {
    const pages = this.#block.map((bytes) => new TextDecoder().decode(bytes)).join(',\n');
    this.#postings.add(this.#numberOfBlocks, this.#grams.take());
    this.#full.push(this.#shard(`p${this.#numberOfBlocks++}`, `[${pages}]`));
    this.#blocks += codeOf(digitsOf(Math.ceil(this.#bytes / 1024)));
    this.#block = [];
    this.#bytes = 0;
  }

  #shard(name: string, data: string): Artifact {
    return script(shardPath(this.#folder, name), `self.ccstdSearchShard("${name}", ${data});\n`);
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

/** Does a path belong to the index of the folder? */
export function isOfIndex(path: string, folder: Folder): boolean {
  return path === headPath(folder) || path.startsWith(`${folder}assets/search/`);
}

/**
 * Pages of an index that an earlier build wrote, block by block; none where it is none. `read` is given paths
 * below the output.
 */
export function* readIndex(folder: Folder, read: (path: string) => string | undefined): Iterable<FoundPage> {
  if (!read(headPath(folder))?.startsWith(`${headOpening}{"version":2,`)) return;
  for (let block = 0; ; block++) {
    const text = read(shardPath(folder, `p${block}`));
    if (text === undefined) return;
    yield* pagesOf(text);
  }
}

function pagesOf(text: string): readonly FoundPage[] {
  try {
    const pages: unknown = JSON.parse(text.replace(shardOpening, '').replace(/\);\s*$/, ''));
    return Array.isArray(pages)
      ? pages.filter((page) => typeof page?.path === 'string' && typeof page.title === 'string')
      : [];
  } catch {
    return [];
  }
}

function headPath(folder: Folder): string {
  return `${folder}assets/search-index.js`;
}

function shardPath(folder: Folder, name: string): string {
  return `${folder}assets/search/${name}.js`;
}

function json(data: object): string {
  return JSON.stringify(data).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function script(path: string, text: string): Artifact {
  return { path, mediaType: 'text/javascript', bytes: new TextEncoder().encode(text), sheet: undefined };
}
