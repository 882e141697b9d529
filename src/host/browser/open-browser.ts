/**
 * A browser that is installed, driven by playwright-core → pages as PDF. The library is loaded only here, and
 * may be missing.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  BrowserError,
  type FoundBrowser,
  type PageToPrint,
  type PrintedPage,
  type PrintingBrowser,
} from './browser.ts';
import { type Ending, endingWith } from './ending-with.ts';

/** Milliseconds: to start, and for one page, which may be a book of hundreds of pages on a slow machine. */
const startTime = 60_000;
const pageTime = 180_000;
const closeTime = 5_000;

/** A name that no resolver knows: every request is answered from memory, or refused. */
const site = 'http://ccstd.invalid/';

const quiet = [
  '--disable-quic',
  '--disable-sync',
  '--disable-component-update',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** `patience`: milliseconds for one page. */
export async function openBrowser(
  { path }: FoundBrowser,
  platform: string,
  patience = pageTime,
): Promise<PrintingBrowser> {
  const { chromium } = await driver();
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: [...quiet],
      // On Linux it needs what containers and some distributions refuse; the pages run no scripts.
      chromiumSandbox: platform !== 'linux',
      timeout: startTime,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return new Tabs(browser, await processOf(browser), patience);
  } catch (error) {
    throw new BrowserError('not-started', firstLine(error));
  }
}

/** Number of the process that all others of the browser end with. */
async function processOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser')?.id;
}

async function driver(): Promise<typeof import('playwright-core')> {
  try {
    return await import('playwright-core');
  } catch (error) {
    throw new BrowserError('no-driver', firstLine(error));
  }
}

/**
 * Tabs stay open for the next page: what makes one ready, with its fonts, takes longer than to print most
 * pages.
 */
class Tabs implements PrintingBrowser {
  readonly version: string;
  readonly #browser: Browser;
  readonly #free: Page[] = [];
  #context: Promise<BrowserContext> | undefined;
  /** By path: what is being printed now. */
  readonly #open = new Map<string, PageToPrint>();
  readonly #ending: Ending;

  constructor(
    browser: Browser,
    readonly process: number | undefined,
    readonly patience: number,
  ) {
    this.#browser = browser;
    this.version = browser.version();
    this.#ending = endingWith(() => this.#end());
  }

  async print(page: PageToPrint): Promise<PrintedPage> {
    try {
      const printed = await inTime(this.patience, this.#print(page));
      if (!printed) throw new BrowserError('too-slow', `${this.patience / 1000} s`);
      return printed;
    } catch (error) {
      // Whoever waits would take what the user broke off for a fault of the browser.
      await this.#ending.orNever();
      throw error instanceof BrowserError ? error : new BrowserError('ended', firstLine(error));
    }
  }

  async close(): Promise<void> {
    await this.#ending.orNever();
    this.#ending.forget();
    await this.#end();
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
    const context = await this.#browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
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

  /** In a friendly way if it answers; else its process is ended, and the library removes its files. */
  async #end(): Promise<void> {
    const closed = this.#browser.close().then(() => true);
    if (
      (await inTime(
        closeTime,
        closed.catch(() => true),
      )) ||
      this.process === undefined
    )
      return;
    try {
      process.kill(this.process, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await inTime(
      closeTime,
      closed.catch(() => true),
    );
  }
}

const pageType = 'text/html; charset=utf-8';

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
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

/** Undefined when it took longer. */
async function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes after that is nobody's.
    work.catch(() => {});
  }
}

function firstLine(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.split('\n')[0]?.trim() ?? '';
}
