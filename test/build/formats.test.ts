/** A format is a folder of its own: what it is given, when it is asked, and that what it makes is looked at. */
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Book } from '../../src/6-render/page.ts';
import type { FormatOf, Tools } from '../../src/7-emit/format.ts';
import { textFile, zippedTexts } from '../../src/7-emit/readable.ts';
import { report } from '../../src/diagnostics/report.ts';
import { formats } from '../../src/generated/formats.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { type BuildOptions, buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { Session } from '../../src/workspace/session.ts';
import { machine } from '../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../support/small-course.ts';

/** The list as it would be generated with one more folder. */
vi.mock('../../src/generated/formats.ts', async (original) => ({
  formats: { ...(await original<typeof import('../../src/generated/formats.ts')>()).formats },
}));

type Toy = FormatOf<'page'> | FormatOf<'book'>;

function add(format: Toy): void {
  (formats as Record<string, () => Promise<Toy>>).toy = async () => format;
}

afterEach(() => {
  delete (formats as Record<string, unknown>).toy;
});

const toy = { mediaType: 'application/x-toy', made: 'asked', readable: textFile } as const;

/** Of a book: its pages by title, and how many elements the whole has; asks the machine and takes its time. */
const slow = (log: string[] = []): FormatOf<'book'> => ({
  ...toy,
  of: 'book',
  async encode({ whole, pages }, { host }) {
    log.push(`begins ${whole.sheet.path}`);
    await host.wait(log.length % 3);
    const tree = await whole.tree();
    log.push(`ends ${whole.sheet.path}`);
    const titles = pages.map(({ sheet }) => sheet.title);
    return JSON.stringify({ titles, kinds: tree?.children.map(({ type }) => type) });
  },
});

async function built(
  options: BuildOptions,
  files: Readonly<Record<string, string>> = smallWorkspace,
  worksheet: (template: string) => string = (text) => text,
) {
  const host = machine(files);
  const name = 'html/worksheet.hbs';
  const templates = new Map(host.templates());
  templates.set(name, worksheet(templates.get(name) ?? ''));
  const made = await buildWorkspace({ ...host, templates: () => templates }, options);
  return { host, ...made, toys: toysOf(host) };
}

