/** Each kind of page in a real browser, opened from the disk: accessible in light and dark, on a phone and on paper. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPages } from '../unit/render/built-pages.ts';
import { everyKind } from '../unit/render/every-kind.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = [
  'index',
  'student/index',
  'teacher/index',
  ...['student', 'teacher'].flatMap((edition) => [
    `${edition}/textbook/falls/index`,
    `${edition}/textbook/falls/fall/index`,
    `${edition}/textbook/falls/fall/s1`,
    `${edition}/textbook/falls/fall/info/a1`,
    `${edition}/textbook/falls/fall/s2`,
    `${edition}/textbook/falls/fall/assessment/e1`,
    `${edition}/textbook/falls/fall/cards/1_`,
    `${edition}/textbook/falls/assessment/exam`,
    `${edition}/textbook/falls/requirements`,
    `${edition}/textbook/falls/terms`,
    `${edition}/textbook/falls/whole`,
    `${edition}/worksheet/falls/fall`,
  ]),
];

if (!existsSync(executablePath)) console.warn(`pages.test.ts is skipped: there is no Chromium at ${executablePath}; name one in CHROMIUM`);

describe.skipIf(!existsSync(executablePath))('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-pages-'));
  let browser: Browser;

  beforeAll(async () => {
    for (const [path, text] of Object.entries(await builtPages(everyKind))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    browser = await chromium.launch({ executablePath, args });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, `${path}.html`)).href);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  it.each(pages)(
    '%s has no accessibility violation in light or dark, and fits a phone',
    async (path) => {
      const found = await visit(path, { bypassCSP: true, reducedMotion: 'reduce' }, async (page) => {
        const light = await violations(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await violations(page);
        await page.setViewportSize({ width: 390, height: 800 });
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        return { light, dark, overflow };
      });
      expect(found).toEqual({ light: [], dark: [], overflow: 0 });
    },
    30_000,
  );

  it('loads its own style and script from the disk under its content security policy, and nothing else', async () => {
    const asked: string[] = [];
    const complaints: string[] = [];
    const background = await visit('student/textbook/falls/fall/s1', {}, async (page) => {
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

  it('turns leaves with the arrow keys', async () => {
    const title = await visit('student/textbook/falls/fall/s1', {}, async (page) => {
      await Promise.all([page.waitForURL(/info\/a1\.html$/), page.keyboard.press('ArrowRight')]);
      return page.textContent('h1');
    });
    expect(title).toBe('读懂任务单');
  });

  it('finds a course by any part of its tasks', async () => {
    const shown = await visit('index', {}, async (page) => {
      const counts: number[] = [];
      for (const wanted of ['应急', '没有的词', '']) {
        await page.fill('.find input', wanted);
        counts.push(await page.locator('.course:visible').count());
      }
      return counts;
    });
    expect(shown).toEqual([1, 0, 1]);
  });

  it('prints on A4 without the frame of the site', async () => {
    const hidden = await visit('student/textbook/falls/fall/s1', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.locator('.site-head:visible, .side:visible, .pager:visible, .site-foot:visible').count();
    });
    expect(hidden).toBe(0);
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary.split('\\n')[1])))`);
}
