/**
 * A reader without a mouse goes through the site, searches it and chooses light or dark; all from the disk.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EarlierIndex } from '../../src/7-emit/search/earlier-index.ts';
import { FolderIndex } from '../../src/7-emit/search/folder-index.ts';
import { PageGrams } from '../../src/7-emit/search/page-grams.ts';
import { everyPage } from '../unit/render/built-pages.ts';
import { violations } from './accessibility.ts';
import { hasChromium, OpenSite } from './open-site.ts';

describe.skipIf(!hasChromium)('in Chromium', { timeout: 300_000 }, () => {
  let output: Record<string, string>;
  let site: OpenSite;
  beforeAll(async () => {
    output = await everyPage();
    site = await OpenSite.of(output);
  }, 300_000);
  afterAll(() => site?.close());

  const options = { reducedMotion: 'reduce' } as const;

  it('leads from the entrance to a leaf and back by Tab and Enter alone', async () => {
    const places = await site.visit('index', options, async (page) => {
      const seen: string[] = [];
      for (const [name, selector] of [
        ['the entrance of the student book', '.courses a[href="student/textbook/falls/index.html"]'],
        ['a stage', '.contents a[href="fall/s1.html"]'],
        ['the next leaf', '.pager .next'],
        ['its task', '.crumbs a[href="../index.html"]'],
        ['the book', '.crumbs a[href="../index.html"]'],
        ['a form', '.form-links a[href$="11-teaching-plan.html"]'],
        ['the book again', '.crumbs a[href$="textbook/falls/index.html"]'],
        ['everything', '.way-up'],
        ['a crosswalk', '.ladder a'],
        ['all crosswalks', '.crumbs a[href="index.html"]'],
      ] as const) {
        await tabTo(page, selector, name);
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        seen.push(site.place(page));
      }
      return seen;
    });
    expect(places).toEqual([
      'student/textbook/falls/index',
      'student/textbook/falls/fall/s1',
      'student/textbook/falls/fall/info/a1',
      'student/textbook/falls/fall/index',
      'student/textbook/falls/index',
      'student/forms/falls/11-teaching-plan',
      'student/textbook/falls/index',
      'index',
      'crosswalk/elderly--intermediate--care-4',
      'crosswalk/index',
    ]);
  });

  it('skips to the content with the first Tab', async () => {
    const focused = await site.visit('student/textbook/falls/fall/s1', options, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      return page.evaluate<boolean>('document.querySelector("main").contains(document.activeElement)');
    });
    expect(focused).toBe(true);
  });

  it('finds two characters in the middle of a sentence, and goes there, by keyboard alone', async () => {
    const seen = await site.visit('index', options, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.insertText('里有');
      const first = page.locator('[role="option"]').first();
      await page.locator('.search [role="status"]').filter({ hasText: '找到 1 页' }).waitFor();
      const input = page.locator('#search-words');
      const active = await input.getAttribute('aria-activedescendant');
      const marked = await first.locator('mark').allTextContents();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      await expect.poll(() => page.evaluate('CSS.highlights.has("found")'), { timeout: 10_000 }).toBe(true);
      const lit = await page.evaluate<string[]>('Array.from(CSS.highlights.get("found"), String)');
      return { active, marked, place: site.place(page), lit };
    });
    expect(seen.place).toBe('student/textbook/falls/fall/index');
    expect(seen.active).toBe('search-hit-0');
    expect(seen.marked).toEqual(['里有']);
    expect(seen.lit).toEqual(['里有']);
  });

  it('moves through what it found with the arrow keys, says what is chosen, and gives the focus back on Esc', async () => {
    const seen = await site.visit('teacher/textbook/falls/index', options, async (page) => {
      await tabTo(page, '.open-search', 'the search');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('跌倒');
      await page.locator('[role="option"]').nth(2).waitFor();
      const chosen: (string | null)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
        await page.keyboard.press(key);
        chosen.push(await page.locator('#search-words').getAttribute('aria-activedescendant'));
      }
      const count = await page.locator('[role="option"]').count();
      const selected = await page.locator('[aria-selected="true"]').count();
      await page.keyboard.press('Escape');
      const open = await page.locator('dialog.search').isVisible();
      const focused = await page.evaluate<string>('document.activeElement.className');
      return { chosen, count, selected, open, focused };
    });
    expect(seen.chosen).toEqual(
      ['1', '2', '1', '0', String(seen.count - 1)].map((place) => `search-hit-${place}`),
    );
    expect(seen).toMatchObject({ selected: 1, open: false, focused: 'open-search' });
  });

  it('opens with Ctrl+K too, says that nothing was found, and finds a code with one slip', async () => {
    const seen = await site.visit('student/worksheet/falls/fall', options, async (page) => {
      await page.keyboard.press('Control+k');
      const status = page.locator('.search [role="status"]');
      await page.locator('#search-words').fill('没有的词');
      await status.filter({ hasText: /^没有找到/ }).waitFor();
      const expanded = await page.locator('#search-words').getAttribute('aria-expanded');
      await page.locator('#search-words').fill('LN-360');
      await page.locator('[role="option"]').first().waitFor();
      const near = await status.textContent();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      return { expanded, near, place: site.place(page) };
    });
    expect(seen).toMatchObject({ expanded: 'false', place: 'student/textbook/falls/index' });
    expect(seen.near).toContain('没有完全相同的');
  });

  it.each(['light', 'dark'] as const)('is as accessible while one searches, in %s', async (colorScheme) => {
    const seen = await site.visit('index', { ...options, colorScheme, bypassCSP: true }, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.insertText('跌倒');
      await page.locator('[role="option"]').first().waitFor();
      return { roles: await page.locator('dialog.search').ariaSnapshot(), problems: await violations(page) };
    });
    expect(seen.problems).toEqual([]);
    expect(seen.roles).toContain('combobox "搜索课程、活页、考核要点和证书条目" [expanded]');
    expect(seen.roles).toContain('listbox "搜索结果"');
    expect(seen.roles).toMatch(/option ".*跌倒.*" \[selected\]/);
  });

  it('of a large site reads a part, lists more when asked to by key or by click, and reads on to the end', async () => {
    const large = await OpenSite.of({ ...output, ...indexOf(220, '停电挂牌'.repeat(1700)) });
    try {
      const seen = await large.visit('index', options, async (page) => {
        const results = page.locator('[role="option"]');
        const more = page.locator('.search-more');
        const status = page.locator('.search [role="status"]');
        await page.keyboard.press('/');
        await page.keyboard.insertText('挂牌');
        await more.waitFor();
        const first = await results.count();
        const said = await status.textContent();
        await tabTo(page, '.search-more', 'more results');
        await page.keyboard.press('Enter');
        await results.nth(first).waitFor();
        const active = await page.locator('#search-words').getAttribute('aria-activedescendant');
        const focused = await page.evaluate<string>('document.activeElement.id');
        const problems = await violations(page);
        for (let count = 0; await more.isVisible(); count = await results.count()) {
          await more.click();
          await results.nth(count).waitFor();
          await status.filter({ hasNotText: '正在读取' }).waitFor();
        }
        const titles = await results.locator('.search-name').allTextContents();
        const atTheEnd = await status.textContent();
        await page.locator('#search-words').fill('挂牌 第177课');
        await status.filter({ hasText: '找到 1 页' }).waitFor();
        return { first, said, active, focused, problems, titles, atTheEnd, left: await more.isVisible() };
      });
      expect(seen.first).toBeLessThan(20);
      expect(seen.said).toContain('后面可能还有');
      expect(seen).toMatchObject({
        active: `search-hit-${seen.first}`,
        focused: 'search-words',
        problems: [],
      });
      expect(new Set(seen.titles).size).toBe(220);
      expect(seen.atTheEnd).toContain('找到 220 页');
      expect(seen.left).toBe(false);
    } finally {
      await large.close();
    }
  });

  it('says so where a folder has no data to search', async () => {
    const bare = await OpenSite.of(
      Object.fromEntries(Object.entries(output).filter(([path]) => !path.endsWith('search-index.js'))),
    );
    try {
      const said = await bare.visit('index', options, async (page) => {
        await page.keyboard.press('/');
        await page.locator('.search [role="status"]').filter({ hasText: '没有检索数据' }).waitFor();
        return page.locator('.search-found').isVisible();
      });
      expect(said).toBe(false);
    } finally {
      await bare.close();
    }
  });

  it('is dark or light as the system is, until a reader chooses, and remembers the choice on other pages', async () => {
    const dark = (page: Page) =>
      page.evaluate<boolean>('getComputedStyle(document.documentElement).colorScheme === "dark"');
    const seen = await site.visit('index', { ...options, colorScheme: 'dark' }, async (page) => {
      const states = [await dark(page)];
      await page.locator('.switch-theme').click();
      states.push(await dark(page));
      await page.goto(site.address('student/forms/falls/11-teaching-plan'));
      states.push(await dark(page));
      await page.emulateMedia({ colorScheme: 'light' });
      await page.locator('.switch-theme').click();
      states.push(await dark(page));
      await page.goto(site.address('crosswalk/index'));
      states.push(await dark(page));
      const print = await page.emulateMedia({ media: 'print' }).then(() => dark(page));
      return { states, print };
    });
    expect(seen).toEqual({ states: [true, false, false, true, true], print: false });
  });

  it('lists the parts of a long page', async () => {
    const parts = await site.visit('student/worksheet/falls/fall', options, async (page) => {
      const links = page.locator('.parts a');
      await links.nth(1).click();
      return {
        count: await links.count(),
        target: await page.evaluate<string>('document.querySelector(":target").textContent.trim()'),
      };
    });
    expect(parts.count).toBeGreaterThan(2);
    expect(parts.target).toContain('认识现场');
  });

  it('turns leaves with the arrow keys', async () => {
    const title = await site.visit('student/textbook/falls/fall/s1', options, async (page) => {
      await Promise.all([page.waitForURL(/info\/a1\.html$/), page.keyboard.press('ArrowRight')]);
      return page.textContent('h1');
    });
    expect(title).toBe('读懂任务单');
  });

  it('offers no way out of a folder that was given away alone', async () => {
    const own = Object.entries(output).flatMap(([path, text]) =>
      path.startsWith('student/') ? [[path.slice(8), text] as const] : [],
    );
    const alone = await OpenSite.of(Object.fromEntries(own));
    try {
      const seen = await alone.visit('textbook/falls/fall/s1', options, async (page) => {
        await page.waitForTimeout(300);
        const wayUp = await page.locator('.way-up').isVisible();
        await page.keyboard.press('/');
        await page.keyboard.insertText('一件');
        await page.locator('[role="option"]').first().waitFor();
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        return { wayUp, place: alone.place(page) };
      });
      expect(seen).toEqual({ wayUp: false, place: 'textbook/falls/fall/s1' });
    } finally {
      await alone.close();
    }
  });
});

const noIndex = new EarlierIndex('', () => undefined);

/** The search data of a site of so many pages, each with this text. */
function indexOf(pages: number, text: string): Record<string, string> {
  const index = new FolderIndex('', new PageGrams(), noIndex);
  for (let i = 0; i < pages; i++)
    index.add({ path: `${i}.html`, document: 'textbook', title: `第${i}课`, sections: [{ text }] });
  return Object.fromEntries(
    [...index.full(), ...index.rest()].flatMap((shard) =>
      'bytes' in shard ? [[shard.path, new TextDecoder().decode(shard.bytes)]] : [],
    ),
  );
}

/** A link is reached only if it can be seen there. */
async function tabTo(page: Page, selector: string, name: string): Promise<void> {
  const wanted = page.locator(selector).first();
  await wanted.waitFor({ state: 'visible' });
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) {
      expect(
        await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle'),
        name,
      ).not.toBe('none');
      return;
    }
  }
  throw new Error(`Tab never reaches ${name}`);
}
