/** A Chromium and a built site on the disk → pages opened as a reader opens them, by a double click. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const hasChromium = existsSync(executablePath);
if (!hasChromium)
  console.warn(`browser tests are skipped: there is no Chromium at ${executablePath}; name one in CHROMIUM`);

export class OpenSite {
  readonly #folder: string;
  /** One for all sites that are open in this process. */
  static #shared: Promise<Browser> | undefined;
  static #open = 0;
  readonly #browser: Browser;
  #printing: Promise<Page> | undefined;

  private constructor(folder: string, browser: Browser) {
    this.#folder = folder;
    this.#browser = browser;
  }

  /** `output` is path → text; the folder has a name that people give to folders. */
  static async of(output: Readonly<Record<string, string>>): Promise<OpenSite> {
    const folder = join(mkdtempSync(join(tmpdir(), 'ccstd-pages-')), '课程 标准#1');
    for (const [path, text] of Object.entries(output)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    OpenSite.#open++;
    OpenSite.#shared ??= chromium.launch({ executablePath, args: browserArguments });
    return new OpenSite(folder, await OpenSite.#shared);
  }

  address(path: string): string {
    return pathToFileURL(join(this.#folder, `${path}.html`)).href;
  }

  /** Path below the folder, without extension, of what a page shows now. */
  place(page: Page): string {
    const start = pathToFileURL(`${this.#folder}/`).href;
    return decodeURIComponent(
      page
        .url()
        .slice(start.length)
        .replace(/\.html.*$/, ''),
    );
  }

  async visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await this.#browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(this.address(path));
      return await look(page);
    } finally {
      await context.close();
    }
  }

  /**
   * The page in a tab without scripts, on which paper must not depend. The tab stays open for the next page: what
   * makes one ready, with its fonts, takes longer than to print most pages.
   */
  async visitToPrint(path: string): Promise<Page> {
    this.#printing ??= this.#browser.newPage({ javaScriptEnabled: false });
    const page = await this.#printing;
    await page.goto(this.address(path));
    return page;
  }

  async close(): Promise<void> {
    await (await this.#printing)?.context().close();
    if (--OpenSite.#open === 0) {
      OpenSite.#shared = undefined;
      await this.#browser.close();
    }
    rmSync(dirname(this.#folder), { recursive: true, force: true });
  }
}
