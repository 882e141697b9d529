/** All forms of a course state the same hours, names and points, in HTML as in Markdown. */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/forms/document.ts';
import type { FormPage } from '../../../src/6-render/forms/form-page.ts';
import type { LabelledCell } from '../../../src/6-render/forms/form-view.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { bare, bareHtml } from '../render/built-pages.ts';
import { everyKind } from '../render/every-kind.ts';
import { textsOf } from '../render-standard/page-text.ts';
import { type RenderedSheet, renderSheets } from '../render-standard/render-sheets.ts';

const sheets = [
  ...renderSheets(document, bundledFiles('electrical/')).values(),
  ...renderSheets(document, everyKind).values(),
];
const courses = [...new Set(sheets.map(({ course = '' }) => course))];
const form = (course: string, name: string): RenderedSheet | undefined =>
  sheets.find(({ path }) => path === `teacher/forms/${course}/${name}`);
const viewOf = (sheet: RenderedSheet | undefined) => sheet?.view as FormPage;

/**
 * The cells under a head, through all tables that have it and the one beside it; covered and closing rows
 * left out.
 */
function column(sheet: RenderedSheet | undefined, label: string, beside: string): string[] {
  const grids = viewOf(sheet).sections.flatMap(({ blocks }) => blocks.flatMap(({ grid }) => grid ?? []));
  const wanted = grids.filter(({ labels }) => labels.includes(label) && labels.includes(beside));
  return wanted.flatMap(({ rows }) => rows.flatMap((row) => textUnder(row, label)));
}

function textUnder(row: readonly LabelledCell[], label: string): string[] {
  const cell = row.find((one) => one.label === label);
  return cell && cell.span > 0 ? [cell.lines.join()] : [];
}

function total(values: readonly string[]): number {
  return Math.round(values.reduce((sum, value) => sum + Number(value), 0) * 1e4) / 1e4;
}

function foot(sheet: RenderedSheet | undefined, label: string, beside: string): string[] {
  const grids = viewOf(sheet).sections.flatMap(({ blocks }) => blocks.flatMap(({ grid }) => grid ?? []));
  return grids
    .filter(({ labels }) => labels.includes(label) && labels.includes(beside))
    .flatMap((grid) => textUnder(grid.foot, label));
}

function entries(sheet: RenderedSheet | undefined, label: string): string[] {
  const blocks = viewOf(sheet).sections.flatMap((section) => section.blocks);
  return blocks.flatMap(({ entries = [], brief = [] }) =>
    [...brief, ...entries].filter((entry) => entry.label === label).map(({ cell }) => cell.lines.join()),
  );
}

describe.each(courses)('the forms of %s', (course) => {
  const hours = viewOf(form(course, '03-task-design')).facts.find(({ label }) => label === '基准学时')?.text;

  it('name the course and its hours alike', () => {
    const own = sheets.filter((sheet) => sheet.course === course).map((sheet) => viewOf(sheet).facts);
    expect(new Set(own.map((facts) => JSON.stringify(facts.slice(0, 3)))).size).toBe(1);
  });

  it('state the hours of each task alike, with the same sum', () => {
    const designed = entries(form(course, '03-task-design'), '基准学时');
    expect(column(form(course, '09-worksheets'), '学时', '任务编码')).toEqual(designed);
    expect(column(form(course, '11-teaching-plan'), '基准学时', '预计学时')).toEqual(designed);
    expect([
      ...foot(form(course, '09-worksheets'), '学时', '任务编码'),
      ...foot(form(course, '11-teaching-plan'), '基准学时', '预计学时'),
    ]).toEqual([hours, hours]);
  });

  it('teach the same hours by activity plan, teaching plan and lesson plans', () => {
    const planned = column(form(course, '11-teaching-plan'), '预计学时', '基准学时');
    const reserve = total(column(form(course, '11-teaching-plan'), '机动学时', '基准学时'));
    expect(String(total(column(form(course, '11-teaching-plan'), '学时', '教学单元')))).toBe(hours);
    expect(foot(form(course, '11-teaching-plan'), '学时', '教学单元')).toEqual([hours]);
    const stages = column(form(course, '07-activity-plan'), '学时', '学习步骤');
    expect(total(stages)).toBe(total(planned) + reserve);
    expect(total(entries(form(course, '12-lesson-plans'), '学时'))).toBe(total(planned));
  });

  it('name the tasks alike', () => {
    const names = entries(form(course, '03-task-design'), '名称');
    expect(column(form(course, '09-worksheets'), '学习任务', '任务编码')).toEqual(names);
    expect(column(form(course, '11-teaching-plan'), '学习任务', '基准学时')).toEqual(names);
    for (const name of ['03-task-design', '06-task-analysis', '07-activity-plan', '08-task-assessment']) {
      expect(viewOf(form(course, name)).sections.map(({ title = '' }) => title.split('　')[1])).toEqual(
        names,
      );
    }
  });

  it('give each assessment the same points, and their sum', () => {
    const sheet = form(course, '08-task-assessment');
    const designed = column(sheet, '配分', '项目说明');
    expect(column(sheet, '配分', '自评 · 得分')).toEqual(designed);
    expect(foot(sheet, '配分', '自评 · 得分')).toEqual(foot(sheet, '配分', '项目说明'));
    expect(total(foot(sheet, '配分', '项目说明'))).toBe(total(designed));
    const listed = [...(form(course, '03-task-design')?.md ?? '').matchAll(/，([\d.]+) 分）/g)].map(
      ([, points = '']) => points,
    );
    expect(total(listed)).toBe(total(designed));
  });
});

describe('HTML and Markdown', () => {
  /** Names that only templates read, and values that print as words of the language. */
  const hidden = new Set([
    'target',
    'size',
    'id',
    'kind',
    'category',
    'mark',
    'dimension',
    'heads',
    'label',
    'labels',
    'crumbs',
  ]);

  it.each(sheets.map((sheet) => [sheet.path, sheet] as const))(
    '%s says the same in both',
    (_, { view, html, md }) => {
      const texts = textsOf(view, hidden)
        .filter((text) => !/^::|:fill\[/.test(text))
        .map(bare);
      const [inHtml, inMarkdown] = [bareHtml(html), bare(md)];
      expect(texts.length).toBeGreaterThan(3);
      expect(texts.filter((text) => !inHtml.includes(text))).toEqual([]);
      expect(texts.filter((text) => !inMarkdown.includes(text))).toEqual([]);
    },
  );
});
