/**
 * The 160-hour course: names, hours, points and weights as all its printed documents state them, in HTML as
 * in Markdown.
 */
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { allPages, type Page } from './all-pages.ts';
import { factsOf, markdownFacts, type PageFacts } from './page-facts.ts';

const course = '电气设备控制线路安装与调试';
/** Copied by hand from the source. */
const tasks = [
  {
    title: 'CA6140 卧式车床电气控制线路的安装与调试',
    id: 'ca6140',
    hours: 40,
    stages: [3, 3, 5, 3, 23, 1, 2],
    points: [20, 15, 40, 15, 10],
  },
  {
    title: 'X62W 万能铣床电气控制线路的安装与调试',
    id: 'x62w',
    hours: 60,
    stages: [8, 5, 3, 41, 2, 1],
    points: [25, 10, 40, 15, 10],
  },
  {
    title: 'Z3040 摇臂钻床电气控制线路的安装与调试',
    id: 'z3040',
    hours: 60,
    stages: [8, 6, 4, 36, 2, 4],
    points: [25, 15, 35, 15, 10],
  },
];
const hours = tasks.map((task) => task.hours);
const stages = tasks.flatMap((task) => task.stages);
const points = tasks.flatMap((task) => task.points);
const weights = [15, 22.5, 22.5, 30, 10];

const all = allPages(bundledFiles('electrical'), 'zh-CN', 'reference');
const pages = new Map(all.map((page) => [page.path, page]));

/** How a medium is read: its facts, and its text without marks. */
const media: readonly (readonly [name: string, read: (page: Page) => PageFacts])[] = [
  ['HTML', ({ html }) => factsOf(html)],
  ['Markdown', ({ md }) => markdownFacts(md)],
];

