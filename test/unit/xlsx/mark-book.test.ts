/** 成绩册: whoever enters marks reads the results that the weights of the course give. */
import { beforeAll, describe, expect, it } from 'vitest';
import { markBook } from '../../../src/6-render/mark-book/mark-book.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { workbookBytes } from '../../../src/7-emit/formats/xlsx/workbook.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import type { Course } from '../../../src/model/model.ts';
import { convert, edited, hasCalc, withoutValues } from '../../support/office.ts';
import { type OpenSheet, openWorkbook } from '../../support/open-workbook.ts';
import { boundFrom } from '../crosswalk/bundled-model.ts';

const words = artifactWords('zh-CN', nodeHost().templates());

const task = (id: string, title: string) => `
  - id: ${id}
    title: ${title}
    hours: 20
    assessments:
      - id: ${id}-plan
        title: 方案
        kind: process
        points: 40
        raters: { self: 20, peer: 30, teacher: 50 }
        criteria:
          - text: 能写出步骤
            points: 40
      - id: ${id}-work
        title: 操作
        kind: process
        points: 60
        criteria:
          - text: 能装好
            points: 60
          - text: 带电操作
            veto: true`;

const source = (title: string, grading: string) => `
kind: course
id: c
title: ${JSON.stringify(title)}
code: C-1
category: integrated
level: intermediate
hours: 40
grading:
  process: 60
  final: 40
${grading}
tasks:${task('a', '接线')}${task('b', '=1+1')}
assessments:
  - id: exam
    title: 理论考试
    kind: final
    points: 100
    criteria:
      - text: 答对
        points: 100
`;

const components = `  components:
    - { title: 平时表现, kind: process, weight: 10 }
    - { title: 任务, kind: process, weight: 50, tasks: [a, b] }
    - { title: 考试, kind: final, weight: 40, assessments: [exam] }
`;

function courseOf(title: string, grading: string): Course {
  const { model, diagnostics } = boundFrom({ 'c.yaml': source(title, grading) });
  const [course] = model.courses;
  if (!course) throw new Error(JSON.stringify(diagnostics));
  return course;
}

