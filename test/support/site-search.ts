/** The search of a built folder, as its pages run it: the scripts of the folder, without a browser. */
import { runInNewContext } from 'node:vm';

interface Section {
  readonly heading?: string;
  readonly anchor?: string;
  readonly text?: string;
}

interface Page {
  readonly path: string;
  readonly title: string;
  readonly document: string;
  readonly number?: string;
  readonly fullNumber?: string;
  readonly sections?: readonly Section[];
}

interface Hit {
  readonly page: Page;
  readonly section?: Section;
}

export interface Found {
  readonly results: readonly Hit[];
  readonly guessed: boolean;
}

interface Scripts {
  readonly ccstdSearch: { finder(index: unknown): (query: string) => Found };
  readonly ccstdSearchIndex: { readonly version: number; readonly pages: readonly Page[] };
}

/** `output` is path → text; `base` the edition's folder with `/`, or empty for the whole site. */
export function siteSearch(output: Readonly<Record<string, string>>, base = ''): (query: string) => Found {
  const { ccstdSearch, ccstdSearchIndex } = searchScripts(output, base);
  return ccstdSearch.finder(ccstdSearchIndex);
}

export function searchScripts(output: Readonly<Record<string, string>>, base = ''): Scripts {
  const self = {} as Scripts;
  for (const name of ['search.js', 'search-index.js'])
    runInNewContext(output[`${base}assets/${name}`] ?? '', { self });
  return self;
}
