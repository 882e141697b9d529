/**
 * QR codes as a browser paints them are read back by another program: in dark mode, on a phone and on paper.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import decoder from 'jsqr';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyPage } from '../unit/render/built-pages.ts';

// Its types describe the file before Node turns its exports into a default.
const jsQR = decoder as unknown as typeof decoder.default;
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const millimetre = 96 / 25.4;

interface Painted {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly number[];
}

if (!existsSync(executablePath))
  console.warn(`qr.test.ts is skipped: there is no Chromium at ${executablePath}; name one in CHROMIUM`);

describe.skipIf(!existsSync(executablePath))('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-qr-'));
  let browser: Browser;

  beforeAll(async () => {
    for (const [path, text] of Object.entries(await everyPage())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    [
      'of a directive, in dark mode',
      'textbook/falls/fall/info/a1',
      { colorScheme: 'dark' },
      'screen',
      'https://example.com/v',
    ],
    [
      'of a resource, on a phone',
      'textbook/falls/fall/index',
      { viewport: { width: 390, height: 800 } },
      'screen',
      'https://example.com/a?b=1&c=2',
    ],
    [
      'of a resource, on paper',
      'textbook/falls/whole',
      { viewport: { width: 624, height: 900 } },
      'print',
      'https://example.com/a?b=1&c=2',
    ],
  ] as const)(
    'the code %s says its address, and nothing overlaps it',
    async (_, path, options, media, address) => {
      const context = await browser.newContext({ bypassCSP: true, ...options });
      try {
        const page = await context.newPage();
        await page.goto(pathToFileURL(join(folder, 'student', `${path}.html`)).href);
        await page.emulateMedia({ media });
        const code = page.locator('.qr-code').first();
        const picture = (await code.screenshot()).toString('base64');
        const painted = await page.evaluate<Painted>(`(async () => {
          const image = new Image();
          image.src = 'data:image/png;base64,${picture}';
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          return { width: image.width, height: image.height, pixels: [...context.getImageData(0, 0, image.width, image.height).data] };
        })()`);
        const { pixels, width, height } = painted;
        expect(
          jsQR(new Uint8ClampedArray(pixels), width, height, { inversionAttempts: 'dontInvert' })?.data,
        ).toBe(address);
        expect(width).toBeGreaterThan(20 * millimetre);
      } finally {
        await context.close();
      }
    },
    30_000,
  );
});
