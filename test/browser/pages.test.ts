/**
 * Each kind of page in a real browser, opened from the disk: accessible in light and dark, on a phone and on
 * paper.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unbroken } from '../../src/6-render/unbroken.ts';
import { markdownToHtml } from '../../src/markdown/to-html.ts';
import { student } from '../unit/markdown/options.ts';
import { everyPage } from '../unit/render/built-pages.ts';
import { ofColour, violations } from './accessibility.ts';
import { hasChromium, OpenSite } from './open-site.ts';

const pages: Readonly<Record<string, readonly string[]>> = {
  entrances: ['index', 'student/index', 'teacher/index'],
  'the book and the worksheet of teachers': [
    'textbook/falls/index',
    'textbook/falls/fall/index',
    'textbook/falls/fall/s1',
    'textbook/falls/fall/info/a1',
    'textbook/falls/fall/assessment/e1',
    'textbook/falls/fall/cards/1_',
    'textbook/falls/terms',
    'textbook/falls/whole',
    'worksheet/falls/fall',
  ].map((path) => `teacher/${path}`),
  // The same templates with less in them: what fills a gap, and what is left to write on.
  'the book and the worksheet of students': [
    'student/textbook/falls/index',
    'student/textbook/falls/whole',
    'student/worksheet/falls/fall',
  ],
  'the forms': [
    'student/forms/falls/04-assessment-plan',
    'student/forms/falls/10-information-pages',
    'student/forms/falls/11-teaching-plan',
    'teacher/forms/falls/02-course-standard',
    'teacher/forms/falls/05-final-exam',
    'teacher/forms/falls/06-task-analysis',
    'teacher/forms/falls/12-lesson-plans',
  ],
  'programmes and certificates': [
    'standard/elderly',
    'ability-map/elderly',
    'crosswalk/index',
    'crosswalk/elderly--intermediate--care-4',
    'crosswalk/matrix',
    'crosswalk/matrix-elderly--intermediate--care-4',
    'crosswalk/evidence-elderly--intermediate--care-4',
  ],
};

describe.skipIf(!hasChromium)('in Chromium', { timeout: 300_000 }, () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await OpenSite.of(await everyPage());
  }, 300_000);
  afterAll(() => site?.close());

  it.each(Object.entries(pages))(
    '%s: no accessibility violation in light or dark, and room enough on a phone',
    async (_, paths) => {
      const found = await site.visit('index', { bypassCSP: true, reducedMotion: 'reduce' }, async (page) => {
        const problems: string[] = [];
        for (const [index, path] of paths.entries())
          problems.push(
            ...(await problemsOf(page, site.address(path), index < 2)).map(
              (problem) => `${path}: ${problem}`,
            ),
          );
        return problems;
      });
      expect(found).toEqual([]);
    },
  );

  it('loads its own style and script from the disk under its content security policy, and nothing else', async () => {
    const asked: string[] = [];
    const complaints: string[] = [];
    const background = await site.visit('student/textbook/falls/fall/s1', {}, async (page) => {
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      await page.reload();
      return page.evaluate<string>('getComputedStyle(document.querySelector(".leaf-no")).backgroundColor');
    });
    expect(background).toBe('rgb(13, 90, 107)');
    expect(complaints).toEqual([]);
    expect(asked.every((url) => url.startsWith('file:'))).toBe(true);
    expect(asked.filter((url) => url.endsWith('.js'))).toHaveLength(1);
  });

  it('begins a worksheet with its questions on a phone, and shows all of the task when asked', async () => {
    const options = { viewport: { width: 390, height: 844 } };
    const seen = await site.visit('student/worksheet/falls/fall', options, async (page) => {
      const heights = () =>
        page.evaluate<number[]>(
          `['.task-facts .later', '.opening'].map((name) => document.querySelector(name).offsetHeight)`,
        );
      const top = () => page.evaluate<number>(`document.querySelector('.item').getBoundingClientRect().top`);
      const folded = { heights: await heights(), top: await top() };
      await page.emulateMedia({ media: 'print' });
      const onPaper = await heights();
      await page.emulateMedia({ media: 'screen' });
      await page.click('.unfold button');
      return { folded, onPaper, unfolded: { heights: await heights(), top: await top() } };
    });
    expect(seen.folded.heights[0]).toBe(0);
    expect(seen.onPaper[0]).toBeGreaterThan(0);
    expect(seen.unfolded.heights[0]).toBeGreaterThan(0);
    expect(seen.folded.top).toBeLessThan(seen.unfolded.top);
    expect(seen.folded.top).toBeLessThan(1.5 * 844);
  });

  it('begins no line with a sign that joins or a mark behind a formula, however long the line', async () => {
    const typed =
      '环境温度-5℃～+40℃，导线0.5～6mm²，接触器KM2～KM5／KM7，检修·调试·验收，由$I_{set}$，得$U=IR$。'.repeat(
        2,
      );
    const begun = await site.visit('student/textbook/falls/fall/s1', {}, async (page) => {
      const lines = async (html: string): Promise<number> => {
        await page.evaluate(`document.querySelector('main').innerHTML = ${JSON.stringify(html)}`);
        let count = 0;
        for (let width = 300; width < 480; width += 5) {
          await page.setViewportSize({ width, height: 800 });
          count += (await page.evaluate<string[]>(linesBegun)).length;
        }
        return count;
      };
      const html = markdownToHtml(typed, student);
      return { asBrowsersDo: await lines(html), asOurPages: await lines(unbroken(html)) };
    });
    expect(begun.asBrowsersDo).toBeGreaterThan(0);
    expect(begun.asOurPages).toBe(0);
  });

  it('sets running text on paper as Chinese is set', async () => {
    const html = markdownToHtml('先 *停电* 后 *check*。\n\n再验电。', student);
    const set = await site.visit('student/textbook/falls/fall/s1', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(
        `document.querySelector('main').innerHTML = ${JSON.stringify(`<div class="info-text">${html}</div>`)}`,
      );
      const style = (selector: string, property: string): Promise<string> =>
        page.evaluate<string>(`getComputedStyle(document.querySelector('main ${selector}')).${property}`);
      return {
        dots: await style('em:not(.latin)', 'textEmphasisStyle'),
        slant: await style('em:not(.latin)', 'fontStyle'),
        latin: await style('em.latin', 'fontStyle'),
        edges: await style('p', 'textAlign'),
        room: await style('p', 'marginBlockEnd'),
        indent: await page.evaluate<number>(
          `(() => { const { textIndent, fontSize } = getComputedStyle(document.querySelector('main p')); return parseFloat(textIndent) / parseFloat(fontSize); })()`,
        ),
      };
    });
    expect(set).toMatchObject({ slant: 'normal', latin: 'italic', edges: 'justify', room: '0px' });
    expect(set.dots).toContain('dot');
    expect(set.indent).toBeCloseTo(2, 3);
  });

  it.each([
    'student/textbook/falls/fall/s1',
    'teacher/forms/falls/12-lesson-plans',
    'student/worksheet/falls/fall',
    'crosswalk/elderly--intermediate--care-4',
    'standard/elderly',
  ])('prints %s without the frame of the site', async (path) => {
    const hidden = await site.visit(path, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page
        .locator('.site-head, .site-tools, .side, .parts, .pager, .site-foot, .open-search')
        .locator('visible=true')
        .count();
    });
    expect(hidden).toBe(0);
  });
});

/** Only tables of four columns and more are read from side to side. */
const cutTables = `[...document.querySelectorAll('.table-scroll')]
  .filter((box) => box.scrollWidth > box.clientWidth && !box.querySelector('tr > :nth-child(4)'))
  .map((box) => box.textContent.trim().slice(0, 40))`;

/** Where a line begins with a sign that joins, or with a mark behind a formula. */
const linesBegun = `(() => {
  const begun = [];
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const line = (from) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + 1);
      return range.getBoundingClientRect();
    };
    for (const { index } of node.data.matchAll(/(?<=[^\\s～·／])[～·／]/g))
      if (line(index).top >= line(index - 1).bottom && line(index).width > 0) begun.push(node.data);
    const formula = node.previousSibling;
    if (formula?.nodeName === 'math' && /^[，。；、）]/.test(node.data))
      if (line(0).top >= formula.getBoundingClientRect().bottom) begun.push(node.data);
  }
  return begun;
})()`;

/** The colours of the dark are the same on all pages that share templates: two of each kind are asked. */
async function problemsOf(page: Page, address: string, asksDark: boolean): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = asksDark ? await violations(page, ofColour) : [];
  await page.setViewportSize({ width: 390, height: 800 });
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...light.map((problem) => `light: ${problem}`),
    ...dark.map((problem) => `dark: ${problem}`),
    ...(overflow > 0 ? [`wider than a phone by ${overflow}`] : []),
    ...(await page.evaluate<string[]>(cutTables)).map((cells) => `a table of few columns is cut: ${cells}`),
  ];
}
