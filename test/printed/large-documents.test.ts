/** Documents as large as those of the field are held whole: nothing is lost, and every total is right. */
import { describe, expect, it } from 'vitest';
import { document as forms } from '../../src/6-render/forms/document.ts';
import { document as standard } from '../../src/6-render/standard/document.ts';
import { document as textbook } from '../../src/6-render/textbook/document.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { outline, plan, thousand } from '../support/large-documents.ts';
import { renderSheets } from '../unit/render-standard/render-sheets.ts';

const clean = (files: Readonly<Record<string, string>>) =>
  checkSources(machine(files)).diagnostics.filter(({ severity }) => severity !== 'info');

const rows = (md = '') =>
  md
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('*', '').trim()),
    );

describe('an outline of 61 points in three levels', () => {
  it('is printed point by point with its depths', () => {
    expect(clean(outline)).toEqual([]);
    const form = renderSheets(forms, outline).get('student/forms/embedded/02-course-standard');
    const lines = (form?.md ?? '').split('\n');
    expect(lines.filter((line) => /^ {5}- .+（(了解|理解|掌握|运用)）$/.test(line))).toHaveLength(61);
    expect(lines.filter((line) => /^ {3}- /.test(line))).toHaveLength(18);
    expect(lines.filter((line) => /^\d\. .+（16 学时）$/.test(line))).toHaveLength(9);
    for (const text of [form?.md, form?.html])
      expect(text).toContain('共 61 个知识点：了解 8、理解 16、掌握 26、运用 11');
  });
});

describe('a self-check of 1000 points', () => {
  it('adds up to what marks are given out of, and counts as its points', () => {
    expect(clean(thousand)).toEqual([]);
    const leaf = renderSheets(textbook, thousand).get(
      'student/textbook/base-safety/self-check/assessment/check',
    );
    const points = rows(leaf?.md).map((cells) => cells.at(3));
    const numbers = points.map(Number).filter((value) => value > 0);
    expect(numbers).toHaveLength(13);
    expect(numbers.at(-1)).toBe(1000);
    expect(numbers.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(1000);
    expect(leaf?.md).toContain('1000 分，折算为 40 分');
    expect(leaf?.md).toContain('本类扣满以后仍有不符合，扣 10 分（从总分扣）');
    const form = renderSheets(forms, thousand).get('teacher/forms/base-safety/08-task-assessment');
    const total = rows(form?.md).find(([name]) => name === '合计');
    expect(total?.at(-1)).toBe('100');
  });
});

describe('a plan of 26 rows with its weeks', () => {
  const printed = rows(renderSheets(standard, plan).get('standard/robotics')?.md);

  it('has every row and every sum', () => {
    expect(clean(plan)).toEqual([]);
    const courses = printed.filter(([no, code]) => /^\d+$/.test(no ?? '') && /^[GZXS]\d\d$/.test(code ?? ''));
    expect(courses.map(([no]) => Number(no))).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
    const sums = printed
      .filter((cells) => ['小计', '合计'].includes(cells[2] ?? ''))
      .map((cells) => cells.slice(5));
    expect(sums).toEqual([
      ['40', '684', '426', '258', '306', '198', '108', '72', '', ''],
      ['49', '868', '404', '464', '84', '180', '252', '252', '100', ''],
      ['15', '264', '148', '116', '', '', '36', '108', '120', ''],
      ['42', '728', '0', '728', '', '', '', '', '224', '504'],
      ['146', '2544', '978', '1566', '390', '378', '396', '432', '444', '504'],
    ]);
    expect(courses[4]).toEqual([
      ...['5', 'G05', '大学英语', '必修', '考试', '7.5', '128', '88', '40', '56（4）', '72（4）'],
      ...['', '', '', ''],
    ]);
  });

  it('says what each of 120 weeks is for', () => {
    const weeks = printed.slice(printed.findIndex(([name]) => name === '入学教育与军训'));
    expect(weeks.map((cells) => [cells[0], cells.at(-1)])).toEqual([
      ['入学教育与军训', '4'],
      ['课堂教学', '78'],
      ['综合实训', '8'],
      ['岗位实习', '18'],
      ['考试', '6'],
      ['机动', '6'],
      ['合计', '120'],
    ]);
  });
});
