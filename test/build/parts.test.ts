/** A build of a part leaves the rest where it is, and the entrances and the search lead to all of it. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { type BuildOptions, buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { brokenLinks } from '../support/broken-links.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { searchedPages, searchScripts, siteSearch } from '../support/site-search.ts';
import { everyKind } from '../unit/render/every-kind.ts';

const file = (name: string, ...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [old, fresh]) => text.replace(old, fresh), everyKind[name] ?? '');
const files = {
  ...everyKind,
  'second.yaml': file(
    'course.yaml',
    ['标识: falls', '标识: slips'],
    ['名称: 跌倒防护', '名称: 防滑'],
    ['学习任务: [fall]', '学习任务: [slip]'],
  ),
  'second-task.yaml': file('task.yaml', ['标识: fall', '标识: slip']),
  'programme.yaml': file('programme.yaml', [
    '课程安排:\n',
    '课程安排:\n  - 课程: slips\n    课程类别: 工学一体化\n    学期学时:\n      r3: [6, 0, 0, 0, 0, 0]\n',
  ]),
};

async function build(host: MemoryHost, options: BuildOptions): Promise<Record<string, string>> {
  const { checked, written } = await buildWorkspace(host, options);
  expect(written, checked.diagnostics.map(({ code }) => code).join()).toBeDefined();
  return outputOf(host);
}

const found = (output: Record<string, string>, folder = '') =>
  searchedPages(output, folder).map(({ path }) => path);

/** What the shards lead to, not only what the blocks of pages hold. */
const falls = async (output: Record<string, string>, folder: string) =>
  (await siteSearch(output, folder)('跌倒')).results.map(({ page }) => page.path);

/** `page → link` of each link of a Markdown page that leads to no file. */
function brokenInMarkdown(output: Readonly<Record<string, string>>): string[] {
  return Object.entries(output).flatMap(([page, text]) => {
    if (!page.endsWith('.md')) return [];
    const leads = (link: string) =>
      decodeURIComponent(new URL(link, `file:///${page}`).pathname.slice(1)) in output;
    return linksOf(fromMarkdown(text))
      .filter((link) => !/^https?:/.test(link) && (link === '' || !leads(link)))
      .map((link) => `${page} → ${link}`);
  });
}

function linksOf(node: Nodes): string[] {
  const below = 'children' in node ? node.children.flatMap(linksOf) : [];
  return node.type === 'link' ? [node.url, ...below] : below;
}

