/** Every letter of a page is in its Word document, and another program opens it. */
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildOptions, buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { filledWorkspace } from '../filled-workspace.ts';
import { brokenReferences, type Opened, opened } from './opened.ts';
import { bare, pageTexts } from './page-texts.ts';

interface Printed {
  readonly path: string;
  readonly texts: readonly string[];
  readonly docx: Uint8Array;
  readonly opened: Opened;
}

/** All books of one course, and what is made of whole programmes. */
async function printed(files: Readonly<Record<string, string>>, course: string): Promise<Printed[]> {
  const ofCourse = await printedBy(files, { documents: ['textbook', 'worksheet', 'forms'], course });
  return [...ofCourse, ...(await printedBy(files, { documents: ['standard', 'evidence'] }))];
}

async function printedBy(files: Readonly<Record<string, string>>, options: BuildOptions): Promise<Printed[]> {
  const host = machine(files);
  const { written } = await buildWorkspace(host, { ...options, formats: ['html', 'docx'] });
  const paths = (written?.manifest.documents ?? []).map(({ path }) => path);
  return paths
    .filter((path) => path.endsWith('.docx'))
    .map((path) => {
      const docx = host.files.get(`/dist/${path}`) ?? new Uint8Array();
      const html = new TextDecoder().decode(host.files.get(`/dist/${path.replace(/docx$/, 'html')}`));
      return { path, docx, opened: opened(docx), texts: pageTexts(html) };
    });
}

describe.each([
  [
    'the standards of an area',
    () => ({ ...bundledFiles('ccstd.yaml'), ...bundledFiles('electrical/') }),
    'plc-control',
    15,
  ],
  ['a workspace in which every field is filled', () => filledWorkspace, 'course', 15],
] as const)('%s in Word', { timeout: 240_000 }, (_, files, course, least) => {
  let all: readonly Printed[] = [];
  beforeAll(async () => {
    all = await printed(files(), course);
  }, 240_000);

  it('has a document of whatever is handed out as one', () => {
    expect(all.length).toBeGreaterThan(least);
    for (const name of ['textbook', 'worksheet', 'forms', 'standard'])
      expect(all.some(({ path }) => path.includes(name))).toBe(true);
  });

  it('is XML throughout, and refers to nothing that is not there', () => {
    expect(all.flatMap((one) => brokenReferences(one.opened).map((what) => `${one.path}: ${what}`))).toEqual(
      [],
    );
  });

  it('has every text of the page, and each letter as often as the page', () => {
    const missing: string[] = [];
    for (const { path, texts, opened } of all) {
      const text = bare(opened.texts.join(''));
      missing.push(...texts.filter((piece) => !text.includes(piece)).map((piece) => `${path}: ${piece}`));
      const counts = lettersOf(text);
      for (const [letter, count] of lettersOf(texts.join('')))
        if ((counts.get(letter) ?? 0) < count)
          missing.push(`${path}: ${letter} ${counts.get(letter)} of ${count}`);
    }
    expect(missing.slice(0, 20)).toEqual([]);
  });

  it('reads the same when another program opens it', async () => {
    const missing: string[] = [];
    for (const { path, docx, opened } of all.filter(({ path }) => isOneOfAKind(path))) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
      const read = bare(value);
      // It reads no text of shapes, in which the names on a paper stand.
      const inShapes = opened.body.all('w:txbxContent').flatMap((shape) => shape.all('w:t'));
      const unread = new Set(inShapes.map(({ text }) => bare(text)));
      const own = opened.body
        .all('w:t')
        .map(({ text }) => bare(text))
        .filter((text) => text !== '' && !unread.has(text));
      missing.push(...own.filter((text) => !read.includes(text)).map((text) => `${path}: ${text}`));
    }
    expect(missing.slice(0, 20)).toEqual([]);
  });
});

/** One of each kind of documents: the other program takes its time. */
function isOneOfAKind(path: string): boolean {
  return /worksheet.*(?:ca6140|task)\.docx|forms.*(?:05|07)-|evidence-e|standard\//.test(path);
}

function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
