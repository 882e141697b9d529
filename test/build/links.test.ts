/** Every link of a whole build leads to a file and a place in it, from the disk; an edition's folder also alone, wherever it is put. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledFiles } from '../support/bundled-standards.ts';
import { searchScripts } from '../support/site-search.ts';
import { builtPages } from '../unit/render/built-pages.ts';

const links = new Set(['href', 'src', 'srcset', 'poster', 'data', 'action', 'xlink:href']);

interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

function readPage(path: string): PageLinks {
  const found = { ids: new Set<string>(), links: [] as string[] };
  const parser = new Parser({
    onattribute(name, value) {
      if (name === 'id') found.ids.add(value);
      if (links.has(name)) found.links.push(value);
    },
  });
  parser.end(readFileSync(path, 'utf8'));
  return found;
}

/** `page → link` of each link that a double click on the page would not follow. */
function brokenLinks(folder: string): { readonly checked: number; readonly broken: readonly string[] } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const pages = new Map(names.map((name) => [join(folder, name), readPage(join(folder, name))]));
  const leads = (url: URL) => {
    const path = fileURLToPath(new URL(url.pathname, url));
    if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) return false;
    return url.hash.length < 2 || pages.get(path)?.ids.has(decodeURIComponent(url.hash.slice(1))) === true;
  };
  let checked = 0;
  const broken: string[] = [];
  for (const [path, page] of pages) {
    for (const link of page.links) {
      const url = new URL(link, pathToFileURL(path));
      if (url.protocol !== 'file:') continue;
      checked++;
      if (!leads(url)) broken.push(`${path.slice(folder.length + 1)} → ${link}`);
    }
  }
  return { checked, broken };
}

describe('the bundled standards on a disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'ccstd-links-'));
  const whole = join(root, 'U 盘', '课程标准 100%#1');
  let output: Record<string, string>;

  beforeAll(async () => {
    output = await builtPages(bundledFiles());
    for (const [path, text] of Object.entries(output)) {
      mkdirSync(dirname(join(whole, path)), { recursive: true });
      writeFileSync(join(whole, path), text);
    }
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('have no broken link', () => {
    const { checked, broken } = brokenLinks(whole);
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(5000);
  }, 60_000);

  it.each(['student', 'teacher'])(
    'have none in the %s folder alone either',
    (edition) => {
      const alone = join(root, `只给${edition}`);
      cpSync(join(whole, edition), alone, { recursive: true });
      const { checked, broken } = brokenLinks(alone);
      expect(broken).toEqual([]);
      expect(checked).toBeGreaterThan(2000);
    },
    60_000,
  );

  it.each(['', 'student/', 'teacher/'])('have a search that leads somewhere: %s', (base) => {
    const { pages } = searchScripts(output, base).ccstdSearchIndex;
    const places = pages.flatMap(({ path, sections = [] }) => [
      path,
      ...sections.flatMap(({ anchor }) => (anchor ? [`${path}#${anchor}`] : [])),
    ]);
    const read = new Map(pages.map(({ path }) => [path, readPage(join(whole, base, path))]));
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
