/**
 * The browser of the machine, for one build: started with the first page, a few pages at a time, closed at
 * the end. What goes wrong is said once, and keeps nothing else from being made.
 */
import { report } from '../diagnostics/report.ts';
import { BrowserError, type PageToPrint, type PrintingBrowser } from '../host/browser/browser.ts';
import { browserVariable } from '../host/browser/find-browser.ts';
import type { Host } from '../host/host.ts';
import { configName } from '../paths/config-name.ts';
import type { BrowserPrint, Tools } from './format.ts';

/** Pages at a time: more of them wait for each other. */
const tabs = 3;
/** Then the fault is not that of a page. */
const mostFailures = 3;

const where = { file: configName, path: ['formats'] } as const;

export class Printer {
  #browser: Promise<PrintingBrowser | undefined> | undefined;
  #printing = 0;
  readonly #waiting: (() => void)[] = [];
  #failures = 0;
  #isMissing = false;

  constructor(
    readonly host: Host,
    readonly report: Tools['report'],
  ) {}

  async print(page: PageToPrint): Promise<BrowserPrint | undefined> {
    if (this.#printing < tabs) this.#printing++;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      return await this.#print(page);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#printing--;
    }
  }

  async close(): Promise<void> {
    await (await this.#browser?.catch(() => undefined))?.close();
    this.#browser = undefined;
  }

  async #print(page: PageToPrint): Promise<BrowserPrint | undefined> {
    if (this.#isMissing || this.#failures >= mostFailures) return undefined;
    this.#browser ??= this.#open();
    const own = this.#browser;
    try {
      const browser = await own;
      return browser && { ...(await browser.print(page)), version: browser.version };
    } catch (error) {
      if (!(error instanceof BrowserError)) throw error;
      // Those that were printed at the same time fail with it, and are tried once more by a new one.
      const isFirst = this.#browser === own;
      if (isFirst) this.#browser = undefined;
      await (await own.catch(() => undefined))?.close();
      if (!isFirst) return this.#print(page);
      this.#say(error, page);
      return undefined;
    }
  }

  async #open(): Promise<PrintingBrowser | undefined> {
    const found = this.host.browser();
    if (found) return this.host.openBrowser(found);
    const named = this.host.env[browserVariable];
    if (named) this.#missing(`${browserVariable}=${named}`, `${browserVariable}=/usr/bin/chromium`);
    else this.#missing('Edge / Chrome / Chromium', 'microsoft.com/edge; apt-get install chromium');
    return undefined;
  }

  #say({ fault, said }: BrowserError, { path }: PageToPrint): void {
    if (fault === 'no-driver') this.#missing('playwright-core', 'npm install playwright-core');
    else {
      this.#failures++;
      const browser = this.host.browser()?.path ?? '';
      this.report(report('emit/browser-failed', where, { document: path, browser, reason: fault, said }));
    }
  }

  #missing(tool: string, install: string): void {
    if (!this.#isMissing) this.report(report('emit/tool-missing', where, { tool, install }));
    this.#isMissing = true;
  }
}
