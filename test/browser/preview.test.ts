/** A preview in a browser: what an author sees when a file is saved. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { type Watching, watchFiles } from '../../src/host/watch-files.ts';
import { serveWeb, type WebServer } from '../../src/host/web-server.ts';
import { Preview } from '../../src/workspace/preview/preview.ts';
import { smallWorkspace } from '../support/small-course.ts';
import { browserArguments, executablePath, hasChromium } from './open-site.ts';

const course = smallWorkspace['course.yaml'] ?? '';
const book = 'student/textbook/falls/index.html';

describe.skipIf(!hasChromium)('a preview in Chromium', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-preview-'));
  const opened: string[] = [];
  let browser: Browser;
  let server: WebServer;
  let watching: Watching;
  let page: Page;

  const save = (text: string) => {
    // As editors do it that never leave half a file.
    writeFileSync(join(folder, 'course.yaml~'), text);
    renameSync(join(folder, 'course.yaml~'), join(folder, 'course.yaml'));
  };
  const visit = (path: string) => page.goto(`http://127.0.0.1:${server.port}/${path}`);
  const layer = (selector: string) => page.locator('#ccstd-preview').locator(selector);
  const place = () => decodeURIComponent(new URL(page.url()).pathname);

  beforeAll(async () => {
    for (const [name, text] of Object.entries({ 'ccstd.yaml': '', ...smallWorkspace }))
      writeFileSync(join(folder, name), text);
    const failed = (error: unknown) => {
      throw error;
    };
    const preview = new Preview(nodeHost(folder), {
      language: 'zh-CN',
      editor: 'program',
      open: async (path, line) => opened.push(`${path}:${line}`) > 0,
      failed,
    });
    await preview.start();
    watching = await watchFiles(
      folder,
      (path) => preview.isSkipped(path),
      () => void preview.changed(),
      failed,
    );
    server = await serveWeb(0, (request) => preview.answer(request, server.port), failed);
    browser = await chromium.launch({ executablePath, args: browserArguments });
    page = await browser.newPage({ viewport: { width: 900, height: 300 } });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await watching?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loads the page again when it is saved, and shows the place that was read', async () => {
    await visit(book);
    await layer('.status')
      .filter({ hasText: '个' })
      .or(layer('.status').filter({ hasText: '没有' }))
      .waitFor();
    await page.evaluate('window.scrollTo(0, 220)');
    const before = await page.evaluate<number>('window.scrollY');
    await Promise.all([
      page.waitForEvent('load'),
      save(course.replace('title: 跌倒防护', 'title: 防止跌倒')),
    ]);
    expect(await page.locator('h1').first().textContent()).toContain('防止跌倒');
    expect(before).toBeGreaterThan(100);
    expect(await page.evaluate<number>('window.scrollY')).toBe(before);
  });

  it('lays findings over the last good page, in both languages, each with the way to its line', async () => {
    await visit(book);
    save(course.replace('title: 跌倒防护', 'title: [跌倒'));
    await layer('.notice').waitFor();
    expect(await page.locator('h1').first().textContent()).toContain('防止跌倒');
    const [finding] = await layer('.findings li.error').all();
    expect(await finding?.locator('.place').textContent()).toMatch(/^course\.yaml 第 \d+ 行$/);
    await finding?.locator('.place').click();
    await expect.poll(() => opened).toEqual([expect.stringMatching(/course\.yaml:\d+$/)]);
    const chinese = await finding?.locator('.message').textContent();
    await layer('.language').click();
    const english = await layer('.findings li.error .message').first().textContent();
    expect(english).toMatch(/^[\x20-\x7e“”‘’…]+$/);
    expect(english).not.toBe(chinese);
    await layer('.language').click();
    save(course);
    await layer('.notice').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('h1').first().textContent()).toContain('跌倒防护');
  });

  it('leads by leaf number, and to the other edition', async () => {
    await visit(book);
    await page.keyboard.press('/');
    await page.keyboard.insertText('1-0-1');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(place()).toBe('/student/textbook/falls/t1/index.html');
    await Promise.all([page.waitForEvent('load'), layer('.edition').click()]);
    expect(place()).toBe('/teacher/textbook/falls/t1/index.html');
    expect(await page.locator('body.for-teacher').count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.insertText('9-9-9');
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        layer('input').evaluate(
          (input) => (input as unknown as { validity: { valid: boolean } }).validity.valid,
        ),
      )
      .toBe(false);
    expect(place()).toBe('/teacher/textbook/falls/t1/index.html');
  });

  it('has the search of a built page, in what was saved last', async () => {
    await visit(book);
    await Promise.all([
      page.waitForEvent('load'),
      save(course.replace('title: 跌倒防护', 'title: 防止滑倒')),
    ]);
    await page.keyboard.press('Control+k');
    await page.locator('dialog.search input').fill('防止滑倒');
    await page.locator('[role="option"]').first().waitFor();
    await Promise.all([page.waitForEvent('load'), page.locator('[role="option"]').first().click()]);
    expect(place()).toMatch(/^\/student\//);
    expect(await page.locator('body').textContent()).toContain('防止滑倒');
    await Promise.all([page.waitForEvent('load'), save(course)]);
  });

  it('shows a page as print styles lay it out, and on a screen again', async () => {
    await visit(book);
    const head = () => page.locator('.site-head').isVisible();
    expect(await head()).toBe(true);
    await Promise.all([page.waitForEvent('load'), layer('.paper').click()]);
    await expect.poll(head).toBe(false);
    expect(await layer('.bar').isVisible()).toBe(true);
    await Promise.all([page.waitForEvent('load'), layer('.paper').click()]);
    await expect.poll(head).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await layer('.bar').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });
});
