/** What the format `pdf` makes, read back by another program: names of pages, outline, tags, links, texts. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import decoder from 'jsqr';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/6-render/sheet.ts';
import { openBrowser } from '../../src/host/browser/open-browser.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { Session } from '../../src/workspace/session.ts';
import { hasBrowser, printingMachine } from '../support/printing-machine.ts';
import { everyKind, secret } from '../unit/render/every-kind.ts';
import { type PaperPage, readPaper, withoutSpaces } from './paper.ts';

// Its types describe the file before Node turns its exports into a default.
const jsQR = decoder as unknown as typeof decoder.default;
const timeout = 240_000;
const book = 'student/textbook/falls/whole';
const documents = ['textbook', 'worksheet', 'standard'];
const blank = '此页空白';
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

function pdfsOf(host: MemoryHost): Map<string, Uint8Array> {
  const made = [...host.files].filter(([path]) => /^\/dist\/(?!.*\/assets\/).*\.pdf$/.test(path));
  return new Map(made.map(([path, bytes]) => [path.slice('/dist/'.length, -'.pdf'.length), bytes]));
}

describe.skipIf(!hasBrowser)('PDF', { timeout }, () => {
  let made: ReadonlyMap<string, Uint8Array>;
  let paper: readonly PaperPage[];
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-pdf-'));
  const bytesOf = (path: string) => made.get(path) ?? new Uint8Array();

  beforeAll(async () => {
    const host = printingMachine(everyKind);
    const { said } = await buildWorkspace(host, { formats: ['pdf'], documents });
    expect(said).toEqual([]);
    made = pdfsOf(host);
    paper = await readPaper(bytesOf(book));
    pdf = await getDocumentProxy(new Uint8Array(bytesOf(book)), { verbosity: 0 });
  }, timeout);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made of what one prints, in both editions, and of no page of the site', () => {
    expect([...made.keys()].sort()).toEqual([
      'standard/elderly',
      'student/textbook/falls/whole',
      'student/worksheet/falls/fall',
      'teacher/textbook/falls/whole',
      'teacher/worksheet/falls/fall',
    ]);
  });

  it('calls each page of a book as its foot does: by the number of its leaf', async () => {
    const labels = ((await pdf.getPageLabels()) ?? []) as readonly string[];
    expect(labels).toHaveLength(paper.length);
    const leaves = labels.filter((label) => /^\d+-\d+/.test(label));
    expect(new Set(leaves).size).toBe(leaves.length);
    expect(leaves.length).toBeGreaterThan(8);
    expect(leaves.some((label) => label.endsWith('/2'))).toBe(true);
    for (const [at, label] of labels.entries()) {
      const { body, foot } = paper[at] as PaperPage;
      const [number = '', page = '1'] = label.split('/');
      if (leaves.includes(label)) {
        expect(foot).toContain(number);
        expect(foot).toContain(`第${page}页`);
      } else if (at > 0) expect(body).toContain(withoutSpaces(label));
      expect(label === blank).toBe(body === blank);
    }
  });

  it('begins every task on an odd page', async () => {
    const labels = ((await pdf.getPageLabels()) ?? []) as readonly string[];
    const tasks = labels.flatMap((label, at) =>
      /^[1-9]\d*-0-1$/.test(label) && paper[at]?.body.includes('学习任务描述') ? [at + 1] : [],
    );
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.filter((no) => no % 2 === 0)).toEqual([]);
  });

  it('has an outline that leads to its parts, and tags for those who listen', async () => {
    const outline = (await pdf.getOutline()) as readonly { title: string; dest: unknown }[];
    expect(outline.length).toBeGreaterThan(0);
    expect(JSON.stringify(outline)).toContain('有效页清单');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tags = JSON.stringify(await (await pdf.getPage(paper.length)).getStructTree());
    for (const tag of ['H2', 'Table', 'TH']) expect(tags).toContain(`"${tag}"`);
  });

  it('says what it is, in which language, by whom and since when', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: '跌倒防护 · 整本',
      Author: '张三、李四',
      Subject: '学生版',
      CreationDate: "D:20260901000000+00'00'",
      ModDate: "D:20260901000000+00'00'",
      Language: 'zh-CN',
    });
    const shared = await getDocumentProxy(new Uint8Array(bytesOf('standard/elderly')), { verbosity: 0 });
    expect((await shared.getMetadata()).info).toMatchObject({ Author: '示例学院' });
    expect((await shared.getMetadata()).info).not.toHaveProperty('CreationDate');
  });

  it('says in the contents of an official text on which page each part begins', async () => {
    const sheets = await readPaper(bytesOf('standard/elderly'));
    const contents = sheets.find(({ body }) => body.includes('目录一、'));
    const lines = [...(contents?.body ?? '').matchAll(/([一二三四五六七]、\p{Script=Han}+)(\d+)/gu)];
    expect(lines.length).toBeGreaterThan(3);
    for (const [, part = '', no] of lines) {
      const begins = sheets.filter((sheet) => sheet !== contents && sheet.body.includes(part));
      expect([part, begins[0]?.no]).toEqual([part, Number(no)]);
    }
    expect(sheets[0]?.body).not.toContain('—');
  });

  it('has links that lead somewhere: into itself, or into the web', async () => {
    const places = await pdf.getDestinations();
    const links: { url?: string; dest?: string }[] = [];
    for (const { no } of paper) links.push(...(await (await pdf.getPage(no)).getAnnotations()));
    const inside = links.flatMap(({ dest }) => dest ?? []);
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.filter((name) => !Object.hasOwn(places, name))).toEqual([]);
    const outside = links.flatMap(({ url }) => url ?? []);
    expect(outside).toContain('https://example.com/a?b=1&c=2');
    expect(outside.filter((url) => !url.startsWith('https://example.com/'))).toEqual([]);
  });

  it('is the same to the byte when it is made again, whichever page is printed first', async () => {
    let pages = 0;
    const host = printingMachine(everyKind, async () => {
      if (pages++ === 0) await setTimeout(700);
    });
    await buildWorkspace(host, {
      formats: ['pdf'],
      documents: ['textbook', 'worksheet'],
      editions: ['student'],
    });
    const again = pdfsOf(host);
    expect(again.size).toBe(2);
    for (const [path, bytes] of again) expect(Buffer.compare(bytes, bytesOf(path)), path).toBe(0);
  });

  it.skipIf(!hasPoppler)('gives students nothing that only teachers may read', () => {
    const texts = [...made].map(([path, bytes]) => {
      const file = join(folder, 'one.pdf');
      writeFileSync(file, bytes);
      return [path, withoutSpaces(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }))] as const;
    });
    const told = texts.flatMap(([path, text]) => (text.includes(secret) ? [path] : []));
    expect(told.sort()).toEqual(['teacher/textbook/falls/whole', 'teacher/worksheet/falls/fall']);
  });

  it.skipIf(!hasPoppler)('shows QR codes that a telephone reads', async () => {
    const page = paper.find(({ body }) => body.includes('example.com/a?b=1'));
    writeFileSync(join(folder, 'book.pdf'), bytesOf(book));
    const place = ['-f', String(page?.no), '-l', String(page?.no), '-r', '150', '-gray', '-singlefile'];
    execFileSync('pdftoppm', [...place, join(folder, 'book.pdf'), join(folder, 'page')]);
    const { pixels, width, height } = readGrey(readFileSync(join(folder, 'page.pgm')));
    expect(jsQR(pixels, width, height)?.data).toBe('https://example.com/a?b=1&c=2');
  });

  it('goes to the copier as one file: each document on a sheet of its own, two copies on a larger one', async () => {
    const session = Session.at(printingMachine(everyKind));
    const course = { document: 'textbook', course: 'falls', edition: 'student' } as const;
    const leaves = ['falls/fall', 'falls/fall/s1', 'falls/terms'];
    const wants = ({ leaf = '' }: Sheet) => leaves.includes(leaf);
    const { printed } = await session.print(() => ({ ...course, wants, onSheet: 'twice' }));
    expect(printed?.sheets.map(({ leaf }) => leaf)).toEqual(leaves);
    const sides = await readPaper(printed?.paper?.pdf ?? new Uint8Array());
    expect(sides).toHaveLength(printed?.paper?.sides ?? 0);
    expect(new Set(sides.map(({ width, height }) => `${width}×${height}`))).toEqual(new Set(['420×297']));
    const firsts = sides.filter(({ foot }) => foot.includes('第1页'));
    expect(firsts.map(({ no }) => no % 2)).toEqual([1, 1, 1]);
    for (const { foot } of firsts) expect(foot.match(/第1页,共\d页/g)).toHaveLength(2);
  });

  it('gives up a page that takes too long, and then leaves no process behind', async () => {
    const found = nodeHost().browser();
    if (!found) return;
    const browser = await openBrowser(found, process.platform, 1500);
    const slow = { path: 'slow.html', html: '<p>', shown: new Map(), prepare: 'new Promise(() => {})' };
    await expect(browser.print(slow)).rejects.toMatchObject({ fault: 'too-slow' });
    await browser.close();
    const page = { ...slow, prepare: '1' };
    await expect(browser.print(page)).rejects.toMatchObject({ fault: 'ended' });
  });

  it('lets a page read what it shows, and nothing of the machine or the network', async () => {
    const found = nodeHost().browser();
    if (!found) return;
    writeFileSync(join(folder, 'theirs.svg'), drawing('not to be read'));
    const theirs = pathToFileURL(join(folder, 'theirs.svg')).href;
    const html = `<title>甲</title><p>早</p><script>document.write('script ran')</script>
      <img src="own.svg"><img src="../other/own.svg"><img src="${theirs}"><img src="https://example.com/x.svg">`;
    const shown = new Map([['a/own.svg', new TextEncoder().encode(drawing('to be read'))]]);
    const browser = await openBrowser(found, process.platform);
    try {
      const sizes = `JSON.stringify([...document.images].map((image) => image.naturalWidth))`;
      const { pdf, answer } = await browser.print({ path: 'a/页 1.html', html, shown, prepare: sizes });
      expect(JSON.parse(answer)).toEqual([40, 0, 0, 0]);
      expect((await readPaper(pdf)).map(({ body }) => body).join('')).not.toContain('script');
    } finally {
      await browser.close();
    }
  });
});

const drawing = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text y="20">${text}</text></svg>`;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each. */
  readonly pixels: Uint8ClampedArray;
}

/** A grey picture as `pdftoppm` writes it. */
function readGrey(file: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 40)).toString('latin1'));
  const [all = '', width, height] = head ?? [];
  const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4);
  for (const [at, grey] of file.subarray(all.length).entries()) pixels.set([grey, grey, grey, 255], at * 4);
  return { width: Number(width), height: Number(height), pixels };
}
