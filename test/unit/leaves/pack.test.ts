/**
 * A replacement pack as it is handed out: instructions, the new list of effective leaves, the record, and
 * only the new leaves.
 */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { coverTitles } from '../../../src/leaves/leaf-title.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { releaseWorkspace } from '../../../src/workspace/release-workspace.ts';
import { outputOf } from '../../support/bundled-standards.ts';
import { problemsOfPage } from '../../support/page-validator.ts';
import { singleLeaves as smallWorkspace } from '../../support/small-course.ts';
import { bareHtml } from '../render/built-pages.ts';

const course = smallWorkspace['course.yaml'] ?? '';
/** A stage comes in before the last one; the answer of the first changes; the task keeps its words. */
const later = course
  .replace('先评估意识与伤情。', '先看现场是否安全，再评估意识与伤情。')
  .replace(
    '      - id: s2\n',
    '      - id: s3\n        kind: plan\n        hours: 1\n        requirements:\n          - 能写出处置步骤\n      - id: s2\n',
  )
  .replace('        hours: 4\n    assessments', '        hours: 3\n    assessments');

/** With `renumber` what stands behind the new stage moves up. */
async function packOf({ reprint = false, renumber = true, file = later } = {}) {
  const host = memoryHost({ ...smallWorkspace }, nodeHost().templates());
  releaseWorkspace(host, { from: '/', effective: '2026-09-01' });
  host.write('/course.yaml', new TextEncoder().encode(file));
  const { stopped } = releaseWorkspace(host, { from: '/', effective: '2027-02-20', renumber });
  expect(stopped).toEqual([]);
  await buildWorkspace(host, { pack: { from: 1, to: 2, reprint }, formats: ['html', 'md'] });
  return outputOf(host, 'dist/packs/1-2');
}

const rowsOf = (html: string, heading: string): string[][] => {
  const table = html.slice(html.indexOf(`<h2>${heading}</h2>`)).match(/<tbody>[\s\S]*?<\/tbody>/)?.[0] ?? '';
  const rows = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>([^<]*)/g)].map(([, cell = '']) => cell),
  );
  return rows.filter((row) => !row.some((cell) => front.includes(cell)));
};
/** Leaves that hold no part of the course have a test of their own. */
const front = ['封面', '目录', '课程说明', '职业标准条目索引'];

