/** 学生版教材 as EPUB 3, read back from its own bytes, and by EPUBCheck where that is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { artifactWords } from '../../../src/6-render/words.ts';
import { publication } from '../../../src/7-emit/formats/epub/publication.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';

/** It takes half a minute, so that it runs where somebody names its jar: Debian's is /usr/bin/epubcheck. */
const jar = process.env.EPUBCHECK ?? '';
const hasCheck = existsSync(jar) && spawnSync('java', ['-version']).status === 0;
if (!hasCheck) console.warn('EPUBs are read back, but not by EPUBCheck: name its jar in EPUBCHECK');

/** With formulas, pictures and QR codes. */
const course = 'control-circuits';
const path = `student/textbook/${course}/whole.epub`;
const timeout = 120_000;

interface Part {
  readonly tags: readonly SaxesTagPlain[];
  readonly text: string;
}

function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

describe('a textbook as EPUB', () => {
  let bytes: Uint8Array;
  let made: readonly string[];
  let files: Readonly<Record<string, Uint8Array>>;
  let opf: Part;
  let page: string;

  beforeAll(async () => {
    const host = machine({ ...bundledFiles('electrical/'), ...bundledFiles('ccstd.yaml') });
    const { written } = await buildWorkspace(host, {
      formats: ['html', 'epub'],
      course,
      documents: ['textbook'],
    });
    made = (written?.manifest.documents ?? []).map((document) => document.path);
    bytes = host.files.get(`/dist/${path}`) ?? new Uint8Array();
    page = new TextDecoder().decode(host.files.get(`/dist/${path.replace('epub', 'html')}`));
    files = unzipSync(bytes);
    opf = part('package.opf');
  }, timeout);

  const parts = new Map<string, Part>();
  function part(name: string): Part {
    const known = parts.get(name) ?? parsed(name);
    parts.set(name, known);
    return known;
  }
  /** Well-formed, or it throws. */
  function parsed(name: string): Part {
    const tags: SaxesTagPlain[] = [];
    let text = '';
    const parser = new SaxesParser();
    parser.on('opentag', (tag) => tags.push(tag));
    parser.on('text', (piece) => {
      text += piece;
    });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(strFromU8(files[`EPUB/${name}`] ?? new Uint8Array())).close();
    return { tags, text };
  }
  const all = (name: string, { tags }: Part) =>
    tags.filter((tag) => tag.name === name).map((tag) => tag.attributes);
  const chapters = () =>
    all('item', opf)
      .map(({ href = '' }) => href)
      .filter((href) => /^p\d+\.xhtml$/.test(href));

  it('is made of the student edition alone', () => {
    expect(made.filter((one) => one.endsWith('.epub'))).toEqual([path]);
  });

  it('begins with what says its type, stored as it is', () => {
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(bytes[8]).toBe(0);
  });

  it('lists every file that it holds, and no other', () => {
    const listed = all('item', opf).map(({ href }) => `EPUB/${href}`);
    const held = Object.keys(files).filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'));
    expect(listed.sort()).toEqual(held.sort());
  });

  it('says its title, language, makers and day', () => {
    const xml = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
    const said = (name: string) =>
      [...xml.matchAll(new RegExp(`<dc:${name}[^>]*>([^<]*)`, 'g'))].map(([, one]) => one);
    expect(said('title')).toEqual(['电气设备控制线路安装与调试']);
    expect(said('language')).toEqual(['zh-CN']);
    expect(said('publisher')).toEqual(['示范技师学院']);
    expect(said('creator').length).toBeGreaterThan(0);
    expect(said('date')).toEqual(['2026-09-01']);
    expect(xml).toContain('<meta property="dcterms:modified">2026-09-01T00:00:00Z</meta>');
  });

  it('has a page for each leaf, by the number that is printed on it', () => {
    const nav = strFromU8(files['EPUB/nav.xhtml'] ?? new Uint8Array());
    const [, list = ''] = /<nav epub:type="page-list"[^>]*>([\s\S]*?)<\/nav>/.exec(nav) ?? [];
    const pages = [...list.matchAll(/<a href="([^"#]+)#leaf">([^<]+)<\/a>/g)].map(([, file, no]) => [
      file,
      no,
    ]);
    const leaves = chapters().flatMap((file) =>
      all('span', part(file)).flatMap((one) =>
        one['epub:type'] === 'pagebreak' ? [[file, one['aria-label']]] : [],
      ),
    );
    const first = leaves.filter(([, number], at) => number !== leaves[at - 1]?.[1]);
    expect(pages).toEqual(first);
    expect(pages.length).toBeGreaterThan(20);
    for (const [, number] of pages) expect(number).toMatch(/^\d+-\d+-\d+$/);
  });

  it('has contents in which the leaves of a task stand below it', () => {
    const nav = strFromU8(files['EPUB/nav.xhtml'] ?? new Uint8Array());
    const [, toc = ''] = /<nav epub:type="toc"[^>]*>([\s\S]*?)<\/nav>/.exec(nav) ?? [];
    expect([...toc.matchAll(/<\/a><ol>/g)]).toHaveLength(3);
    const named = new Set([...toc.matchAll(/href="([^"]+)"/g)].map(([, href]) => href));
    expect([...named]).toEqual(chapters());
  });

  it('leads to places inside and to the web, and shows pictures that are inside', () => {
    const ids = new Map(
      [...chapters(), 'nav.xhtml'].map((file) => [
        file,
        new Set(part(file).tags.map(({ attributes }) => attributes.id)),
      ]),
    );
    let links = 0;
    for (const file of ids.keys()) {
      for (const { href = '' } of all('a', part(file))) {
        links++;
        if (/^(?:https?|mailto):/.test(href)) continue;
        const [to = '', id] = href.split('#');
        expect(ids.has(to), `${file}: ${href}`).toBe(true);
        if (id !== undefined) expect(ids.get(to)?.has(id), `${file}: ${href}`).toBe(true);
      }
      for (const { src } of all('img', part(file))) expect(files).toHaveProperty([`EPUB/${src}`]);
    }
    expect(links).toBeGreaterThan(100);
    expect(chapters().some((file) => all('img', part(file)).length > 0)).toBe(true);
  });

  it('holds formulas and drawings as such, says where, and nothing that runs', () => {
    for (const item of all('item', opf)) {
      const href = item.href ?? '';
      if (!/^p\d+\.xhtml$/.test(href)) continue;
      const { tags } = part(href);
      const names = new Set(tags.map(({ name }) => name));
      const expected = [...(names.has('math') ? ['mathml'] : []), ...(names.has('svg') ? ['svg'] : [])];
      expect(item.properties ?? '').toBe(expected.join(' '));
      for (const name of ['script', 'button', 'input', 'style', 'form']) expect(names.has(name)).toBe(false);
      for (const { attributes } of tags)
        expect(Object.keys(attributes).filter((name) => name.startsWith('on'))).toEqual([]);
    }
    expect(all('item', opf).some(({ properties = '' }) => properties.includes('mathml'))).toBe(true);
  });

  it('has every word of the leaves of the page that it is made of', () => {
    const words = (markup: string) => textOf(fromHtml(markup, { fragment: true })).replace(/\s+/g, '');
    const leaves = [...page.matchAll(/<article class="leaf [\s\S]*?<\/article>/g)].map(([leaf]) =>
      words(leaf),
    );
    const book = chapters().map((file) => part(file).text.replace(/\s+/g, ''));
    const missing = leaves.filter((leaf) => !book.some((chapter) => chapter.endsWith(leaf)));
    expect(missing).toEqual([]);
    expect(leaves.length).toBeGreaterThan(40);
  });

  it('is the same bytes in every time zone', () => {
    const tree = fromHtml(page);
    const words = artifactWords('zh-CN', nodeHost().templates());
    const tools = { host: memoryHost({}), words, organization: '校', picture: () => undefined };
    const once = () =>
      publication({ path, document: 'textbook', edition: 'student', title: '书' }, tree, tools);
    const zone = process.env.TZ;
    const first = once();
    process.env.TZ = 'Pacific/Auckland';
    const second = once();
    process.env.TZ = zone ?? 'UTC';
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it.skipIf(!hasCheck)('has nothing that EPUBCheck reports', { timeout }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ccstd-epub-'));
    try {
      writeFileSync(join(folder, 'book.epub'), bytes);
      const { stdout, stderr } = spawnSync('java', ['-jar', jar, join(folder, 'book.epub')], {
        encoding: 'utf8',
      });
      expect(`${stdout}${stderr}`).toContain('0 fatals / 0 errors / 0 warnings');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
