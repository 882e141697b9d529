/** An index in shards finds the pages that one whole index finds, and a browser reads little of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { EarlierIndex } from '../../../src/7-emit/search/earlier-index.ts';
import { FolderIndex } from '../../../src/7-emit/search/folder-index.ts';
import { PageGrams } from '../../../src/7-emit/search/page-grams.ts';
import { pageScripts } from '../../../src/generated/page-scripts.ts';
import type { FoundPage } from '../../../src/site/search/found-page.ts';
import { type Found, searchedPages, searchScripts, siteSearch } from '../../support/site-search.ts';
import { electricalPages } from '../render/built-pages.ts';

const scripts = Object.entries(pageScripts).map(([name, text]) => [`assets/${name}`, text] as const);

const noIndex = new EarlierIndex('', () => undefined);

/** The files of an index of these pages. */
function indexOf(pages: Iterable<FoundPage>): Record<string, string> {
  const index = new FolderIndex('', new PageGrams(), noIndex);
  const output: Record<string, string> = Object.fromEntries(scripts);
  const write = (artifacts: ReturnType<FolderIndex['rest']>) => {
    for (const shard of artifacts)
      if ('bytes' in shard) output[shard.path] = new TextDecoder().decode(shard.bytes);
  };
  for (const page of pages) {
    index.add(page);
    write(index.full());
  }
  write(index.rest());
  return output;
}

/** Numbers that look like chance and are the same in each run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function fieldsOf({ title, number = '', fullNumber = '', trail = [], sections = [] }: FoundPage): string[] {
  return [
    title,
    number,
    fullNumber,
    ...trail,
    ...sections.flatMap(({ heading = '', text = '' }) => [heading, text]),
  ];
}

/**
 * One index of all texts, which is looked through from end to end; the matcher of single words is that of the
 * pages' script.
 */
function wholeIndex(
  pages: readonly FoundPage[],
  { exact, near, fold }: ReturnType<typeof searchScripts>['ccstdSearch'],
) {
  const texts = pages.map((page) => ({ path: page.path, fields: fieldsOf(page).map(fold) }));
  const having = (seek: ReturnType<typeof exact>[number]) =>
    texts.filter(({ fields }) => fields.some((field) => seek.in(field)));
  return (query: string) => {
    const guesses = near(query);
    const lists = exact(query).map((seek, i) => {
      const own = having(seek);
      const guess = guesses[i];
      return own.length > 0 || seek.term.length < 4 || !guess ? own : having(guess);
    });
    const [first = [], ...others] = lists.map((list) => new Set(list.map(({ path }) => path)));
    return [...first].filter((path) => others.every((other) => other.has(path))).sort();
  };
}

