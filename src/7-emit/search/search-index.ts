/** The pages of a build → for the whole site and for each edition's folder, what its search knows. */
import type { Edition } from '../../model/edition.ts';
import type { FoundPage } from '../../site/search/found-page.ts';
import { once } from '../../values/once.ts';
import type { Artifact } from '../format.ts';
import { EarlierIndex } from './earlier-index.ts';
import { FolderIndex, type StandingShard } from './folder-index.ts';
import { foundPage } from './found-page.ts';
import type { Folder } from './index-files.ts';
import { PageGrams } from './page-grams.ts';
import { pageText } from './page-text.ts';

/** What the search will say of an artifact, if it is a page that is found. */
export function foundIn({ sheet, mediaType, path, bytes, text }: Artifact): FoundPage | undefined {
  if (!sheet || mediaType !== 'text/html' || sheet.search === 'nothing') return undefined;
  return foundPage(path, pageText(text ?? new TextDecoder().decode(bytes), sheet.search), sheet);
}

export class SearchIndex {
  readonly #grams = new PageGrams();
  readonly #indexes: ReadonlyMap<Folder, FolderIndex>;

  /**
   * The index of everything, whose folder is '', is made of student pages, and each edition's of its own
   * folder, so that a folder gives away no more than it shows. `read` gives the bytes of a file that an earlier
   * build left, by its path below the output, and `stands` says whether it is known to be as it was left.
   */
  constructor(
    folders: readonly Folder[],
    read: (path: string) => Uint8Array | undefined,
    stands: (path: string) => boolean = () => false,
  ) {
    const indexOf = (folder: Folder) =>
      new FolderIndex(folder, this.#grams, new EarlierIndex(folder, read, stands), stands);
    this.#indexes = new Map(folders.map((folder) => [folder, indexOf(folder)]));
  }

  add(page: FoundPage, edition: Edition): void {
    const grams = once(() => this.#grams.of(page));
    for (const [folder, index] of this.#indexes)
      if (folder === '' ? edition === 'student' : page.path.startsWith(folder))
        index.add({ ...page, path: page.path.slice(folder.length) }, grams);
  }

  /** Files that stay as they are: of those that are pages, what the earlier index says. */
  keep(paths: Iterable<string>): void {
    for (const path of paths)
      for (const [folder, index] of this.#indexes)
        if (path.startsWith(folder)) index.keep(path.slice(folder.length));
  }

  /** Shards that are full already. */
  *full(): Iterable<Artifact | StandingShard> {
    for (const index of this.#indexes.values()) yield* index.full();
  }

  /**
   * All other shards; `stays` says of pages of the earlier index which a build of a part leaves as they are. It
   * is left out where none does, and the earlier index is not read.
   */
  *rest(stays?: (path: string) => boolean): Iterable<Artifact | StandingShard> {
    for (const [folder, index] of this.#indexes) {
      for (const path of stays ? index.earlier.paths() : []) {
        if (stays?.(`${folder}${path}`)) index.keep(path);
        yield* index.full();
      }
      yield* index.rest();
    }
  }
}
