/** Pages of one path in several tabs of one browser. */
import { expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { hasBrowser } from '../support/printing-machine.ts';

it.skipIf(!hasBrowser)('pages of one path that are printed at once show their own pictures', async () => {
  const host = nodeHost();
  const found = host.browser();
  const browser = found && (await host.openBrowser(found));
  const widths = Array.from({ length: 8 }, (_, index) => 10 * (index + 1));
  try {
    const printed = await Promise.all(
      widths.map((width) =>
        browser?.print({
          path: 'drawing.html',
          html: '<!doctype html><title>drawing</title><img src="drawing.svg" alt="">',
          shown: new Map([
            [
              'drawing.svg',
              new TextEncoder().encode(
                `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"></svg>`,
              ),
            ],
          ]),
          prepare: `(async () => {
            const picture = document.querySelector('img');
            await picture.decode();
            return picture.naturalWidth;
          })()`,
        }),
      ),
    );
    expect(printed.map((one) => Number(one?.answer))).toEqual(widths);
  } finally {
    await browser?.close();
  }
});
