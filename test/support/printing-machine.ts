/** A machine in memory that prints by the browser of the real one. */
import type { PageToPrint, PrintingBrowser } from '../../src/host/browser/browser.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { machine } from './bundled-standards.ts';

const real = nodeHost();

export const hasBrowser = real.browser() !== undefined;
if (!hasBrowser)
  console.warn('nothing is printed: there is no Edge, Chrome or Chromium; name one in CCSTD_BROWSER');

/** `printing` is told of each page before it goes to the browser, and may take its time. */
export function printingMachine(
  files: Readonly<Record<string, string | Uint8Array>>,
  printing: (page: PageToPrint) => void | Promise<void> = () => {},
): MemoryHost {
  return {
    ...machine(files),
    browser: real.browser,
    async openBrowser(found): Promise<PrintingBrowser> {
      const browser = await real.openBrowser(found);
      return {
        version: browser.version,
        close: () => browser.close(),
        async print(page) {
          await printing(page);
          return browser.print(page);
        },
      };
    },
  };
}
