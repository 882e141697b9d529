/** The search of a built site: what is found, where it leads, and what one slip of the finger does. */
import { describe, expect, it } from 'vitest';
import { type Found, searchedPages, siteSearch } from '../../support/site-search.ts';
import { builtPages, electricalPages, everyPage } from '../render/built-pages.ts';
import { everyKind, hostile, secret } from '../render/every-kind.ts';

const paths = ({ results }: Found) => results.map(({ page }) => page.path);
const titles = ({ results }: Found) => results.map(({ page }) => page.title);

describe('in a small workspace', async () => {
  const output = await everyPage();
  const student = siteSearch(output, 'student/');
  const teacher = siteSearch(output, 'teacher/');
  const all = siteSearch(output);

  it.each([
    ['里有', 'textbook/falls/fall/index.html', 'a situation'],
    ['错误', 'textbook/falls/fall/s1.html', 'what students do'],
    ['一件', 'textbook/falls/fall/s1.html', 'the prompt of a worksheet'],
    ['到者', 'textbook/falls/fall/s2.html', 'a step of the work'],
    ['查伤', 'textbook/falls/fall/info/a1.html', 'a table of an information page'],
    ['识不', 'textbook/falls/fall/cards/1_.html', 'a card'],
    ['素齐', 'textbook/falls/fall/assessment/e1.html', 'a criterion'],
    ['位改', 'textbook/falls/terms.html', 'the meaning of a term'],
    ['老机', 'textbook/falls/index.html', 'the place of a course'],
  ])('finds two characters in the middle of a sentence: %s on %s, %s', async (query, path) => {
    expect(paths(await student(query))).toContain(path);
  });

  it('finds numbers of leaves, codes of courses, and items of certificates at their row', async () => {
    // A stage and its information page stand on one leaf, which begins with the stage.
    expect(paths(await student('1-1-1'))[0]).toBe('textbook/falls/fall/s1.html');
    const info = output['student/textbook/falls/fall/info/a1.html'] ?? '';
    expect(info).toContain('1-1-1');
    expect(paths(await student('LN-306'))[0]).toBe('textbook/falls/index.html');
    expect((await all('1.1.1')).results[0]).toMatchObject({
      page: { path: 'crosswalk/elderly--intermediate--care-4.html' },
      section: { heading: '1.1.1', anchor: 'item-4-1-1-1', text: '能处置一起跌倒' },
    });
    expect(output['crosswalk/elderly--intermediate--care-4.html']).toContain('id="item-4-1-1-1"');
  });

  it('finds worksheets and forms by their names, which say no more', async () => {
    expect(paths(await student('工作页'))).toContain('worksheet/falls/fall.html');
    expect(paths(await teacher('教案'))).toContain('forms/falls/12-lesson-plans.html');
    expect(paths(await student('教案'))).not.toContain('forms/falls/12-lesson-plans.html');
  });

  it('takes full-width letters, capitals and spaces for what they stand for', async () => {
    expect(paths(await student('ｌｎ－３０６'))).toEqual(paths(await student('LN-306')));
    expect(paths(await student('1。1。1'))).toEqual(paths(await student('1.1.1')));
    expect(titles(await student('五 步 法'))).toEqual(titles(await student('五　步　法')));
  });

  it('wants all words, in any order', async () => {
    expect(paths(await student('搬动 评估'))).toEqual(paths(await student('评估 搬动')));
    expect((await student('评估 没有的词')).results).toEqual([]);
  });

  it('forgives one slip in a code or a Latin word, and one wrong character of four', async () => {
    for (const typed of ['LN-307', 'LN-36', 'LN-3006', 'NL-306']) {
      expect((await student(typed)).guessed, typed).toBe(true);
      expect(paths(await student(typed)), typed).toContain('textbook/falls/index.html');
    }
    expect((await student('马上服起')).results.length).toBeGreaterThan(0);
    expect((await student('马下服起')).results).toEqual([]);
    expect((await student('服起')).results).toEqual([]);
  });

  it('guesses at nothing that stands there as it was typed', async () => {
    expect((await student('LN-306')).guessed).toBe(false);
  });

  it('has no teacher text in the index of students or of the whole site', async () => {
    expect((await teacher(secret)).results.length).toBeGreaterThan(3);
    expect((await student(secret)).results).toEqual([]);
    expect((await all(secret)).results).toEqual([]);
  });

  it('writes the same shards for students whatever teachers may read', async () => {
    const other = Object.fromEntries(
      Object.entries(everyKind).map(([path, text]) => [path, text.replaceAll(secret, '另一句话')]),
    );
    const shards = (of: Readonly<Record<string, string>>) =>
      Object.entries(of).filter(([path]) => /^(student\/)?assets\/search/.test(path));
    const changed = await builtPages(other);
    expect(shards(changed)).toEqual(shards(output));
    expect(changed['teacher/assets/search/p0.js']).not.toBe(output['teacher/assets/search/p0.js']);
  });

  it('stays inside its own folder, and leads only to pages that are there', async () => {
    for (const base of ['', 'student/', 'teacher/']) {
      const pages = searchedPages(output, base);
      expect(pages.length).toBeGreaterThan(10);
      expect(pages.filter(({ path }) => output[base + path] === undefined)).toEqual([]);
    }
  });

  it('takes the text of an author for text, whatever characters it has', async () => {
    expect(paths(await student(hostile))).toContain('textbook/falls/fall/index.html');
    expect((await student('.*+?^${}()|[]\\')).results).toEqual([]);
    expect((await student('(((((((')).results).toEqual([]);
    expect((await student('   ')).results).toEqual([]);
  });
});

it('finds codes of the bundled standards, also with one slip', async () => {
  const output = await electricalPages();
  const all = siteSearch(output);
  expect(titles(await all('6-31-01-03'))).toContain('电气自动化设备安装与维修（中级技能）与电工 四级对照表');
  expect(paths(await all('CA6410'))).toContain('student/textbook/control-circuits/ca6140/index.html');
  const versions = (await all('X62W')).results.map(({ page }) => page);
  const saysWhose = versions.filter(({ trail = [] }) => trail.join().includes('示范技师学院校本'));
  const isOfSchool = versions.filter(({ path }) => path.includes('/control-circuits-adopted/'));
  expect(isOfSchool.length).toBeGreaterThan(1);
  expect(versions.length).toBeGreaterThan(isOfSchool.length);
  expect(saysWhose).toEqual(isOfSchool);
  expect((await all('2.1.6')).results[0]?.section?.heading).toBe('2.1.6');
}, 300_000);
