/** What the scripts of single pages do: the matrix is narrowed, the ability map shows what leads where. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electricalPages } from '../unit/render/built-pages.ts';
import { hasChromium, OpenSite } from './open-site.ts';

describe.skipIf(!hasChromium)('in Chromium', { timeout: 300_000 }, () => {
  let site: OpenSite;
  beforeAll(async () => {
    const output = await electricalPages();
    const shown = Object.entries(output).filter(([path]) => /^(crosswalk|ability-map|assets)\//.test(path));
    site = await OpenSite.of(Object.fromEntries(shown));
  }, 300_000);
  afterAll(() => site?.close());

  const options = { reducedMotion: 'reduce' } as const;
  const matrix = 'crosswalk/matrix-electrical-automation--advanced--electrician-2018-3';

  it('the matrix shows the items that have the words, with the rows above them, and says how many', async () => {
    const seen = await site.visit(matrix, options, async (page) => {
      const items = page.locator('.row-item:visible');
      const all = await items.count();
      const heads = await page.locator('.row-group:visible').count();
      await page.locator('.matrix-filter [name="text"]').fill('２.1 ');
      const numbers = await page.locator('.row-item:visible .no').allTextContents();
      const narrowedHeads = await page.locator('.row-group:visible').count();
      const said = await page.locator('.matrix-filter [role="status"]').textContent();
      await page.locator('.matrix-filter [name="text"]').fill('');
      return { all, heads, numbers, narrowedHeads, said, again: await items.count() };
    });
    expect(seen.numbers.length).toBeGreaterThan(1);
    expect(seen.numbers.length).toBeLessThan(seen.all);
    expect(seen.numbers.filter((number) => !number.includes('2.1'))).toEqual([]);
    expect(seen.narrowedHeads).toBeGreaterThan(1);
    expect(seen.narrowedHeads).toBeLessThan(seen.heads);
    expect(seen.said).toContain(String(seen.numbers.length));
    expect(seen.again).toBe(seen.all);
  });

  it('the matrix shows the items of one state, and those of one course with its columns alone', async () => {
    const seen = await site.visit(matrix, options, async (page) => {
      const states = page.locator('.matrix-filter [name="state"]');
      const state = (await page.locator('.row-item').first().getAttribute('data-state')) ?? '';
      await states.selectOption(state);
      const shown = await page.evaluate<string[]>(
        'Array.from(document.querySelectorAll(".row-item:not([hidden])"), (row) => row.dataset.state)',
      );
      await states.selectOption('');
      await page.locator('.matrix-filter [name="course"]').selectOption('2');
      const courses = await page
        .locator('.matrix-course:visible')
        .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-course')));
      const tasks = await page.locator('.matrix-task:visible').count();
      const cells = await page.evaluate<number[]>(
        `Array.from(document.querySelectorAll('.row-item:not([hidden])'), (row) =>
          Array.from(row.cells).slice(4).filter((cell) => !cell.hidden).length)`,
      );
      const filled = await page.evaluate<boolean[]>(
        `Array.from(document.querySelectorAll('.row-item:not([hidden])'), (row) =>
          Array.from(row.cells).slice(4).some((cell) => !cell.hidden && cell.textContent !== ''))`,
      );
      const totals = await page.locator('.row-courses').first().locator('td:visible').count();
      return { state, shown, courses, tasks, cells, filled, totals };
    });
    expect(seen.shown.length).toBeGreaterThan(0);
    expect(new Set(seen.shown)).toEqual(new Set([seen.state]));
    expect(seen.courses).toEqual(['2']);
    expect(new Set(seen.cells)).toEqual(new Set([seen.tasks]));
    expect(new Set(seen.filled)).toEqual(new Set([true]));
    expect(seen.totals).toBe(1);
  });

  it('the ability map lights what leads to a box and what it leads to, says it, and forgets it on Esc', async () => {
    const seen = await site.visit('ability-map/electrical-automation', options, async (page) => {
      const course = page.locator('.ability-svg .node[data-layer="course"]').first();
      const panel = page.locator('.ability-chosen');
      await course.focus();
      await page.keyboard.press('Enter');
      const pressed = await course.getAttribute('aria-pressed');
      const lines = await page.locator('.lines path.lit').count();
      const boxes = await page.locator('.node.lit').count();
      const all = await page.locator('.node').count();
      const said = await panel.locator('p').count();
      const name = await panel.locator('strong').textContent();
      await page.keyboard.press('Escape');
      const left = await page.locator('.lit').count();
      return { pressed, lines, boxes, all, said, name, left, isHidden: await panel.isHidden() };
    });
    expect(seen).toMatchObject({ pressed: 'true', left: 0, isHidden: true });
    expect(seen.lines).toBeGreaterThan(0);
    expect(seen.boxes).toBeGreaterThan(1);
    expect(seen.boxes).toBeLessThan(seen.all);
    expect(seen.said).toBeGreaterThan(0);
    expect(seen.name).not.toBe('');
  });

  it('the ability map gives the focus back to the box whose choice is taken back', async () => {
    const seen = await site.visit('ability-map/electrical-automation', options, async (page) => {
      const course = page.locator('.ability-svg .node[data-layer="course"]').first();
      await course.focus();
      await page.keyboard.press(' ');
      await page.locator('.ability-chosen button').click();
      return {
        focused: await course.evaluate((element) => element === element.ownerDocument.activeElement),
        pressed: await course.getAttribute('aria-pressed'),
      };
    });
    expect(seen).toEqual({ focused: true, pressed: 'false' });
  });
});