describe('a build of a part', { timeout: 300_000 }, () => {
  const built = machine(files);
  let whole: Record<string, string>;
  beforeAll(async () => {
    whole = await build(built, {});
  }, 300_000);
  const everythingBuilt = () => machine(Object.fromEntries(built.files));

  it.each<BuildOptions>([
    { course: 'falls' },
    { programme: 'elderly' },
    { editions: ['student'] },
    { formats: ['md'] },
    { documents: ['textbook'] },
  ])('changes nothing where everything has been built before: %o', async (part) => {
    const after = await build(everythingBuilt(), part);
    const own = Object.fromEntries(Object.entries(after).filter(([path]) => path in whole));
    if (part.documents?.[0] === 'reference')
      expect(Object.keys(after).length).toBeGreaterThan(Object.keys(own).length);
    const differing = Object.keys(whole).filter((path) => own[path] !== whole[path]);
    expect(
      differing.filter((path) => !path.endsWith('manifest.json') && !/assets\/search(-index|\/)/.test(path)),
    ).toEqual([]);
    for (const folder of ['', 'student/', 'teacher/']) {
      expect(found(after, folder)).toEqual(expect.arrayContaining(found(whole, folder)));
      expect(await falls(after, folder)).toEqual(expect.arrayContaining(await falls(whole, folder)));
    }
  });

  it('after a build of another part shows both', async () => {
    const host = machine(files);
    const first = await build(host, { course: 'falls' });
    expect(first['index.html']).not.toContain('student/textbook/slips/');
    const both = await build(host, { course: 'slips' });
    for (const course of ['falls', 'slips']) {
      for (const edition of ['student', 'teacher']) {
        expect(both['index.html']).toContain(`"${edition}/textbook/${course}/index.html"`);
        expect(found(both, `${edition}/`)).toContain(`textbook/${course}/index.html`);
      }
      expect(found(both)).toContain(`student/textbook/${course}/index.html`);
    }
    expect(brokenLinks(both).broken).toEqual([]);
  });

  it.each<readonly [string, readonly BuildOptions[]]>([
    ['one course', [{ course: 'falls' }]],
    ['one edition', [{ editions: ['student'] }]],
    [
      'one edition of one course, then another of another',
      [
        { course: 'falls', editions: ['student'] },
        { course: 'slips', editions: ['teacher'] },
      ],
    ],
    ['some documents, then one course', [{ documents: ['textbook'] }, { course: 'slips' }]],
  ])('into an empty folder leads nowhere that is not there: %s', async (_, parts) => {
    const host = machine(files);
    let output: Record<string, string> = {};
    for (const part of parts) output = await build(host, part);
    expect(output['index.html']).toBeDefined();
    const { checked, broken } = brokenLinks(output);
    expect(checked).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });

  it.each<BuildOptions>([
    { documents: ['forms'] },
    { documents: ['textbook'] },
    { documents: ['textbook'], course: 'falls' },
    { documents: ['crosswalk'] },
    { documents: ['standard'] },
    { documents: ['worksheet'] },
    { documents: ['matrix'] },
    { documents: ['evidence'] },
    { documents: ['ability-map'] },
    { documents: ['site'] },
    { documents: ['site', 'matrix'] },
    { documents: ['crosswalk', 'matrix'] },
  ])('by document into an empty folder leads nowhere that is not there: %o', async (part) => {
    const output = await build(machine(files), part);
    const pages = Object.keys(output).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    expect(brokenLinks(output).broken).toEqual([]);
    expect(brokenInMarkdown(output)).toEqual([]);
  });

  it('names the pages that are not there, without a link', async () => {
    const output = await build(machine(files), { documents: ['forms'] });
    const form = output['student/forms/falls/09-worksheets.html'] ?? '';
    const crumbs = /<nav class="crumbs"[\s\S]*?<\/nav>/.exec(form)?.[0].replace(/<[^>]+>/g, ' ');
    expect(crumbs?.trim().split(/\s+/)).toEqual(['示例库', '跌倒防护', '工作页']);
    expect(form).not.toContain('打开工作页');
    expect(form).not.toContain('class="way-up"');
    expect(whole['student/forms/falls/09-worksheets.html']).toContain('class="way-up"');
    expect(whole['student/forms/falls/09-worksheets.html']).toContain('>打开工作页</a>');
  });

  it('links to what an earlier build left there', async () => {
    const host = machine(files);
    await build(host, { documents: ['site', 'textbook', 'worksheet'], course: 'falls' });
    const output = await build(host, { documents: ['forms'] });
    const [falls = '', slips = ''] = ['falls', 'slips'].map(
      (course) => output[`student/forms/${course}/09-worksheets.html`],
    );
    for (const link of [
      '../../index.html',
      '../../textbook/falls/index.html',
      '../../worksheet/falls/fall.html',
    ])
      expect(falls).toContain(`"${link}"`);
    expect(slips).toContain('"../../index.html"');
    expect(slips).not.toMatch(/"\.\.\/\.\.\/(textbook|worksheet)/);
    expect(brokenLinks(output).broken).toEqual([]);
    expect(brokenInMarkdown(output)).toEqual([]);
  });

  it('makes an index of its own where the old one cannot be read', async () => {
    const host = everythingBuilt();
    host.write(
      '/dist/assets/search-index.js',
      new TextEncoder().encode('self.ccstdSearchIndex = {"version":1,"pages":[null,{"path":7}'),
    );
    const after = await build(host, { course: 'falls' });
    expect(found(after)).toContain('student/textbook/falls/index.html');
    expect(found(after)).not.toContain('student/textbook/slips/index.html');
  });

  it('passes over a shard that cannot be read, lists no page twice, and leaves no shard that its head does not count', async () => {
    const host = everythingBuilt();
    host.write(
      '/dist/assets/search/p0.js',
      new TextEncoder().encode('self.ccstdSearchShard("p0", [null,{"path":7}'),
    );
    const after = await build(host, { course: 'falls' });
    expect(found(after)).toContain('student/textbook/falls/index.html');
    const changed = machine({
      ...Object.fromEntries(host.files),
      'second.yaml': files['second.yaml'].replace('防滑', '防烫'),
    });
    const again = await build(changed, { course: 'slips' });
    expect((await siteSearch(again)('防烫')).results.length).toBeGreaterThan(0);
    expect(found(again).length).toBe(new Set(found(again)).size);
    for (const folder of ['', 'student/', 'teacher/']) {
      const shards = Object.keys(again).filter((path) => path.startsWith(`${folder}assets/search/g`));
      expect(shards.length).toBe(searchScripts(again, folder).ccstdSearchIndex.shards);
    }
  });
});
