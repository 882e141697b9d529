/** The pages of a build → for the whole site and for each edition's folder, what its search knows. */
import type { Sheet } from '../../6-render/sheet.ts';
import type { FoundPage } from '../../site/search/found-page.ts';
import type { Artifact } from '../format.ts';
import { type Folder, FolderIndex } from './folder-index.ts';
import { foundPage } from './found-page.ts';
import { PageGrams } from './page-grams.ts';
import { pageText } from './page-text.ts';

export class SearchIndex {
  readonly #grams = new PageGrams();
  readonly #indexes: ReadonlyMap<Folder, FolderIndex>;

  /**
   * The index of everything, whose folder is '', is made of student pages, and each edition's of its own
   * folder, so that a folder gives away no more than it shows.
   */
  constructor(folders: readonly Folder[]) {
    this.#indexes = new Map(folders.map((folder) => [folder, new FolderIndex(folder, this.#grams)]));
  }

  /** What it will say of the page, if it is one. */
  add({ sheet, mediaType, path, bytes }: Artifact): FoundPage | undefined {
    if (!sheet || mediaType !== 'text/html' || sheet.search === 'nothing') return undefined;
    const page = foundPage(path, pageText(new TextDecoder().decode(bytes), sheet.search), sheet);
    const grams = this.#grams.of(page);
    for (const [folder, index] of this.#indexes) {
      if (isOf(folder, sheet)) index.add({ ...page, path: path.slice(folder.length) }, grams);
    }
    return page;
  }

  /** Shards that are full already. */
  *full(): Iterable<Artifact> {
    for (const index of this.#indexes.values()) yield* index.full();
  }

  /**
   * All other shards; `earlier` gives the pages of an older index that a build of a part leaves as they are.
   */
  *rest(earlier: (folder: Folder) => Iterable<FoundPage>): Iterable<Artifact> {
    for (const [folder, index] of this.#indexes) {
      for (const page of earlier(folder)) {
        index.add(page);
        yield* index.full();
      }
      yield* index.rest();
    }
  }
}

function isOf(folder: Folder, { path, edition }: Sheet): boolean {
  return folder === '' ? edition === 'student' : path.startsWith(folder);
}