function toysOf(host: MemoryHost): Readonly<Record<string, string>> {
  const made = [...host.files].filter(([path]) => path.endsWith('.toy')).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(made.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

describe('a format of books', () => {
  it('gets what stands alone, with the pages of which it is the whole, one after another', async () => {
    const log: string[] = [];
    add(slow(log));
    const { toys } = await built({
      formats: ['toy'],
      editions: ['student'],
      documents: ['textbook', 'worksheet'],
    });
    expect(Object.keys(toys)).toEqual([
      '/dist/student/textbook/falls/whole.toy',
      expect.stringMatching(/worksheet.*\.toy$/),
    ]);
    const [textbook, worksheet] = Object.values(toys).map((text) => JSON.parse(text));
    expect(textbook.titles[0]).toBe('跌倒防护');
    expect(textbook.titles.length).toBeGreaterThan(3);
    expect(worksheet.titles.length).toBe(1);
    expect(textbook.kinds).toEqual(['doctype', 'element']);
    expect(log.map((line) => line.split(' ')[0])).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  it('makes the same bytes however long each takes', async () => {
    add(slow());
    const one = await built({ formats: ['toy'] });
    add(slow(['', '']));
    const other = await built({ formats: ['toy'] });
    expect(Object.keys(one.toys).length).toBeGreaterThan(5);
    expect(other.toys).toEqual(one.toys);
  });

  it('is listed in the manifest with the media type that it says, and a build of it has an entrance', async () => {
    add(slow());
    const host = machine(smallWorkspace);
    const { made, entrance } = await Session.at(host).build({ formats: ['toy'], documents: ['worksheet'] });
    const entry = made?.written?.manifest.documents.find(({ path }) => path === entrance);
    expect(entry).toMatchObject({ mediaType: 'application/x-toy', document: 'worksheet' });
  });

  it('is not made where nobody asks for it', async () => {
    add(slow());
    const { host, toys } = await built({ documents: ['worksheet'] });
    expect(toys).toEqual({});
    expect([...host.files.keys()].some((path) => path.endsWith('.html'))).toBe(true);
    expect([...host.files.keys()].some((path) => path.endsWith('.md'))).toBe(true);
  });
});

describe('what a format makes for students', () => {
  const answer = '先评估老人的意识与伤情，再决定是否搬动；搬动可能加重骨折与损伤。';
  const files = bent('course.yaml', 'answer: 先评估意识与伤情。', `answer: ${answer}`);
  const options = { formats: ['toy'], documents: ['worksheet'], editions: ['student'] } as const;

  /** What it says can be read only by who knows how. */
  const mirrored = (readable: Toy['readable']): FormatOf<'page'> => ({
    ...toy,
    of: 'page',
    encode: ({ html }) => html && new TextEncoder().encode([...html].reverse().join('')),
    readable,
  });
  function* inMirror(bytes: Uint8Array): Iterable<string> {
    yield [...new TextDecoder().decode(bytes)].reverse().join('');
  }

  it('is read as the format says, so that an answer that stands in it stops the build', async () => {
    const leaking = (text: string): string =>
      text.replace(/{{\/page}}\s*$/, (end) => `<p>${answer}</p>\n${end}`);
    add(mirrored(inMirror));
    const whole = await built(options, files);
    expect([...whole.host.files.keys()]).toContain('/dist/student/worksheet/falls/t1.toy');
    const altered = await built(options, files, leaking);
    expect(altered.written).toBeUndefined();
    expect(altered.said).toMatchObject([
      { code: 'leaf/leak', params: { artifacts: ['student/worksheet/falls/t1.toy'] } },
    ]);
  });

  it('is not written where nobody can say what is to be read in it', async () => {
    add(mirrored(() => []));
    await expect(built(options, files)).rejects.toThrow(
      'nobody can say what students read in student/worksheet',
    );
  });

  it('is read inside a zip, names and all', () => {
    const zip = zipSync({ 'a/答案.xml': strToU8('<w>是否搬动</w>') });
    expect([...zippedTexts(zip)]).toEqual(['a/答案.xml', '<w>是否搬动</w>']);
  });
});

describe('what a format says', () => {
  const where = { file: 'course.yaml', start: 0, end: 0 };
  const saying = (say: (book: Book, tools: Tools) => void): FormatOf<'book'> => ({
    ...toy,
    of: 'book',
    async encode(book, tools) {
      await Promise.resolve();
      say(book, tools);
      return undefined;
    },
  });

  it('comes with the result, and is said again by the next build, which may find it mended', async () => {
    add(
      saying((_, tools) =>
        tools.report(report('template/unused-file', where, { path: 'x', suggestions: [] })),
      ),
    );
    const host = machine(smallWorkspace);
    const options = { formats: ['html', 'toy'], documents: ['worksheet'], editions: ['student'] } as const;
    for (let turn = 0; turn < 2; turn++) {
      const { made } = await Session.at(host).build(options);
      expect(made?.written).toBeDefined();
      expect(made?.said?.map(({ code }) => code)).toEqual(['template/unused-file']);
    }
  });

  it('stops the build where it is an error, and leaves the output alone', async () => {
    add(saying((_, tools) => tools.report(report('io/too-large', where, { size: 2, limit: 1 }))));
    const { written, host, checked } = await built({ formats: ['html', 'toy'], documents: ['worksheet'] });
    expect(written).toBeUndefined();
    expect(checked.diagnostics.map(({ code }) => code)).toContain('io/too-large');
    expect([...host.files.keys()].filter((path) => path.startsWith('/dist/'))).toEqual([]);
  });
});
