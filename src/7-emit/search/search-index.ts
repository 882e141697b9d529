/** The pages of a build → for the whole site and for each edition's folder, what its search knows. */
import type { FoundPage } from '../../site/search/found-page.ts';
import { once } from '../../values/once.ts';
import type { Artifact } from '../format.ts';
import { type Folder, FolderIndex } from './folder-index.ts';
import { foundPage } from './found-page.ts';
import { PageGrams } from './page-grams.ts';
import { pageText } from './page-text.ts';

export class SearchIndex {
  readonly #grams = new PageGrams();
  readonly #indexes: ReadonlyMap<Folder, FolderIndex>;
  readonly #earlier: () => ReadonlyMap<string, FoundPage>;

  /**
   * The index of everything, whose folder is '', is made of student pages, and each edition's of its own
   * folder, so that a folder gives away no more than it shows. `earlier` reads the index that is there now.
   */
  constructor(folders: readonly Folder[], earlier: (folder: Folder) => Iterable<FoundPage> = () => []) {
    this.#earlier = once(() => {
      const pages = folders.flatMap((folder) =>
        [...earlier(folder)].map((page) => ({ ...page, path: `${folder}${page.path}` })),
      );
      return new Map(pages.map((page) => [page.path, page]));
    });
    this.#indexes = new Map(folders.map((folder) => [folder, new FolderIndex(folder, this.#grams)]));
  }

  /** What it will say of the page, if it is one. */
  add({ sheet, mediaType, path, bytes }: Artifact): FoundPage | undefined {
    if (!sheet || mediaType !== 'text/html' || sheet.search === 'nothing') return undefined;
    const page = foundPage(path, pageText(new TextDecoder().decode(bytes), sheet.search), sheet);
    this.#add(page, sheet.edition);
    return page;
  }

  /** Files that stay as they are: of those that are pages, what the earlier index says. */
  keep(files: Iterable<{ readonly path: string; readonly edition: string }>): void {
    for (const { path, edition } of files) {
      const page = this.#earlier().get(path);
      if (page) this.#add(page, edition);
    }
  }

  #add(page: FoundPage, edition: string): void {
    const grams = this.#grams.of(page);
    for (const [folder, index] of this.#indexes)
      if (folder === '' ? edition === 'student' : page.path.startsWith(folder))
        index.add({ ...page, path: page.path.slice(folder.length) }, grams);
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