describe('the replacement pack of a course', { timeout: 60_000 }, () => {
  it('says what to take out, renumber and put in, and where', async () => {
    const html = (await packOf())['teacher/falls.html'] ?? '';
    expect(rowsOf(html, '抽出').map((row) => row.slice(0, 4))).toEqual([
      ['1-0-1', '跌倒处置', '1', '有新页替换'],
      ['1-1-1', '明确任务', '1', '有新页替换'],
      ['1-2-1', '实施计划', '1', '有新页替换'],
    ]);
    expect(rowsOf(html, '改号').map((row) => row.slice(0, 4))).toEqual([
      ['1-3-1', '1-4-1', '', '考核 情景处置'],
    ]);
    expect(rowsOf(html, '插入').map((row) => row.slice(0, 4))).toEqual([
      ['1-0-1', '跌倒处置', '2', '0-3'],
      ['1-1-1', '明确任务', '2', '1-0-1'],
      ['1-2-1', '制定计划', '1', '1-1-1'],
      ['1-3-1', '实施计划', '2', '1-2-1'],
    ]);
  });

  it('renumbers nothing because of a new stage, which stands between the numbers of its neighbours', async () => {
    const html = (await packOf({ renumber: false }))['teacher/falls.html'] ?? '';
    expect(html).not.toContain('<h2>改号</h2>');
    expect(rowsOf(html, '插入').map((row) => row.slice(0, 4))).toEqual([
      ['1-0-1', '跌倒处置', '2', '0-3'],
      ['1-1-1', '明确任务', '2', '1-0-1'],
      ['1-1a-1', '制定计划', '1', '1-1-1'],
      ['1-2-1', '实施计划', '2', '1-1a-1'],
    ]);
    expect(rowsOf(html, '有效页清单').map((row) => row.slice(0, 2))).toEqual([
      ['1-0-1', '跌倒处置'],
      ['1-1-1', '明确任务'],
      ['1-1a-1', '制定计划'],
      ['1-2-1', '实施计划'],
      ['1-3-1', '考核 情景处置'],
    ]);
    // On its own leaf the stage is called as its number says.
    expect(html.replace(/<[^>]+>/g, ' ')).toContain('环节 1a');
  });

  it('brings the list of effective leaves of the new book and the record, filled in as far as it is known', async () => {
    const html = (await packOf())['teacher/falls.html'] ?? '';
    expect(rowsOf(html, '有效页清单')).toEqual([
      ['1-0-1', '跌倒处置', '2', '2027-02-20', '●'],
      ['1-1-1', '明确任务', '2', '2027-02-20', '●'],
      ['1-2-1', '制定计划', '1', '2027-02-20', '●'],
      ['1-3-1', '实施计划', '2', '2027-02-20', '●'],
      ['1-4-1', '考核 情景处置', '1', '2026-09-01', ''],
    ]);
    // Leaf by leaf: 1-2-1 was one leaf and is another.
    expect(rowsOf(html, '换页记录')).toEqual([
      ['1-0-1', '跌倒处置', '1', '2'],
      ['1-1-1', '明确任务', '1', '2'],
      ['1-2-1', '制定计划', '—', '1'],
      ['1-2-1 → 1-3-1', '实施计划', '1', '2'],
      ['1-3-1 → 1-4-1', '情景处置', '1', '1'],
    ]);
  });

  it('names the words on a leaf that say its old place', async () => {
    const inserted = course.replace(
      '      - id: s2\n',
      '      - id: s3\n        kind: plan\n        hours: 0\n        requirements:\n          - 能写出处置步骤\n      - id: s2\n',
    );
    const html = (await packOf({ file: inserted }))['student/falls.html'] ?? '';
    expect(rowsOf(html, '改号').map((row) => row.slice(0, 4))).toContainEqual([
      '1-2-1',
      '1-3-1',
      '环节 2 → 环节 3',
      '实施计划',
    ]);
  });

  it('brings cover, contents, facts and index only where what they say changed', async () => {
    const html = (await packOf())['teacher/falls.html'] ?? '';
    const text = html.replace(/<[^>]+>/g, ' ');
    expect(html).not.toContain('class="cover"');
    expect(html).not.toContain('facts-leaf');
    expect(text).toMatch(/目录[\s\S]*1-2-1\s+制定计划/);
    expect(/<section class="part whole-contents[\s\S]*?<\/section>/.exec(html)?.[0]).not.toContain('href=');
    expect(text).toMatch(/0-2\s+目录\s+2/);
  });

  it('holds the leaves that are put in, and no other', async () => {
    const output = await packOf();
    const leaves = (html = '') =>
      [...html.matchAll(/class="leaf-no"[^>]*>([^<]+)</g)].map(([, number]) => number);
    expect(leaves(output['teacher/falls.html'])).toEqual(['1-0-1', '1-1-1', '1-2-1', '1-3-1']);
    expect(leaves((await packOf({ reprint: true }))['teacher/falls.html'])).toEqual([
      '1-0-1',
      '1-1-1',
      '1-2-1',
      '1-3-1',
      '1-4-1',
    ]);
    // Of the stage whose answer changed students keep their leaf.
    expect(leaves(output['student/falls.html'])).toEqual(['1-0-1', '1-2-1', '1-3-1']);
  });

  it('shows answers to teachers alone, and gives students no leaf for them', async () => {
    const output = await packOf();
    const [student, teacher] = [output['student/falls.html'] ?? '', output['teacher/falls.html'] ?? ''];
    expect(student).not.toContain('先看现场是否安全');
    expect(teacher).toContain('先看现场是否安全');
    const forTeachers = rowsOf(teacher, '插入').filter(([number]) => number !== '1-1-1');
    expect(rowsOf(student, '插入')).toEqual(forTeachers);
  });

  it('is a valid page, says the same in Markdown, and shows no value that is none', async () => {
    const output = await packOf();
    const html = output['student/falls.html'] ?? '';
    expect(await problemsOfPage(html)).toEqual([]);
    const md = (output['student/falls.md'] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
    for (const heading of ['抽出', '改号', '插入', '有效页清单'])
      for (const row of rowsOf(html, heading))
        expect(md).toContain(
          row
            .slice(0, 2)
            .join('')
            .replace(/[^\p{L}\p{N}]/gu, ''),
        );
    expect(bareHtml(html)).not.toMatch(/NaN|undefined|objectObject/);
  });
});

describe('a leaf that stays in the book', () => {
  const longer = course
    .replace('title: 读懂任务单\n', 'title: 读懂任务单\n            info: 看任务单上的五个要素。\n')
    .replace(
      '    assessments:\n',
      '    cards:\n      - id: k1\n        kind: safety\n        title: 安全卡\n        text: 先断电。\n    assessments:\n',
    );

  async function packAfter(edit: (text: string) => string, reprint = false): Promise<string> {
    const host = memoryHost({ ...smallWorkspace, 'course.yaml': longer }, nodeHost().templates());
    releaseWorkspace(host, { from: '/', effective: '2026-09-01' });
    host.write('/course.yaml', new TextEncoder().encode(edit(longer)));
    expect(releaseWorkspace(host, { from: '/', effective: '2027-02-20' }).stopped).toEqual([]);
    await buildWorkspace(host, { pack: { from: 1, to: 2, reprint }, formats: ['html'] });
    return outputOf(host, 'dist/packs/1-2')['student/falls.html'] ?? '';
  }

  const renamedTask = (text: string) => text.replace('    title: 跌倒处置', '    title: 跌倒应急处置');

  it('is named with the old and the new title of its task', async () => {
    const words = '任务 1 跌倒处置 → 任务 1 跌倒应急处置';
    expect(rowsOf(await packAfter(renamedTask), '改字').map((row) => [row[0], row[2]])).toEqual([
      ['1-1-1', words],
      ['1-1-2', words],
      ['1-2-1', words],
      ['1-3-1', words],
      ['1-3-2', words],
    ]);
  });

  it('is printed again where that is asked for', async () => {
    const html = await packAfter(renamedTask, true);
    expect(html).not.toContain('<h2>改字</h2>');
    expect(rowsOf(html, '插入').map(([number]) => number)).toEqual([
      '1-0-1',
      '1-1-1',
      '1-1-2',
      '1-2-1',
      '1-3-1',
      '1-3-2',
    ]);
    for (const head of html.match(/@top-right \{ content: [^}]*\}/g) ?? [])
      expect(head).not.toContain('跌倒处置');
  });

  it('is named with the new title of its course, though no leaf changed', async () => {
    const html = await packAfter((text) => text.replace('title: 跌倒防护', 'title: 老年人跌倒防护'));
    expect(rowsOf(html, '改字').map((row) => row[2])).toEqual(
      Array.from({ length: 6 }, () => '跌倒防护 → 老年人跌倒防护'),
    );
  });

  it('is named with the new title of a stage in the strip of stages', async () => {
    const html = await packAfter((text) =>
      text.replace('        kind: implement\n', '        kind: implement\n        title: 现场实施\n'),
    );
    expect(rowsOf(html, '改字').map((row) => [row[0], row[2]])).toEqual([
      ['1-1-1', '环节 2 实施计划 → 环节 2 现场实施'],
    ]);
  });

  it('is not named when nothing on it changed', async () => {
    expect(await packAfter((text) => text.replace('先断电。', '先断电，再验电。'))).not.toContain(
      '<h2>改字</h2>',
    );
  });
});

describe('another language of the documents between two releases', () => {
  const inEnglish = 'ccstd: 1\nleaves: single\nreview: not-required\nlanguage: en\n';
  const write = (host: ReturnType<typeof memoryHost>, text: string) =>
    host.write('/ccstd.yaml', new TextEncoder().encode(text));

  it('is one on every leaf, whose words around the text are others', async () => {
    const host = memoryHost({ ...smallWorkspace }, nodeHost().templates());
    const settings = new TextDecoder().decode(host.files.get('/ccstd.yaml'));
    const first = releaseWorkspace(host, { from: '/', effective: '2026-09-01' });
    write(host, inEnglish);
    const second = releaseWorkspace(host, { from: '/', effective: '2027-02-20' });
    const leaves = [...(first.ledger?.leaves.keys() ?? [])];
    expect(leaves.length).toBeGreaterThan(6);
    for (const of of [second.status?.changes, second.status?.students.changes])
      expect(
        of
          ?.filter(({ state }) => state === 'changed')
          .map(({ id }) => id)
          .sort(),
      ).toEqual(leaves.sort());
    // A third one finds nothing more, and back again is a change, too.
    expect(releaseWorkspace(host, { from: '/', effective: '2027-03-01' }).ledger).toBeUndefined();
    write(host, settings);
    const back = releaseWorkspace(host, { from: '/', effective: '2027-04-01', dryRun: true });
    expect(back.status?.changes.filter(({ state }) => state !== 'changed')).toEqual([]);
    write(host, inEnglish);
    await buildWorkspace(host, { pack: { from: 1, to: 2, reprint: false }, formats: ['html'] });
    const pack = JSON.parse(outputOf(host, 'dist/packs/1-2')['teacher/falls.json'] ?? '') as {
      readonly takenOut: readonly { readonly fullNo: string }[];
    };
    expect(pack.takenOut.map(({ fullNo }) => fullNo)).toEqual(
      second.status?.present.map(({ number }) => number),
    );
  });

  it('is none where the ledger is in the language of the books', () => {
    const host = memoryHost({ ...smallWorkspace, 'ccstd.yaml': inEnglish }, nodeHost().templates());
    releaseWorkspace(host, { from: '/', effective: '2026-09-01' });
    expect(releaseWorkspace(host, { from: '/', effective: '2027-02-20' }).ledger).toBeUndefined();
  });

  it('is told by what each language calls the cover', () => {
    for (const [language, title] of Object.entries(coverTitles))
      expect(JSON.parse(nodeHost().templates().get(`labels/${language}.json`) ?? '{}').cover).toBe(title);
  });
});
