/** What is drawn is read back by another program. */
import fc from 'fast-check';
import decoder from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrFile } from '../../../src/markdown/qr-drawing.ts';
import { markdownToHtml } from '../../../src/markdown/to-html.ts';
import { maxQrBytes, qrAddress, qrCode } from '../../../src/media/qr-code.ts';
import { student } from '../markdown/options.ts';

// Its types describe the file before Node turns its exports into a default.
const jsQR = decoder as unknown as typeof decoder.default;

const pixelsPerModule = 4;

/** Paints the paths of a drawing on a canvas of the page's background, here the black of a dark theme. */
function painted(svg: string): { pixels: Uint8ClampedArray; size: number } {
  const modules = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const size = modules * pixelsPerModule;
  const pixels = new Uint8ClampedArray(size * size * 4).map((_, index) => (index % 4 === 3 ? 255 : 0));
  for (const [, fill, path = ''] of svg.matchAll(/<path fill="(#\w+)" d="([^"]*)"/g)) {
    const shade = fill === '#fff' ? 255 : 0;
    for (const [, x, y, width, height] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
      for (
        let row = Number(y) * pixelsPerModule;
        row < (Number(y) + Number(height)) * pixelsPerModule;
        row++
      ) {
        const start = (row * size + Number(x) * pixelsPerModule) * 4;
        for (let at = start; at < start + Number(width) * pixelsPerModule * 4; at++)
          if (at % 4 !== 3) pixels[at] = shade;
      }
    }
  }
  return { pixels, size };
}

function scanned(svg: string): string | undefined {
  const { pixels, size } = painted(svg);
  return jsQR(pixels, size, size, { inversionAttempts: 'dontInvert' })?.data;
}

const longChinese = `https://培训.example.cn/视频/${'电气设备控制线路安装与调试/'.repeat(6)}自锁电路.mp4?来源=教材&页=1-1-3#开头`;

describe('the QR code of an address', () => {
  it.each([
    'http://www.mohrss.gov.cn',
    'https://example.com/v?id=1&t=%E4%B8%AD#a',
    'https://example.com/视频/自锁.mp4',
    longChinese,
    `https://example.com/${'x'.repeat(900)}`,
  ])('in a page says %s to a phone', (url) => {
    const html = markdownToHtml(`::qr{url="${url}" title="看"}`, student);
    expect(scanned(html)).toBe(new URL(url).href);
  });

  it('is the same in a file of its own, under a name that depends on the address alone', () => {
    const { svg, name } = qrFile(longChinese) ?? { svg: '', name: '' };
    expect(scanned(svg)).toBe(new URL(longChinese).href);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(name).toMatch(/^[0-9a-f]{16}$/);
    expect(qrFile(longChinese)).toEqual({ svg, name });
    expect(qrFile('https://example.com')?.name).not.toBe(name);
  });

  it('can be read whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'small' }), (url) => {
        const file = qrFile(url);
        expect(file && scanned(file.svg)).toBe(qrAddress(url));
      }),
      { numRuns: 20 },
    );
  });

  it('is at least 20 mm wide, with modules of at least 0.4 mm and a quiet zone of four', () => {
    for (const url of ['http://a.cn', longChinese, `https://example.com/${'x'.repeat(900)}`]) {
      const { size = 0, millimetres = 0, path = '' } = qrCode(url) ?? {};
      const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
        Number(x),
        Number(x) + Number(width),
        Number(y),
      ]);
      expect(Math.min(...places.flat())).toBe(4);
      expect(Math.max(...places.map(([, end = 0]) => end))).toBe(size - 4);
      expect((millimetres * (size - 8)) / size).toBeGreaterThanOrEqual(20);
      expect(millimetres / size).toBeGreaterThanOrEqual(0.4);
    }
  });

  it('has a name and the address in words beside it', () => {
    const html = markdownToHtml('::qr{url="https://example.com/a?b=1&c=2" title="<b>示范"}', student);
    expect(html).toMatch(/<svg class="qr-code" role="img" aria-label="二维码：<b>示范"/);
    expect(html).toContain('<span class="qr-title">&#x3C;b>示范</span>');
    expect(html).toContain(
      '<a href="https://example.com/a?b=1&#x26;c=2">https://example.com/a?b=1&#x26;c=2</a>',
    );
  });

  it('is left out where the address is too long for it; the address stays', () => {
    const url = `https://example.com/${'长'.repeat(maxQrBytes / 9)}`;
    expect(qrCode(url)).toBeUndefined();
    const html = markdownToHtml(`::qr{url="${url}"}`, student);
    expect(html).not.toContain('<svg');
    expect(html).toContain(`<a href="${url}">`);
  });
});
