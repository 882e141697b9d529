/** What the scan of a build suspects, and what it does not; what of it leaks is proved afterwards. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Artifact } from '../../src/7-emit/format.ts';
import { workbookBytes } from '../../src/7-emit/formats/xlsx/workbook.ts';
import { LeakScan } from '../../src/editions/leak-scan.ts';
import { type SheetTable, tablesWorkbook } from '../../src/workbook/table-worksheet.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { bent, smallWorkspace } from '../support/small-course.ts';

const sentence = '先评估老人的意识与伤情再决定搬动';

function scanOf(
  answer: string,
  files = bent('course.yaml', '先评估意识与伤情。', JSON.stringify(answer)),
): LeakScan {
  const { workspace } = checkSources(machine(files));
  if (!workspace) throw new Error('the workspace is broken');
  return new LeakScan(workspace, ['这是产品自己的一句话，谁都可以看']);
}

function isClean(scan: LeakScan, text: string | Uint8Array, path = 'student/page.html'): boolean {
  const bytes = typeof text === 'string' ? strToU8(text) : text;
  return scan.isClean({ path, mediaType: 'text/html', bytes, sheet: undefined });
}

const workbookOf = (table: SheetTable) => workbookBytes(tablesWorkbook('', [table]));

describe('the scan looks into', () => {
  const scan = scanOf(sentence);

  it.each([
    [
      'the cells of a workbook',
      'student/table.xlsx',
      workbookOf({ name: '表', title: '表', rows: [['题目'], [sentence]], numberColumns: [] }),
    ],
    [
      'the name of a worksheet',
      'student/table.xlsx',
      workbookOf({ name: sentence, title: '表', rows: [['题目']], numberColumns: [] }),
    ],
    [
      'runs of a word document',
      'student/form.docx',
      zipSync({
        'word/document.xml': strToU8(
          `<w:p><w:r><w:t>${sentence.slice(0, 6)}</w:t></w:r><w:r><w:t>${sentence.slice(6)}</w:t></w:r></w:p>`,
        ),
      }),
    ],
    ['names inside an archive', 'student/book.epub', zipSync({ [`${sentence}.xhtml`]: strToU8('x') })],
    ['a file name', `student/${sentence}.html`, 'x'],
    ['an encoded file name', `student/${encodeURIComponent(sentence)}.html`, 'x'],
    ['shared pages', 'index.html', sentence],
    [
      'bytes that are no text',
      'student/assets/images/a.png',
      new Uint8Array([0x89, 0x50, 0xff, ...strToU8(sentence), 0xfe]),
    ],
    ['rows for a spreadsheet', 'crosswalk/a.csv', `1,"${sentence}",2\r\n`],
    ['keys of JSON', 'crosswalk/a.json', JSON.stringify({ [sentence]: 1 })],
  ])('%s', (_, path, content) => {
    expect(isClean(scan, content, path)).toBe(false);
    expect(isClean(scan, content, `teacher/${path}`)).toBe(true);
  });

  it('every one of several files', () => {
    const several = scanOf(sentence);
    for (const name of ['a', 'b', 'c', 'd']) isClean(several, `<p>${sentence}</p>`, `student/${name}.html`);
    expect(several.suspicions.map(({ artifact }) => artifact.path)).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `student/${name}.html`),
    );
  });

  it('what else is said of a page, in the search and in the manifest', () => {
    const page = { path: 'student/page.html', mediaType: 'text/html', bytes: strToU8('x') };
    expect(scan.isClean({ ...page, sheet: undefined }, JSON.stringify({ text: sentence }))).toBe(false);
    const sheet = {
      path: 'student/page',
      document: 'x',
      edition: 'student',
      title: 'x',
      leaf: sentence,
    } as const;
    expect(scan.isClean({ ...page, sheet })).toBe(false);
  });
});

describe('suspicious is', () => {
  it.each([
    [
      'a list of short answers',
      '1. 断电\n2. 验电\n3. 挂接地线\n4. 悬挂标示牌',
      '<ol><li>断电</li><li>验电</li><li>挂接地线</li><li>悬挂标示牌</li></ol>',
    ],
    [
      'a row of a table of answers',
      '| 现象 | 原因 | 措施 |\n| --- | --- | --- |\n| 主轴不转 | 热继动作 | 复位再试车 |',
      '<tr><td>主轴不转</td><td>热继动作</td><td>复位再试车</td></tr>',
    ],
    [
      'an answer without its markup',
      '先 **评估** 老人的 [意识](https://example.org) 与伤情，`再`决定',
      '<p>先评估老人的意识与伤情，再决定</p>',
    ],
    ['a canary, however short', 'CANARY-7f3k', '<p>canary-7F3K</p>'],
    ['a token that looks random', 'x9k2m4q7', 'x9k2m4q7'],
  ])('%s', (_, answer, page) => expect(isClean(scanOf(answer), page)).toBe(false));
});

describe('not suspicious is', () => {
  it.each([
    ['what is shorter than twelve characters', '先断电，再验电。', '<p>先断电，再验电。</p>'],
    [
      'what stands in a field that students see',
      '处置一起跌倒。能按规程处置一起跌倒',
      '<p>能按规程处置一起跌倒</p>',
    ],
    [
      'what the product itself says',
      '这是产品自己的一句话，谁都可以看',
      '<p>这是产品自己的一句话，谁都可以看</p>',
    ],
    [
      'two cells that happen to read like one sentence',
      sentence,
      `<table><tr><td>${sentence.slice(0, 8)}</td><td>${sentence.slice(8)}</td></tr></table>`,
    ],
  ])('%s', (_, answer, page) => expect(isClean(scanOf(answer), page)).toBe(true));

  it('a canary that students see, too', () => {
    const files = bent('course.yaml', '先评估意识与伤情。', 'CANARY-7f3k');
    files['course.yaml'] =
      files['course.yaml']?.replace('老人在走廊跌倒。', '老人在走廊跌倒，CANARY-7f3k。') ?? '';
    expect(isClean(scanOf('', files), 'CANARY-7f3k')).toBe(true);
  });

  it('a list that students see, printed on one line', () => {
    const files = bent(
      'course.yaml',
      '    - 跌倒现场\n',
      '    - 老人的跌倒史\n    - 跌倒现场\n    - 转运工具\n',
    );
    files['course.yaml'] =
      files['course.yaml']?.replace('先评估意识与伤情。', '老人的跌倒史、跌倒现场、转运工具') ?? '';
    expect(isClean(scanOf('', files), '<p>老人的跌倒史、跌倒现场、转运工具</p>')).toBe(true);
  });
});

describe('a review', () => {
  it('that quotes an answer does not make it public', () => {
    const review = `kind: review\nid: r1\nsubject: course/falls\ndigest: none\non: 2026-01-01\nconclusion: pass\nreviewers:\n  - name: 李四\ncomments:\n  - ${sentence}\n`;
    const files = { ...bent('course.yaml', '先评估意识与伤情。', sentence), 'review.yaml': review };
    expect(isClean(scanOf('', files), sentence)).toBe(false);
  });
});

describe('a workspace without anything for teachers', () => {
  it('builds', async () => {
    const files = bent('course.yaml', '                answer: 先评估意识与伤情。\n', '');
    expect((await buildWorkspace(machine(files))).written).toBeDefined();
    const built = await buildWorkspace(machine(files), { documents: ['worksheet'] });
    expect(built.written?.written).toBeGreaterThan(5);
  }, 300_000);
});

describe('what it suspects', () => {
  const sentences = [1, 2, 3, 4, 5, 6].map((no) => `第${no}步先评估老人的意识与伤情再决定搬动`);
  const course = smallWorkspace['course.yaml'] ?? '';

  function randomCourse(random: Random, id: string): string {
    return course
      .replace('id: falls', `id: ${id}`)
      .replace('先评估意识与伤情。', random.pick(sentences) ?? '')
      .replace('老人在走廊跌倒。', random.pick([...sentences, '老人在走廊跌倒。']) ?? '');
  }

  it('is the same whatever it saw before, and wherever it begins to ask what students may read', () => {
    let suspected = 0;
    for (let seed = 0; seed < 10; seed++) {
      const random = randomFrom(seed);
      const ids = ['falls', 'b', 'c', 'd'];
      const courses = ids.map((id) => [`${id}.yaml`, randomCourse(random, id)] as const);
      const { 'course.yaml': _, ...others } = smallWorkspace;
      const { workspace } = checkSources(machine({ ...others, ...Object.fromEntries(courses) }));
      if (!workspace) throw new Error('the workspace is broken');
      const pages = Array.from({ length: 12 }, (_, at) => ({
        path: `student/${at}.html`,
        mediaType: 'text/html',
        bytes: strToU8(`${random.pick(sentences)}\n${random.pick(sentences)}`),
        sheet: { course: random.pick(ids) } as unknown as Artifact['sheet'],
      }));
      const suspicionsOf = (scan: LeakScan) =>
        scan.suspicions.map(({ artifact: { path }, secrets }) => [
          path,
          [...secrets].map(({ text }) => text),
        ]);
      const together = new LeakScan(workspace, []);
      for (const page of pages) together.isClean(page);
      const alone = pages.flatMap((page) => {
        const scan = new LeakScan(workspace, []);
        scan.isClean({ ...page, sheet: undefined });
        return suspicionsOf(scan);
      });
      expect(suspicionsOf(together)).toEqual(alone);
      suspected += alone.length;
    }
    expect(suspected).toBeGreaterThan(10);
    expect(suspected).toBeLessThan(100);
  });
});