describe('the shards of the bundled standards for electricians', () => {
  let output: Record<string, string>;
  let pages: readonly FoundPage[];
  beforeAll(async () => {
    output = await electricalPages();
    pages = searchedPages(output);
  }, 300_000);

  it('find what one whole index finds: words, characters, codes, numbers, several at once, and what was typed with a slip', async () => {
    const find = siteSearch(output);
    const whole = wholeIndex(pages, searchScripts(output).ccstdSearch);
    const random = chance(7);
    const texts = pages.flatMap(fieldsOf).filter((text) => text.length > 1);
    const pick = (longest: number): string => {
      const text = texts[random(texts.length)] ?? '';
      const at = random(text.length);
      return text.slice(at, at + 1 + random(longest)).replace(/\s/g, '');
    };
    const slip = (text: string): string => {
      const at = random(text.length);
      const ways = [
        text.slice(0, at) + text.slice(at + 1),
        `${text.slice(0, at)}验${text.slice(at)}`,
        `${text.slice(0, at)}7${text.slice(at + 1)}`,
        text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
      ];
      return ways[random(ways.length)] ?? text;
    };
    const latin = pages.flatMap(fieldsOf).flatMap((text) => text.match(/[\w.-]{2,12}/g) ?? []);
    const code = () => latin[random(latin.length)] ?? '';
    const kinds = [
      () => pick(2),
      () => pick(8),
      () => `${pick(3)} ${pick(3)}`,
      () => slip(pick(9)),
      code,
      () => slip(code()),
    ];
    const queries = Array.from({ length: 240 }, (_, i) => kinds[i % kinds.length]?.() ?? '');
    const differing: string[] = [];
    let nonEmpty = 0;
    let guessed = 0;
    for (const query of queries) {
      const found = await find(query);
      const paths = found.results.map(({ page }) => page.path).sort();
      if (paths.length > 0) nonEmpty++;
      if (found.guessed && paths.length > 0) guessed++;
      if (JSON.stringify(paths) !== JSON.stringify(whole(query))) differing.push(query);
    }
    expect(differing).toEqual([]);
    expect(nonEmpty).toBeGreaterThan(160);
    expect(guessed).toBeGreaterThan(8);
  }, 300_000);

  it('read first the pages whose names are sought, where a search reads a part of the pages', async () => {
    const few = siteSearch(output, '', 60);
    const all = siteSearch(output);
    for (const query of ['CA6140', '可编程控制器', '对照表', '1-1-1']) {
      const [best] = (await all(query)).results;
      expect(
        (await few(query)).results.map(({ page }) => page.path),
        query,
      ).toContain(best?.page.path);
    }
  });

  it('hold the same bytes whenever they are made', () => {
    expect(indexOf(pages)).toEqual(indexOf(JSON.parse(JSON.stringify(pages))));
  });

  it('cost a reader less than 300 KB at the first search, also where there are many times as many pages', async () => {
    const copies = function* () {
      for (let copy = 0; copy < 12; copy++)
        for (const page of pages) yield { ...page, path: `${copy}/${page.path}` };
    };
    const many = indexOf(copies());
    const size = (path: string) => new TextEncoder().encode(many[path] ?? '').length;
    for (const query of ['安全', '检修', 'CA6140', '电气 安装', '6-31-01-03', 'CA6410']) {
      const read = new Set(['assets/search.js', 'assets/search-dialog.js', 'assets/search-index.js']);
      const { results } = await siteSearch(many, '', 120, (path) => read.add(path))(query);
      expect(results.length, query).toBeGreaterThan(0);
      expect(
        [...read].reduce((sum, path) => sum + size(path), 0),
        query,
      ).toBeLessThan(300_000);
    }
    expect(Object.keys(many).reduce((sum, path) => sum + size(path), 0)).toBeGreaterThan(3_000_000);
  }, 300_000);
});

describe('a site of which a search reads a part', () => {
  const pages = Array.from({ length: 400 }, (_, i) => ({
    path: `${i}.html`,
    document: 'textbook',
    title: `课${i}`,
    sections: [{ text: `${'断电挂牌'.repeat(60)}第${i}号` }],
  }));
  const find = siteSearch(indexOf(pages), '', 40);
  const paths = ({ results }: Found) => results.map(({ page }) => page.path);

  it('is read on as often as somebody asks for more, until every page was found once', async () => {
    const rounds: string[][] = [];
    for (let found: Found | undefined = await find('挂牌'); found; found = await found.more?.())
      rounds.push(paths(found));
    expect(rounds.length).toBeGreaterThan(5);
    expect(Math.max(...rounds.map(({ length }) => length))).toBeLessThan(100);
    const all = rounds.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(pages.length);
  });

  it('is read on for a word with a slip in it, too', async () => {
    const first = await find('断电挂碑');
    expect(first.guessed).toBe(true);
    const second = await first.more?.();
    expect(second?.guessed).toBe(true);
    expect(paths(first).filter((path) => second && paths(second).includes(path))).toEqual([]);
  });

  it('gives a page at once that a further word names', async () => {
    const one = await find('挂牌 第377号');
    expect(one.more).toBeUndefined();
    expect(paths(one)).toEqual(['377.html']);
  });
});

it('has no shard of what stands on no page', () => {
  const { ccstdSearchIndex } = searchScripts(indexOf([]));
  expect(ccstdSearchIndex).toEqual({ version: 2, shards: 1, blocks: '' });
});
