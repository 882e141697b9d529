/** Word documents as LibreOffice lays them out, beside the same pages as Chromium prints them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { bundledFiles, machine } from '../support/bundled-standards.ts';
import { longPaper, longPaperPath } from '../support/long-paper.ts';
import { hasChromium, OpenSite } from './open-site.ts';
import { type PaperPage, printed, readPaper } from './paper.ts';

const timeout = 240_000;
const program = process.env.SOFFICE ?? 'soffice';
const hasOffice = spawnSync(program, ['--version']).status === 0;
if (!hasOffice)
  console.warn(
    `Word documents are not laid out: there is no LibreOffice by the name ${program}; name one in SOFFICE`,
  );

const worksheet = 'student/worksheet/plc-control/plc-water';
const book = 'student/textbook/plc-control/whole';
const form = 'teacher/forms/plc-control/07-activity-plan';
const evidence = 'crosswalk/evidence-electrical-automation--intermediate--electrician-2018-4';
/** On a right page it stands behind the date. */
const leafNumber = /-\d\d(\d+-\d+(?:-\d+)?)$/;
const all = [worksheet, book, form, evidence, longPaperPath];

describe.skipIf(!hasChromium || !hasOffice)('in LibreOffice', () => {
  let site: OpenSite;
  let converted: ReadonlyMap<string, readonly PaperPage[]>;

  beforeAll(async () => {
    const files = await built();
    const text = (path: string) => new TextDecoder().decode(files.get(`/dist/${path}.html`));
    site = await OpenSite.of(Object.fromEntries(all.map((path) => [`${path}.html`, text(path)])));
    const documents = all.map((path) => [path, files.get(`/dist/${path}.docx`) ?? new Uint8Array()] as const);
    converted = await convertedBy(new Map(documents));
  }, timeout);
  afterAll(() => site?.close());

  it.each([worksheet, form, evidence])(
    '%s has as many pages as in print, within a tenth or one page',
    { timeout },
    async (path) => {
      // LibreOffice leaves out the pages that stay blank so that a task begins on a right one.
      const print = (await printed(site, path)).filter(({ body }) => body !== '此页空白');
      const word = converted.get(path) ?? [];
      expect(Math.abs(word.length - print.length)).toBeLessThanOrEqual(Math.max(1, print.length / 10));
    },
  );

  it('sets 160 choices and 40 judgements with the sheet for their answers on eight pages', {
    timeout,
  }, async () => {
    const print = await printed(site, longPaperPath);
    const word = converted.get(longPaperPath) ?? [];
    expect([print.length, word.length]).toEqual([8, 8]);
    for (const paper of [print, word]) {
      expect(paper[0]?.body).toContain('一、选择题(每题0.5分,共80分)');
      expect(paper.at(-1)?.body).toContain('答题卡');
      // Names and what they are for stand at the edge, beside all else.
      const edge = (paper[0]?.glyphs ?? []).filter(({ left }) => left < 24);
      expect(edge.map(({ text }) => text.replace(/\s/g, '')).join('')).toContain('姓名');
      const second = (paper[1]?.glyphs ?? []).filter(({ text }) => /^\d+\.(?!\d)/.test(text.trim()));
      expect(new Set(second.map(({ left }) => Math.round(left / 50))).size).toBe(2);
    }
  });

  it('lays a wide form on its side, with its pages counted in words', () => {
    const pages = converted.get(form) ?? [];
    expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => [297, 210]));
    expect(pages.map(({ foot }) => foot)).toEqual(
      pages.map((_, index) => `第${index + 1}页,共${pages.length}页`),
    );
  });

  it('counts the pages of each leaf for themselves, under its number', () => {
    const leaves = (converted.get(book) ?? []).filter(({ foot }) => leafNumber.test(foot));
    expect(leaves.length).toBeGreaterThan(10);
    const firsts = leaves.filter(({ foot }) => foot.includes('第1页'));
    const numbers = firsts.map(({ foot }) => leafNumber.exec(foot)?.[1]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

async function built(): Promise<ReadonlyMap<string, Uint8Array>> {
  const host = machine({ ...bundledFiles('ccstd.yaml'), ...bundledFiles('electrical/') });
  const formats = ['html', 'docx'];
  const documents = ['worksheet', 'textbook', 'forms'];
  await buildWorkspace(host, { formats, documents, course: 'plc-control' });
  const ofCourse = new Map(host.files);
  await buildWorkspace(host, { formats, documents: ['evidence'] });
  const other = machine(longPaper);
  await buildWorkspace(other, { formats, documents: ['forms'] });
  return new Map([...ofCourse, ...host.files, ...other.files]);
}

async function convertedBy(
  documents: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, readonly PaperPage[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-word-'));
  try {
    const names = new Map([...documents.keys()].map((path) => [path, `${path.replaceAll('/', '-')}`]));
    for (const [path, bytes] of documents) writeFileSync(join(folder, `${names.get(path)}.docx`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const sources = [...names.values()].map((name) => join(folder, `${name}.docx`));
    execFileSync(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources], {
      stdio: 'ignore',
    });
    const pages = new Map<string, readonly PaperPage[]>();
    for (const [path, name] of names)
      pages.set(path, await readPaper(readFileSync(join(folder, `${basename(name)}.pdf`))));
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
