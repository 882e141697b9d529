/** Pages on sheets for the copier, told by their texts. */
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { imposed } from '../../../src/7-emit/formats/pdf/imposed.ts';

async function pagesNamed(names: readonly string[], size: [number, number]): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (const name of names) made.addPage(size).drawText(name, { x: 20, y: 20, size: 12 });
  return made.save();
}

/** Of each side, what stands left (or below) and right (or above). */
async function sidesOf(pdf: Uint8Array): Promise<{ size: string; halves: [string, string] }[]> {
  const read = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const sides: { size: string; halves: [string, string] }[] = [];
  for (let no = 1; no <= read.numPages; no++) {
    const page = await read.getPage(no);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const halves: [string, string] = ['', ''];
    for (const item of items)
      if ('str' in item && item.str) {
        const [x, y] = [item.transform[4], item.transform[5]];
        halves[width > height ? Number(x > width / 2) : Number(y < height / 2)] = item.str;
      }
    sides.push({ size: `${width}×${height}`, halves });
  }
  return sides;
}

describe('a paper that is folded', () => {
  it('has its last page beside its first, and the second beside the third', async () => {
    const { pdf, sides } = await imposed([await pagesNamed(['a', 'b', 'c', 'd'], [100, 140])], 'folded');
    expect(sides).toBe(2);
    expect(await sidesOf(pdf)).toEqual([
      { size: '200×140', halves: ['d', 'a'] },
      { size: '200×140', halves: ['b', 'c'] },
    ]);
  });

  it('reads in order when its sheets lie in each other, however many pages it has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 13 }), fc.boolean(), async (count, isWide) => {
        const names = Array.from({ length: count }, (_, index) => `p${index + 1}`);
        const size: [number, number] = isWide ? [140, 100] : [100, 140];
        const { pdf } = await imposed([await pagesNamed(names, size)], 'folded');
        const sides = (await sidesOf(pdf)).map(({ halves }) => halves);
        const sheets = sides.length / 2;
        expect(sides.length).toBe(Math.ceil(count / 4) * 2);
        // A reader turns leaf after leaf: right halves of fronts and left halves of backs, then the way back.
        const outwards = Array.from({ length: sheets }, (_, at) => [
          sides[2 * at]?.[1],
          sides[2 * at + 1]?.[0],
        ]);
        const back = Array.from({ length: sheets }, (_, at) => [sides[2 * at + 1]?.[1], sides[2 * at]?.[0]]);
        const read = [...outwards, ...back.reverse()].flat();
        expect(read.filter(Boolean)).toEqual(names);
        expect(read.slice(0, count)).toEqual(names);
      }),
      { numRuns: 12 },
    );
  });
});
