/**
 * The pages of a build → for the whole site and for each edition's folder, what its search knows: a script of
 * data, which opens from the disk too.
 */
import type { Sheet } from '../../6-render/sheet.ts';
import type { Artifact } from '../format.ts';
import { type PageText, pageText } from './page-text.ts';

export interface FoundPage {
  /** From the folder whose index this is. */
  readonly path: string;
  readonly document: string;
  readonly title: string;
  readonly number?: string;
  /** What the number is on paper, where that is longer. */
  readonly fullNumber?: string;
  readonly trail?: readonly string[];
  readonly sections?: readonly {
    readonly heading?: string;
    readonly anchor?: string;
    readonly text?: string;
  }[];
}

/** What the script begins with; its pages follow as JSON. */
const opening = 'self.ccstdSearchIndex = ';

export const searchIndexPath = (folder: '' | `${string}/`): string => `${folder}assets/search-index.js`;

export class SearchIndex {
  readonly #pages: { readonly sheet: Sheet; readonly page: FoundPage }[] = [];

  /** What it will say of the page, if it is one. */
  add({ sheet, mediaType, path, bytes }: Artifact): FoundPage | undefined {
    if (!sheet || mediaType !== 'text/html' || sheet.search === 'nothing') return undefined;
    const text = pageText(new TextDecoder().decode(bytes), sheet.search);
    const page = { path, document: sheet.document, ...written(text, sheet) };
    this.#pages.push({ sheet, page });
    return page;
  }

  /**
   * The index of everything is made of student pages, and each edition's of its own folder, so that a folder
   * gives away no more than it shows. `earlier` gives the pages of an older index that a build of a part
   * leaves as they are.
   */
  *artifacts(
    editions: readonly string[],
    earlier: (folder: '' | `${string}/`) => readonly FoundPage[],
  ): Iterable<Artifact> {
    const students = this.#pages.filter(({ sheet }) => sheet.edition === 'student');
    yield artifact(
      '',
      together(
        earlier(''),
        students.map(({ page }) => page),
      ),
    );
    for (const edition of editions) {
      const folder = `${edition}/` as const;
      const own = this.#pages.filter(({ page }) => page.path.startsWith(folder));
      const fresh = own.map(({ page }) => ({ ...page, path: page.path.slice(folder.length) }));
      yield artifact(folder, together(earlier(folder), fresh));
    }
  }
}

/** Pages of an index that an earlier build wrote; none when it is none. */
export function readSearchIndex(text: string): readonly FoundPage[] {
  try {
    if (!text.startsWith(opening)) return [];
    const { version, pages } = JSON.parse(text.slice(opening.length).replace(/;\s*$/, ''));
    return version === 1 && Array.isArray(pages)
      ? pages.filter((page) => typeof page?.path === 'string')
      : [];
  } catch {
    return [];
  }
}

/** What was made anew takes the place of what it replaces. */
function together(earlier: readonly FoundPage[], fresh: readonly FoundPage[]): FoundPage[] {
  const pages = new Map(earlier.map((page) => [page.path, page]));
  for (const page of fresh) pages.set(page.path, page);
  return [...pages.values()];
}

/** What is empty is left out: most sections have no anchor, most pages no number. */
function written(
  { title, number, fullNumber, trail, sections }: PageText,
  sheet: Sheet,
): Omit<FoundPage, 'path' | 'document'> {
  const said = sections.map(({ heading, anchor, text }) => ({
    ...(heading && { heading }),
    ...(anchor && { anchor }),
    ...(text && { text }),
  }));
  return {
    title: title || sheet.title,
    ...(number && { number }),
    ...(fullNumber && fullNumber !== number && { fullNumber }),
    ...(trail.length > 0 && { trail }),
    ...(said.length > 0 && { sections: said }),
  };
}

function artifact(folder: '' | `${string}/`, pages: readonly FoundPage[]): Artifact {
  const json = JSON.stringify({ version: 1, pages })
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  const bytes = new TextEncoder().encode(`${opening}${json};\n`);
  return { path: searchIndexPath(folder), mediaType: 'text/javascript', bytes, sheet: undefined };
}
