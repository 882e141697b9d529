/** The browser of a machine that has none, or one that fails: what is said, and what is made all the same. */
import { describe, expect, it } from 'vitest';
import { Printer } from '../../../src/7-emit/printer.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import {
  BrowserError,
  type BrowserFault,
  type PageToPrint,
  type PrintingBrowser,
} from '../../../src/host/browser/browser.ts';
import { browserPaths } from '../../../src/host/browser/find-browser.ts';
import type { Host } from '../../../src/host/host.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';

const page = (name: string): PageToPrint => ({
  path: `${name}.html`,
  html: '',
  shown: new Map(),
  prepare: '',
});
const pages = (...names: string[]) => names.map(page);

interface Log {
  opened: number;
  closed: number;
  /** Most at a time. */
  most: number;
}

/** One whose every start prints as `print` says. */
function machineWith(print: (page: PageToPrint, start: number) => BrowserFault | undefined, log: Log): Host {
  return {
    ...machine({}),
    browser: () => ({ path: '/browser', stamp: '' }),
    async openBrowser(): Promise<PrintingBrowser> {
      const start = ++log.opened;
      let now = 0;
      return {
        version: '1',
        async print(one) {
          log.most = Math.max(log.most, ++now);
          for (let turn = 0; turn < 5; turn++) await Promise.resolve();
          now--;
          const fault = print(one, start);
          if (fault) throw new BrowserError(fault, 'words of the machine');
          return { pdf: new Uint8Array(), answer: one.path };
        },
        async close() {
          log.closed++;
        },
      };
    },
  };
}

async function printAll(
  all: readonly PageToPrint[],
  print: Parameters<typeof machineWith>[0],
): Promise<{ printed: string[]; said: Diagnostic[]; log: Log }> {
  const log = { opened: 0, closed: 0, most: 0 };
  const said: Diagnostic[] = [];
  const printer = new Printer(machineWith(print, log), (finding) => void said.push(finding));
  const made = await Promise.all(all.map((one) => printer.print(one)));
  await printer.close();
  return { printed: made.flatMap((one) => one?.answer ?? []), said, log };
}

describe('the browser of a build', () => {
  it('is started once, prints three pages at a time, and is closed', async () => {
    const { printed, said, log } = await printAll(pages(...'abcdefgh'), () => undefined);
    expect(printed).toHaveLength(8);
    expect(said).toEqual([]);
    expect(log).toEqual({ opened: 1, closed: 1, most: 3 });
  });

  it('is started anew when it ends: what it did not finish is named, all else is printed', async () => {
    const { printed, said, log } = await printAll(pages(...'abcdef'), ({ path }, start) =>
      path === 'b.html' || (start === 1 && path === 'c.html') ? 'ended' : undefined,
    );
    expect(printed).toEqual(['a.html', 'c.html', 'd.html', 'e.html', 'f.html']);
    expect(said).toMatchObject([
      {
        code: 'emit/browser-failed',
        params: { document: 'b.html', browser: '/browser', reason: 'ended', said: 'words of the machine' },
      },
    ]);
    expect(log.closed).toBeGreaterThanOrEqual(log.opened);
  });

  it('is not tried for ever', async () => {
    const { printed, said, log } = await printAll(pages(...'abcdefgh'), () => 'too-slow');
    expect(printed).toEqual([]);
    expect(said).toHaveLength(3);
    expect(log.opened).toBeLessThanOrEqual(4);
  });

  it('that cannot be driven is said once', async () => {
    const { said } = await printAll(pages(...'abcd'), () => 'no-driver');
    expect(said).toMatchObject([{ code: 'emit/tool-missing', params: { tool: 'playwright-core' } }]);
    expect(said).toHaveLength(1);
  });
});

describe('a machine without a browser', () => {
  it('makes all other formats, and says once what to install', async () => {
    const host = machine(smallWorkspace);
    const { written, said } = await buildWorkspace(host, {
      formats: ['html', 'pdf'],
      documents: ['worksheet'],
    });
    expect(said).toMatchObject([{ code: 'emit/tool-missing', severity: 'warning' }]);
    expect(written?.manifest.documents.filter(({ path }) => path.endsWith('.html')).length).toBe(2);
    expect(written?.manifest.documents.filter(({ path }) => path.endsWith('.pdf'))).toEqual([]);
  });

  it('is looked through where browsers are installed, and only at the one that is named', () => {
    const windows = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(browserPaths('win32', windows)[0]).toBe(
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(browserPaths('win32', windows)).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
    expect(browserPaths('darwin', { HOME: '/Users/li' })).toContain(
      '/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    );
    expect(browserPaths('linux', { PATH: '/usr/local/bin:/usr/bin:.' })).toContain('/usr/bin/chromium');
    for (const platform of ['win32', 'darwin', 'linux'])
      expect(browserPaths(platform, { ...windows, PATH: '/bin', CCSTD_BROWSER: '/own/one' })).toEqual([
        '/own/one',
      ]);
  });
});
