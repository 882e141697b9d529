/** Starts a browser by playwright-core, which is loaded only here and may be missing; and ends it, whatever happens. */
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { BrowserError } from './browser.ts';
import { type Ending, endingWith } from './ending-with.ts';
import { inTime } from './in-time.ts';

/** Milliseconds. */
const startTime = 60_000;
const closeTime = 5_000;

const quiet = [
  '--disable-quic',
  '--disable-sync',
  '--disable-component-update',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

export interface StartedBrowser {
  readonly browser: Browser;
  readonly ending: Ending;
  /** Also one that does not answer; its files are removed. */
  end(): Promise<void>;
}

/** `path` is that of its program; throws `BrowserError`. */
export async function startBrowser(path: string, platform: string): Promise<StartedBrowser> {
  const { chromium } = driver();
  const launching = chromium.launch({
    executablePath: path,
    args: quiet,
    // On Linux it needs what containers and some distributions refuse; the pages run no scripts.
    chromiumSandbox: platform !== 'linux',
    timeout: startTime,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  let process: number | undefined;
  const end = async (): Promise<void> => {
    const browser = await launching.catch(() => undefined);
    if (browser) await endBrowser(browser, process);
  };
  const ending = endingWith(end);
  try {
    const browser = await launching;
    process = await processOf(browser);
    return { browser, ending, end };
  } catch (error) {
    await ending.orNever();
    ending.forget();
    await end();
    throw new BrowserError('not-started', saidBy(error));
  }
}

function driver(): typeof import('playwright-core') {
  try {
    // Loaded by `import`, it would be read twice.
    return createRequire(import.meta.url)('playwright-core');
  } catch (error) {
    throw new BrowserError('no-driver', saidBy(error));
  }
}

/** Number of the process that all others of the browser end with. */
async function processOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser')?.id;
}

/** In a friendly way if it answers; else its process is ended, and the library removes its files. */
async function endBrowser(browser: Browser, processId: number | undefined): Promise<void> {
  const closed = browser.close().then(
    () => true,
    () => true,
  );
  if ((await inTime(closeTime, closed)) || processId === undefined) return;
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  await inTime(closeTime, closed);
}

/** The first line, without the colours of a terminal. */
export function saidBy(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return (said.split('\n')[0] ?? '')
    .replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '')
    .trim();
}
