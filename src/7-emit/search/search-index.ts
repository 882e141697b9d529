/** The pages of a build → for the whole site and for each edition's folder, what its search knows: a script of data, which opens from the disk too. */
import type { Sheet } from '../../6-render/sheet.ts';
import type { Artifact } from '../format.ts';
import { type PageText, pageText } from './page-text.ts';

interface FoundPage {
  /** From the folder whose index this is. */
  readonly path: string;
  readonly document: string;
  readonly title: string;
  readonly number?: string;
  readonly trail?: readonly string[];
  readonly sections?: readonly { readonly heading?: string; readonly anchor?: string; readonly text?: string }[];
}

export class SearchIndex {
  readonly #pages: { readonly sheet: Sheet; readonly page: FoundPage }[] = [];

  add({ sheet, mediaType, path, bytes }: Artifact): void {
    if (!sheet || mediaType !== 'text/html' || sheet.search === 'nothing') return;
    const text = pageText(new TextDecoder().decode(bytes), sheet.search);
    this.#pages.push({ sheet, page: { path, document: sheet.document, ...written(text, sheet) } });
  }

  /** The index of everything is made of student pages, and each edition's of its own folder, so that a folder gives away no more than it shows. */
  *artifacts(editions: readonly string[]): Iterable<Artifact> {
    yield artifact(
      '',
      this.#pages.filter(({ sheet }) => sheet.edition === 'student').map(({ page }) => page),
    );
    for (const edition of editions) {
      const own = this.#pages.filter(({ page }) => page.path.startsWith(`${edition}/`));
      yield artifact(
        `${edition}/`,
        own.map(({ page }) => ({ ...page, path: page.path.slice(edition.length + 1) })),
      );
    }
  }
}

/** What is empty is left out: most sections have no anchor, most pages no number. */
function written({ title, number, trail, sections }: PageText, sheet: Sheet): Omit<FoundPage, 'path' | 'document'> {
  const said = sections.map(({ heading, anchor, text }) => ({
    ...(heading && { heading }),
    ...(anchor && { anchor }),
    ...(text && { text }),
  }));
  return {
    title: title || sheet.title,
    ...(number && { number }),
    ...(trail.length > 0 && { trail }),
    ...(said.length > 0 && { sections: said }),
  };
}

function artifact(base: string, pages: readonly FoundPage[]): Artifact {
  const json = JSON.stringify({ version: 1, pages }).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  const bytes = new TextEncoder().encode(`self.ccstdSearchIndex = ${json};\n`);
  return { path: `${base}assets/search-index.js`, mediaType: 'text/javascript', bytes, sheet: undefined };
}
