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
  readonly #free: Page[] = [];
  #context: Promise<BrowserContext> | undefined;
  /** By path: what is being printed now. */
  readonly #open = new Map<string, PageToPrint>();

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
    this.#open.set(page.path, page);
    await tab.goto(addressOf(page.path), { timeout: 0 });
    const answer = String(await tab.evaluate(page.prepare));
    const pdf = await tab.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
    this.#open.delete(page.path);
    this.#free.push(tab);
    return { pdf, answer };
  }

  async #newTab(): Promise<Page> {
    this.#context ??= this.#newContext();
    return (await this.#context).newPage();
  }

  async #newContext(): Promise<BrowserContext> {
    const context = await this.started.browser.newContext({
      javaScriptEnabled: false,
      serviceWorkers: 'block',
    });
    await context.route('**/*', (route, request) => {
      const path = pathOf(request.url());
      if (request.isNavigationRequest()) {
        const html = this.#open.get(path)?.html;
        return html === undefined ? route.abort() : route.fulfill({ body: html, contentType: pageType });
      }
      const bytes = this.#open.get(pathOf(request.frame().url()))?.shown.get(path);
      return bytes ? route.fulfill({ body: Buffer.from(bytes), contentType: typeOf(path) }) : route.abort();
    });
    return context;
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
