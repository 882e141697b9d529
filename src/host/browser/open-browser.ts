/** A browser that is installed → pages as PDF, several at once. */
import type { BrowserContext, Page } from 'playwright-core';
import { pictureTypes } from '../../media/file-types.ts';
import {
  BrowserError,
  type FoundBrowser,
  type PageToPrint,
  type PrintedPage,
  type PrintingBrowser,
} from './browser.ts';
import { inTime } from './in-time.ts';
import { type StartedBrowser, saidBy, startBrowser } from './start-browser.ts';

/** Milliseconds for one page, which may be a book of hundreds of sheets on a slow machine. */
const pageTime = 180_000;

/** A name that no resolver knows: every request is answered from memory, or refused. */
const site = 'http://ccstd.invalid/';

/** `patience`: milliseconds for one page. */
export async function openBrowser(
  { path }: FoundBrowser,
  platform: string,
  patience = pageTime,
): Promise<PrintingBrowser> {
  return new Tabs(await startBrowser(path, platform), patience);
}

/**
 * Tabs stay open for the next page: what makes one ready, with its fonts, takes longer than to print most
 * pages.
 */
class Tabs implements PrintingBrowser {
  readonly version: string;
  readonly #free: Tab[] = [];
  #context: Promise<BrowserContext> | undefined;

  constructor(
    readonly started: StartedBrowser,
    readonly patience: number,
  ) {
    this.version = started.browser.version();
  }

  async print(page: PageToPrint): Promise<PrintedPage> {
    try {
      const printed = await inTime(this.patience, this.#print(page));
      if (!printed) throw new BrowserError('too-slow', `${this.patience / 1000} s`);
      return printed;
    } catch (error) {
      // Whoever waits would take what the user broke off for a fault of the browser.
      await this.started.ending.orNever();
      throw error instanceof BrowserError ? error : new BrowserError('ended', saidBy(error));
    }
  }

  async close(): Promise<void> {
    const { ending, end } = this.started;
    await ending.orNever();
    ending.forget();
    await end();
  }

  async #print(page: PageToPrint): Promise<PrintedPage> {
    const tab = this.#free.pop() ?? (await this.#newTab());
    const printed = await tab.print(page);
    this.#free.push(tab);
    return printed;
  }

  async #newTab(): Promise<Tab> {
    this.#context ??= this.started.browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
    const tab = new Tab(await (await this.#context).newPage());
    await tab.answerFromMemory();
    return tab;
  }
}

/** It shows one page at a time, and nothing of a page in another tab, be it of the same path. */
class Tab {
  #showing: PageToPrint | undefined;

  constructor(readonly page: Page) {}

  async print(page: PageToPrint): Promise<PrintedPage> {
    this.#showing = page;
    await this.page.goto(addressOf(page.path), { timeout: 0 });
    const answer = String(await this.page.evaluate(page.prepare));
    const pdf = await this.page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
    this.#showing = undefined;
    return { pdf, answer };
  }

  async answerFromMemory(): Promise<void> {
    await this.page.route('**/*', (route, request) => {
      const path = pathOf(request.url());
      if (request.isNavigationRequest()) {
        const html = this.#showing?.path === path ? this.#showing.html : undefined;
        return html === undefined ? route.abort() : route.fulfill({ body: html, contentType: pageType });
      }
      const bytes = this.#showing?.shown.get(path);
      return bytes ? route.fulfill({ body: Buffer.from(bytes), contentType: typeOf(path) }) : route.abort();
    });
  }
}

const pageType = 'text/html; charset=utf-8';

const types: Readonly<Record<string, string>> = {
  ...pictureTypes,
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
};

function typeOf(path: string): string {
  return types[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

function addressOf(path: string): string {
  return site + path.split('/').map(encodeURIComponent).join('/');
}

function pathOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname.slice(1));
}