describe.each(media)('in %s', (_, read) => {
  const facts = (path: string): PageFacts => {
    const page = pages.get(path);
    if (!page) throw new Error(`there is no ${path}`);
    return read(page);
  };
  const form = (name: string): PageFacts => facts(`teacher/forms/control-circuits/${name}`);

  /**
   * Cells below a head, of all tables that have it and the one beside it, in order; the closing row is the
   * last.
   */
  function tables(page: PageFacts, label: string, beside: string): string[][] {
    return page.tables.flatMap((rows) => {
      const head = rows.findIndex((row) => row.includes(label) && row.includes(beside));
      const place = rows[head]?.indexOf(label) ?? -1;
      return place < 0 ? [] : [rows.slice(head + 1).map((row) => row[place] ?? '')];
    });
  }
  const numbers = (cells: readonly string[]) =>
    cells.filter((cell) => /^[\d.]+%?$/.test(cell)).map((cell) => Number.parseFloat(cell));
  const withTotal = (values: readonly number[]) => [...values, sum(values)];
  const textsLike = (page: PageFacts, pattern: RegExp) =>
    page.texts.flatMap((text) => [...text.matchAll(pattern)].map(([, value = '']) => Number(value)));

  it('every form names the course and its hours', () => {
    for (const { path } of all.filter(
      (page) => page.document === 'forms' && page.course === 'control-circuits',
    )) {
      const texts = facts(path).texts.map((text) => text.trim());
      expect(texts, path).toContain(`课程名称：${course}`);
      expect(texts, path).toContain('基准学时：160');
    }
  });

  it('every document names the tasks alike', () => {
    const titles = tasks.map(({ title }) => title);
    for (const name of [
      '03-task-design',
      '06-task-analysis',
      '07-activity-plan',
      '08-task-assessment',
      '10-information-pages',
    ]) {
      const named = form(name)
        .headings.map(({ text }) => text)
        .filter((text) => /^学习任务\d/.test(text));
      expect(named, name).toEqual(
        titles.map((title, index) => `学习任务${index + 1}${title}`.replaceAll(' ', '').toLowerCase()),
      );
    }
    for (const name of ['09-worksheets', '11-teaching-plan']) {
      const [listed = []] = tables(
        form(name),
        '学习任务',
        name === '09-worksheets' ? '任务编码' : '基准学时',
      );
      expect(listed.slice(0, 3), name).toEqual(titles);
    }
    const [listed = []] = tables(facts('teacher/textbook/control-circuits/index'), '名称', '理论学时');
    expect(listed.slice(0, 3).map((cell) => cell.replace(/ （占课程成绩 [\d.]+%）$/, ''))).toEqual(titles);
    expect(tables(form('02-course-standard'), '名称', '参考学时')[0]?.slice(0, 3)).toEqual(titles);
    for (const [index, { id, title }] of tasks.entries()) {
      const [first] = facts(`student/worksheet/control-circuits/${id}`).headings;
      expect(first?.text).toContain(`学习任务${index + 1}${title}`.replaceAll(' ', '').toLowerCase());
    }
  });

  it('every document gives the tasks the same hours, 160 together', () => {
    expect(numbers(tables(form('09-worksheets'), '学时', '任务编码').flat())).toEqual(withTotal(hours));
    expect(numbers(tables(form('11-teaching-plan'), '基准学时', '预计学时').flat())).toEqual(
      withTotal(hours),
    );
    expect(numbers(tables(form('11-teaching-plan'), '预计学时', '基准学时').flat())).toEqual(
      withTotal(hours),
    );
    expect(
      numbers(tables(facts('teacher/textbook/control-circuits/index'), '参考学时', '理论学时').flat()),
    ).toEqual(withTotal(hours));
    expect(numbers(tables(form('02-course-standard'), '参考学时', '名称').flat()).slice(0, 3)).toEqual(hours);
    const worksheets = tasks.map(({ id }) =>
      textsLike(facts(`student/worksheet/control-circuits/${id}`), /^(?:参考学时：)?(\d+) 学时（理论/g),
    );
    expect(worksheets).toEqual(hours.map((value) => [value]));
    const plans = facts('standard/electrical-automation')
      .tables.flat()
      .filter((row) => row[1] === course);
    expect(plans.length).toBeGreaterThan(3);
    expect(plans.filter((row) => numbers(row).filter((value) => value === 160).length !== 2)).toEqual([]);
  });

  it('every document gives the stages the same hours', () => {
    const planned = tables(form('07-activity-plan'), '学时', '学习步骤');
    expect(planned.map(numbers)).toEqual(tasks.map((task) => withTotal(task.stages)));
    const steps = tables(form('07-activity-plan'), '步骤学时', '学习步骤').map((cells) => numbers(cells));
    expect(steps.map((cells) => [sum(cells.slice(0, -1)), cells.at(-1)])).toEqual(
      hours.map((value) => [value, value]),
    );
    const worksheets = tasks.map(({ id }) =>
      facts(`teacher/worksheet/control-circuits/${id}`).headings.filter(({ text }) =>
        text.startsWith('环节'),
      ),
    );
    expect(worksheets.flat().map(({ text }) => Number(/(\d+)学时$/.exec(text)?.[1]))).toEqual(stages);
    const leaves = all.filter(({ path }) => /^student\/textbook\/control-circuits\/[^/]+\/s\d+$/.test(path));
    const onLeaves = leaves.map(({ path }) => textsLike(facts(path), /^(\d+) 学时$/g)[0]);
    expect(onLeaves).toEqual(stages);
  });

  it('the weeks of the teaching plan add up to the stages, and the lesson plans to the course', () => {
    const [plan] = form('11-teaching-plan').tables.filter((rows) => rows[0]?.includes('教学单元'));
    const units = new Map<string, number>();
    for (const [, unit = '', taught = ''] of plan?.slice(1, -1) ?? []) {
      const name = unit.replace(/（续）$/, '');
      units.set(name, (units.get(name) ?? 0) + Number(taught));
    }
    expect([...units.values()]).toEqual(stages);
    expect(Number(plan?.at(-1)?.[2])).toBe(160);
    const lessons = form('12-lesson-plans').tables.filter((rows) => rows[0]?.includes('教师活动'));
    expect(lessons.map((rows) => Number(/合计\s*(\d+) 学时/.exec(rows.at(-1)?.[0] ?? '')?.[1]))).toEqual(
      stages,
    );
  });

  it('every document gives the assessments the same points, 100 for each task', () => {
    const sums = tasks.flatMap((task) => withTotal(task.points));
    expect(numbers(tables(form('08-task-assessment'), '配分', '项目说明').flat())).toEqual(sums);
    const marks = form('08-task-assessment').tables.filter(
      (rows) => rows[0]?.[0] === '考核项目' && rows[0][1] === '配分',
    );
    expect(marks.flatMap((rows) => numbers(rows.map((row) => row[1] ?? '')))).toEqual(sums);
    expect(textsLike(form('03-task-design'), /（过程性考核，(\d+) 分）/g)).toEqual(points);
    const worksheets = tasks.map(({ id }) =>
      tables(facts(`student/worksheet/control-circuits/${id}`), '配分', '得分').flatMap(numbers),
    );
    expect(worksheets).toEqual(tasks.map((task) => withTotal(task.points)));
    const leaves = all.filter(({ path }) =>
      /^student\/textbook\/control-circuits\/[^/]+\/assessment\//.test(path),
    );
    expect(leaves.flatMap(({ path }) => textsLike(facts(path), /^配分：(\d+)$/g))).toEqual(points);
    expect(sums.filter((_, index) => [5, 11, 17].includes(index))).toEqual([100, 100, 100]);
  });

  it('every document gives the parts of the mark the same weights, 100 together', () => {
    const [plan = []] = tables(form('04-assessment-plan'), '权重', '考核细则').map(numbers);
    expect(plan).toEqual(withTotal(weights));
    const [book = []] = tables(facts('teacher/textbook/control-circuits/index'), '权重', '考核细则').map(
      numbers,
    );
    expect(book).toEqual(withTotal(weights));
    const inBlock = /考核，占 ([\d.]+)%）/g;
    expect(textsLike(form('02-course-standard'), inBlock)).toEqual(weights);
    expect(sum(weights)).toBe(100);
  });

  it('leaves to be written by hand what is written after class', () => {
    const marks = form('08-task-assessment').tables.filter(
      (rows) => rows[0]?.[0] === '考核项目' && rows[0][1] === '配分',
    );
    const scores = marks.flatMap((rows) => {
      const heads = rows.filter((row) => row.some((cell) => /得分$/.test(cell))).at(-1) ?? [];
      const body = rows.slice(rows.indexOf(heads) + 1);
      return body.flatMap((row) => row.filter((_, place) => /得分$/.test(heads[place] ?? '')));
    });
    expect(scores.length).toBeGreaterThan(50);
    expect(new Set(scores)).toEqual(new Set(['']));
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
