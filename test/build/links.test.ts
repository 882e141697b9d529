/**
 * Every link of a whole build leads to a file and a place in it, from the disk; an edition's folder also
 * alone, wherever it is put.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks, readPage } from '../support/broken-links.ts';
import { bundledFiles } from '../support/bundled-standards.ts';
import { searchedPages } from '../support/site-search.ts';
import { builtPages } from '../unit/render/built-pages.ts';

describe('standards of two areas on a disk', () => {
  let output: Record<string, string>;

  beforeAll(async () => {
    output = await builtPages(
      Object.fromEntries(Object.entries(bundledFiles()).filter(([path]) => !path.startsWith('electrical/'))),
    );
  }, 300_000);

  it('have no broken link', () => {
    const { checked, broken } = brokenLinks(output);
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(2000);
  }, 300_000);

  it.each(['student/', 'teacher/'])(
    'have none in %s alone either',
    (folder) => {
      const own = Object.entries(output).filter(([path]) => path.startsWith(folder));
      const { checked, broken } = brokenLinks(
        Object.fromEntries(own.map(([path, text]) => [path.slice(folder.length), text])),
      );
      expect(broken).toEqual([]);
      expect(checked).toBeGreaterThan(500);
    },
    300_000,
  );

  it.each(['', 'student/', 'teacher/'])('have a search that leads somewhere: %s', (base) => {
    const pages = searchedPages(output, base);
    const places = pages.flatMap(({ path, sections = [] }) => [
      path,
      ...sections.flatMap(({ anchor }) => (anchor ? [`${path}#${anchor}`] : [])),
    ]);
    const read = new Map(pages.map(({ path }) => [path, readPage(output[`${base}${path}`] ?? '')]));
    const missing = places.filter((place) => {
      const [path = '', anchor] = place.split('#');
      return anchor !== undefined && !read.get(path)?.ids.has(anchor);
    });
    expect(missing).toEqual([]);
    expect(places.length).toBeGreaterThan(100);
  });

  it('name an element of a page only once', () => {
    const twice = Object.entries(output).filter(([path, text]) => {
      const ids = path.endsWith('.html') ? [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id) : [];
      return new Set(ids).size !== ids.length;
    });
    expect(twice.map(([path]) => path)).toEqual([]);
  });
});