describe('a mark book', () => {
  let sheets: readonly OpenSheet[];
  let bytes: Uint8Array;

  beforeAll(() => {
    bytes = workbookBytes(markBook(courseOf('电工', components), '成绩册', words));
    sheets = openWorkbook(bytes);
  }, 120_000);

  it('has a worksheet for the results, for each learning task, for what is held at the end, and for grades', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      '总评成绩',
      '学习任务 1 接线',
      '学习任务 2 =1+1',
      '终结性',
      '等级标准',
    ]);
  });

  it('has a blank row for each of fifty learners, and no mark', () => {
    const [results, first] = sheets;
    expect(first?.cells.get('A54')?.value).toBe(50);
    expect(results?.cells.get('B5')).toMatchObject({ value: undefined, formula: undefined });
    for (const place of ['D5', 'E5', 'F5', 'H5', 'I5'])
      expect(first?.cells.get(place)).toMatchObject({ value: undefined, formula: undefined });
  });

  it('says who gives marks, with which weight, out of how many points', () => {
    const cells = sheets[1]?.cells;
    const row = (n: number) =>
      ['D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'].map((one) => cells?.get(`${one}${n}`)?.value);
    expect(row(3)).toEqual(['自评', '互评', '师评', '得分', '得分', '否决', '得分', undefined]);
    expect(row(4)).toEqual([0.2, 0.3, 0.5, 40, 1, undefined, 60, 100]);
  });

  it('takes only formulas of its own: a title that looks like one is text', () => {
    const [results, , second] = sheets;
    expect(second?.cells.get('A1')).toMatchObject({ value: '学习任务 2　=1+1', formula: undefined });
    const bad = workbookBytes(
      markBook(courseOf('@SUM(A1)', components.replace('平时表现', '"=1+1"')), '+A1', words),
    );
    const [other] = openWorkbook(bad);
    for (const [place, text] of [
      ['A1', '+A1'],
      ['D3', '=1+1'],
    ] as const) {
      expect(other?.cells.get(place)).toMatchObject({ value: text, formula: undefined });
      expect(other?.cells.get(place)?.look?.quotePrefix).toBe('1');
    }
    expect(results?.cells.get('D3')?.look?.quotePrefix).toBeUndefined();
  });

  it('takes the tasks by their hours where no components are stated', () => {
    const [results] = openWorkbook(workbookBytes(markBook(courseOf('电工', ''), '成绩册', words)));
    expect(['D', 'E', 'F', 'G'].map((one) => results?.cells.get(`${one}4`)?.value)).toEqual([
      0.3, 0.3, 0.4, 1,
    ]);
  });

  describe.skipIf(!hasCalc)('computed by LibreOffice', { timeout: 120_000 }, () => {
    /** Place → what a teacher enters there. */
    const entered =
      (sheet: number, marks: Readonly<Record<string, number | string>>) => (xml: string, path: string) =>
        path.endsWith(`sheet${sheet}.xml`)
          ? Object.entries(marks).reduce(
              (text, [place, mark]) =>
                text.replace(
                  new RegExp(`<c r="${place}" s="(\\d+)"/>`),
                  typeof mark === 'number'
                    ? `<c r="${place}" s="$1"><v>${mark}</v></c>`
                    : `<c r="${place}" s="$1" t="inlineStr"><is><t>${mark}</t></is></c>`,
                ),
              xml,
            )
          : xml;

    it('gives weighted points, results and grades, and nothing before all marks are there', () => {
      const edits = [
        entered(1, { C5: '张三', D5: 90, C6: '李四', D6: 80, C7: '王五', D7: 100 }),
        entered(2, { D5: 30, E5: 32, F5: 36, H5: 50, D6: 40, E6: 40, F6: 40, H6: 60, I6: '√', D7: 40 }),
        entered(3, { D5: 40, E5: 40, F5: 40, H5: 55, D6: 40, E6: 40, F6: 40, H6: 60 }),
        entered(4, { D5: 88, D6: 70 }),
      ];
      const filled = edits.reduce((book, edit) => edited(book, edit), withoutValues(bytes));
      const computed = openWorkbook(
        convert({ 'marks.xlsx': filled }, 'xlsx').get('marks.xlsx') ?? new Uint8Array(),
      );
      const [results, first, second] = computed;
      const plan = 30 * 0.2 + 32 * 0.3 + 36 * 0.5;
      expect(first?.cells.get('G5')?.value).toBeCloseTo(plan, 9);
      expect(first?.cells.get('K5')?.value).toBeCloseTo(plan + 50, 9);
      expect(first?.cells.get('C5')?.value).toBe('张三');
      const tasks = ((plan + 50 + 95) / 200) * 100;
      const result = 90 * 0.1 + tasks * 0.5 + 88 * 0.4;
      expect(results?.cells.get('E5')?.value).toBeCloseTo(tasks, 9);
      expect(results?.cells.get('G5')?.value).toBeCloseTo(result, 9);
      expect(results?.cells.get('H5')?.value).toBe('良');
      // A veto takes all points of what it stands beside, of nothing else.
      expect(first?.cells.get('J6')?.value).toBe(0);
      expect(results?.cells.get('G6')?.value).toBeCloseTo(80 * 0.1 + ((40 + 100) / 200) * 50 + 70 * 0.4, 9);
      expect(results?.cells.get('H6')?.value).toBe('中');
      expect([first?.cells.get('G7')?.value, results?.cells.get('G7')?.value]).toEqual(['', '']);
      expect(second?.cells.get('M5')?.value).toBe('优');
      expect(results?.cells.get('G55')?.value).toBeCloseTo((result + 71) / 2, 9);
    });
  });
});
