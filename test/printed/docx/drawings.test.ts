/** Drawings in Word: as they are, and in dots for programs that know no drawings. */
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { paintedBy } from '../../../src/7-emit/formats/docx/painted.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { MemoryHost } from '../../../src/host/memory-host.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { hasBrowser, printingMachine } from '../../support/printing-machine.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { tinyPicture } from '../../support/tiny-pictures.ts';
import { brokenReferences, opened } from './opened.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60"><path d="M10 10h100v40h-100z" fill="#c00"/></svg>';
const files = {
  ...smallWorkspace,
  'course.yaml': (smallWorkspace['course.yaml'] ?? '').replace(
    'scenario: 老人在走廊跌倒。',
    'scenario: |-\n      ![回路](loop.svg)\n\n      ![同一张](loop.svg)',
  ),
  'loop.svg': drawing,
};

async function worksheet(host: MemoryHost) {
  const { said } = await buildWorkspace(host, { formats: ['docx'], documents: ['worksheet'] });
  const sheet = opened(host.files.get('/dist/student/worksheet/falls/t1.docx') ?? new Uint8Array());
  const pictures = sheet.paths.filter((path) => path.startsWith('word/media/'));
  return { said, sheet, pictures, png: pictures.find((path) => path.endsWith('.png')) ?? '' };
}

describe('a picture that no browser can draw', () => {
  // It begins and ends as it should and tells its size; nobody knows its colours.
  const half = tinyPicture('png');
  half.fill(99, 24, 29);
  const undrawn = {
    ...files,
    'course.yaml': files['course.yaml'].replace('![同一张](loop.svg)', '![半张](half.png)'),
    'half.png': half,
  };

  it.skipIf(!hasBrowser)('is said once, and all else is made', { timeout: 60_000 }, async () => {
    const host = printingMachine(undrawn);
    const { said, written, checked } = await buildWorkspace(host, {
      formats: ['pdf'],
      documents: ['worksheet'],
    });
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(said?.map(({ code, where }) => `${code} ${where.file}`).sort()).toEqual([
      'emit/picture-undrawn half.png',
    ]);
    expect(written?.manifest.documents.map(({ path }) => path)).toContain('student/worksheet/falls/t1.pdf');
  });

  it('is said of an answer without a picture, and not where no browser is', async () => {
    const drawings = new Map([['a.svg', { svg: new Uint8Array(), width: 8, height: 4 }]]);
    for (const [printed, codes] of [
      [{ pdf: new Uint8Array(), answer: '', version: '1' }, ['emit/picture-undrawn 图/回路.svg']],
      [undefined, []],
    ] as const) {
      const said: Diagnostic[] = [];
      const painted = await paintedBy(
        { print: async () => printed, report: (one) => void said.push(one), named: () => '图/回路.svg' },
        drawings,
      );
      expect(painted.size).toBe(0);
      expect(said.map(({ code, where }) => `${code} ${where.file}`)).toEqual(codes);
    }
  });
});

describe('a drawing in Word', () => {
  it.skipIf(!hasBrowser)('stands beside what a browser paints of it, once', { timeout: 60_000 }, async () => {
    const { said, sheet, pictures, png } = await worksheet(printingMachine(files));
    expect(said).toEqual([]);
    expect(pictures.map((path) => path.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
    expect(sheet.body.all('asvg:svgBlip')).toHaveLength(2);
    expect(brokenReferences(sheet)).toEqual([]);
    expect(imageSize(sheet.bytes(png))).toMatchObject({ width: 360, height: 180 });
    const again = await worksheet(printingMachine(files));
    expect(again.sheet.bytes(png)).toEqual(sheet.bytes(png));
  });

  it('has a frame beside it where no browser is, which is said', async () => {
    const { said, sheet, pictures, png } = await worksheet(machine(files));
    expect(said?.map(({ code }) => code)).toEqual(['emit/tool-missing']);
    expect(pictures).toHaveLength(2);
    expect(imageSize(sheet.bytes(png))).toMatchObject({ width: 160, height: 80 });
    expect(brokenReferences(sheet)).toEqual([]);
  });
});
