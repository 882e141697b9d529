/** An index of which most pages stand in an earlier one is that of all pages made anew, byte for byte. */
import { describe, expect, it } from 'vitest';
import { EarlierIndex } from '../../../src/7-emit/search/earlier-index.ts';
import { FolderIndex } from '../../../src/7-emit/search/folder-index.ts';
import { PageGrams } from '../../../src/7-emit/search/page-grams.ts';
import type { FoundPage } from '../../../src/site/search/found-page.ts';
import { type Random, randomFrom } from '../../support/random.ts';

type Files = Readonly<Record<string, string>>;

const readerOf = (files: Files) => (path: string) => {
  const text = files[path];
  return text === undefined ? undefined : new TextEncoder().encode(text);
};

const noIndex = new EarlierIndex('', () => undefined);

/** Pages that `known` names are taken from the earlier index. */
function indexOf(
  pages: readonly FoundPage[],
  earlier = noIndex,
  known: ReadonlySet<string> = new Set(),
  standing: Files = {},
): Files {
  const index = new FolderIndex('', new PageGrams(), earlier, (path) => path in standing);
  const files: Record<string, string> = {};
  const write = (artifacts: ReturnType<FolderIndex['rest']>) => {
    for (const shard of artifacts) {
      if ('bytes' in shard) files[shard.path] = new TextDecoder().decode(shard.bytes);
      else files[shard.stands] = standing[shard.stands] ?? 'nothing stands there';
    }
  };
  for (const page of pages) {
    if (known.has(page.path)) index.keep(page.path);
    else index.add(page);
    write(index.full());
  }
  write(index.rest());
  return files;
}

const words = [
  '安装电动机',
  '检查绝缘电阻',
  '第 3 步',
  'PLC S7-1200',
  'X0–X7',
  '\u2028',
  '安全',
  'emergency stop',
  '　',
];

function randomPage(random: Random, at: number): FoundPage {
  const text = Array.from({ length: 1 + random.below(700) }, () => random.pick(words)).join('');
  return {
    path: `page-${at}.html`,
    document: 'textbook',
    title: `第${at}页${random.pick(words)}`,
    ...(random.below(2) ? { number: `1-${at}` } : {}),
    sections: [{ heading: random.pick(words) ?? '', text }],
  };
}

describe('an index beside an earlier one', () => {
  it('is the same, whichever pages are changed, gone, new or in another order', () => {
    for (let seed = 0; seed < 30; seed++) {
      const random = randomFrom(seed);
      const before = Array.from({ length: 1 + random.below(40) }, (_, at) => randomPage(random, at));
      const files = indexOf(before);
      let now = [...before];
      for (let edits = random.below(5); edits > 0; edits--) {
        const at = random.below(now.length + 1);
        const kind = random.below(4);
        if (kind === 0) now.splice(at, 1);
        else if (kind === 1) now.splice(at, 0, randomPage(random, 100 + edits));
        else if (kind === 2 && now[at]) now[at] = { ...randomPage(random, 0), path: now[at].path };
        else now = [...now.slice(at), ...now.slice(0, at)];
      }
      const known = new Set(now.filter((page) => before.includes(page)).map(({ path }) => path));
      const earlier = new EarlierIndex('', readerOf(files));
      const fresh = indexOf(now);
      const trusted = new EarlierIndex('', readerOf(files), (path) => path in files);
      const made = [indexOf(now, earlier, known), indexOf(now, trusted, known, files)];
      for (const one of made) {
        const paths = [...new Set([...Object.keys(one), ...Object.keys(fresh)])];
        expect(
          paths.filter((path) => one[path] !== fresh[path]),
          `seed ${seed}`,
        ).toEqual([]);
      }
    }
  });

  it('makes no shard of pages again that stands', () => {
    const random = randomFrom(7);
    const pages = Array.from({ length: 60 }, (_, at) => randomPage(random, at));
    const files = indexOf(pages);
    const index = new FolderIndex('', new PageGrams(), new EarlierIndex('', readerOf(files)), () => true);
    for (const page of pages.slice(0, -1)) index.keep(page.path);
    index.add(randomPage(random, 99));
    const made = [...index.full(), ...index.rest()].flatMap((shard) =>
      'bytes' in shard ? [shard.path] : [],
    );
    expect(made.filter((path) => path.startsWith('assets/search/p')).length).toBeLessThan(3);
    expect(Object.keys(files).filter((path) => path.startsWith('assets/search/p')).length).toBeGreaterThan(5);
  });

  it('makes no shard of grams again of which none is another', () => {
    const random = randomFrom(7);
    const han = (): string => String.fromCharCode(0x4e00 + random.below(3000));
    const pages = Array.from({ length: 30 }, (_, at) => {
      const text = Array.from({ length: 400 }, han).join('');
      return { path: `page-${at}.html`, document: 'textbook', title: `第${at}页`, sections: [{ text }] };
    });
    const files = indexOf(pages);
    const stands = (path: string): boolean => path in files;
    const index = new FolderIndex('', new PageGrams(), new EarlierIndex('', readerOf(files), stands), stands);
    for (const page of pages.slice(0, -1)) index.keep(page.path);
    const [last] = pages.slice(-1);
    const text = last?.sections[0]?.text.replace(/..$/, '改了') ?? '';
    index.add({ ...last, sections: [{ text }] } as FoundPage);
    const made = [...index.full(), ...index.rest()].flatMap((shard) =>
      'bytes' in shard ? [shard.path] : [],
    );
    expect(Object.keys(files).filter((path) => path.startsWith('assets/search/g')).length).toBeGreaterThan(9);
    expect(made.filter((path) => path.startsWith('assets/search/g')).length).toBeLessThan(8);
    expect(made.filter((path) => path.startsWith('assets/search/g')).length).toBeGreaterThan(0);
  });

  it('reads no page again of a block that stays', () => {
    const random = randomFrom(7);
    const pages = Array.from({ length: 60 }, (_, at) => randomPage(random, at));
    const files = indexOf(pages);
    const read: string[] = [];
    const grams = new PageGrams();
    const of = grams.of.bind(grams);
    grams.of = (page) => {
      read.push(page.path);
      return of(page);
    };
    const index = new FolderIndex('', grams, new EarlierIndex('', readerOf(files)));
    for (const page of pages.slice(0, -1)) index.keep(page.path);
    index.add(randomPage(random, 99));
    const made = [...index.full(), ...index.rest()];
    expect(made.length).toBeGreaterThan(5);
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(15);
  });

  it.each([
    ['no index', {}],
    ['another version', { 'assets/search-index.js': 'self.ccstdSearchIndex = {"version":1};\n' }],
    ['a damaged shard', { ...indexOf([randomPage(randomFrom(1), 1)]), 'assets/search/p0.js': 'self.cc' }],
  ])('knows nothing where there is %s', (_, files: Files) => {
    const earlier = new EarlierIndex('', readerOf(files));
    expect([...earlier.paths()]).toEqual([]);
    expect(earlier.page('page-1.html')).toBeUndefined();
  });
});
