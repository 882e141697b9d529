/** The forms of a course that is taught to two classes: real days, one lesson plan a lesson or a stage. */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/forms/document.ts';
import type { FormPage } from '../../../src/6-render/forms/form-page.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { type RenderedSheet, renderSheets } from '../render-standard/render-sheets.ts';

const activity = (id: string, hours: number, more = '') =>
  `          - {标识: ${id}, 名称: 活动${id}, 学时: ${hours}${more}}\n`;
const course = `类型: 课程
标识: 巡检
名称: 泵房巡检
课程类别: 专业核心
基准学时: 8
课程目标:
  - {标识: g1, 内容: 能按路线巡检}
学习任务:
  - 标识: t1
    名称: 巡检一台泵
    参考学时: 8
    机动学时: 3
    学习任务描述: 按路线巡检。
    学习目标: [g1]
    学习环节:
      - 环节: 明确任务
        学时: 1
        教学活动:
${activity('a1', 0.25)}${activity('a2', 0.75)}      - 环节: 实施计划
        学时: 4
        教学活动:
${activity('a3', 4, ', 课后作业: 画出巡检路线, 教师活动: 示范听音')}`;
const delivery = (id: string, more: string) =>
  `类型: 授课安排\n标识: ${id}\n课程: 巡检\n开课日期: 2026-09-08\n地点: 泵房\n${more}`;
const sheets = renderSheets(document, {
  'ccstd.yaml': `ccstd: 1
校历:
  开学日期: 2026-08-31
  假期: [2026-09-15]
  调休补课: {2026-09-19: 2026-09-15}
`,
  '课程.yaml': course,
  '一.yaml': delivery(
    '一',
    '班级: 一班\n任课教师: [张老师, 李老师]\n上课时间:\n  - {星期: 周二, 节次: 1-4, 每节分钟: 40}\n',
  ),
  '二.yaml': delivery(
    '二',
    '名称: 二三班合班\n班级: [二班, 三班]\n备注: 与一班共用泵房\n教案单位: 学习环节\n上课时间:\n  - {星期: 周四, 节次: "7-8,10", 单双周: 双周}\n',
  ),
});
const form = (edition: string, name: string) => sheets.get(`${edition}/forms/巡检/${name}`);

function viewOf(sheet: RenderedSheet | undefined): FormPage {
  return sheet?.view as FormPage;
}

/** The rows of the table with this head, their cells as texts; what a cell above covers is empty. */
function rowsOf(sheet: RenderedSheet | undefined, head: string): string[][] {
  const { sections } = viewOf(sheet);
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ grid }) =>
      grid?.labels.includes(head) ? grid.rows.map((row) => row.map(({ lines }) => lines.join(' '))) : [],
    ),
  );
}

describe('a delivery', () => {
  it('has a teaching plan and lesson plans of its own, and the course none besides', () => {
    const paths = [...sheets.keys()].filter((path) => /\/1[12]-/.test(path)).sort();
    expect(paths).toEqual([
      'student/forms/巡检/11-teaching-plan-一',
      'student/forms/巡检/11-teaching-plan-二',
      'teacher/forms/巡检/11-teaching-plan-一',
      'teacher/forms/巡检/11-teaching-plan-二',
      'teacher/forms/巡检/12-lesson-plans-一',
      'teacher/forms/巡检/12-lesson-plans-二',
    ]);
    expect(form('teacher', '11-teaching-plan-二')?.html).toContain('教学进度计划表（二三班合班）');
    expect(form('teacher', '11-teaching-plan-二')?.md).toContain('备注：与一班共用泵房');
    expect(form('student', '11-teaching-plan-二')?.md).not.toContain('与一班共用泵房');
  });

  it('is planned day by day, with the day that makes up for a holiday', () => {
    const rows = rowsOf(form('teacher', '11-teaching-plan-一'), '授课时间').map((row) => row.slice(0, 4));
    expect(rows).toEqual([
      ['第 2 周', '9月8日 星期二 第 1–4 节', '任务 1 · 明确任务', '1'],
      ['', '', '任务 1 · 实施计划', '3'],
      ['第 3 周', '9月19日 星期六 第 1–4 节 （补9月15日 星期二的课）', '任务 1 · 实施计划（续）', '1'],
      ['', '', '任务 1 · 机动', '3'],
    ]);
    const even = rowsOf(form('teacher', '11-teaching-plan-二'), '授课时间').map(
      ([week, when]) => `${week} ${when}`,
    );
    expect(even.filter((line) => line !== ' ')).toEqual([
      '第 2 周 9月10日 星期四 第 7–8、10 节',
      '第 4 周 9月24日 星期四 第 7–8、10 节',
      '第 6 周 10月8日 星期四 第 7–8、10 节',
    ]);
  });

  it('has a lesson plan for each lesson: activities are divided by their hours, and homework ends them', () => {
    const { sections } = viewOf(form('teacher', '12-lesson-plans-一'));
    expect(sections.map(({ title }) => title)).toEqual([
      '第 1 次课 · 任务 1 · 巡检一台泵',
      '第 2 次课 · 任务 1 · 巡检一台泵',
    ]);
    const steps = rowsOf(form('teacher', '12-lesson-plans-一'), '教学过程').map(([step, , , teacher]) => [
      step,
      teacher,
    ]);
    expect(steps.map(([step]) => step)).toEqual([
      '明确任务 活动a1 0.25 学时 10 分钟',
      '活动a2 0.75 学时 30 分钟',
      '实施计划 活动a3 3 学时 120 分钟',
      '实施计划 活动a3（续） 1 学时 40 分钟',
      '任务 1 · 机动 3 学时 120 分钟',
    ]);
    const [first = '', second = ''] = (form('teacher', '12-lesson-plans-一')?.md ?? '').split('## 第 2 次课');
    expect([first, second].map((text) => text.includes('画出巡检路线'))).toEqual([false, true]);
    expect([first, second].map((text) => text.includes('示范听音'))).toEqual([true, true]);
  });

  it('has one for each stage where it says so, with the lessons in which that is taught', () => {
    const { sections } = viewOf(form('teacher', '12-lesson-plans-二'));
    expect(sections.map(({ title }) => title)).toEqual(['任务 1 · 明确任务', '任务 1 · 实施计划']);
    const times = sections.flatMap(({ blocks }) =>
      blocks.flatMap(({ brief = [] }) =>
        brief.filter(({ label }) => label === '时间').map(({ cell }) => cell.lines),
      ),
    );
    expect(times).toEqual([
      ['第 2 周 2026年9月10日 星期四 第 7–8、10 节'],
      ['第 2 周 2026年9月10日 星期四 第 7–8、10 节', '第 4 周 2026年9月24日 星期四 第 7–8、10 节'],
    ]);
  });
});

describe('the bundled course of a four-period Tuesday', () => {
  const bundled = renderSheets(document, { ...bundledFiles('ccstd.yaml'), ...bundledFiles('elderly-care/') });
  const plan = bundled.get('teacher/forms/elderly-safety/11-teaching-plan-elderly-safety-tuesday');

  it('is taught on every Tuesday, and on the Saturday that makes up for the one in the holidays', () => {
    const rows = rowsOf(plan, '授课时间');
    const days = rows.flatMap(([, when = '']) => when.match(/^\d+月\d+日 星期./)?.[0] ?? []);
    // Seven days from one to the next, counted by `Date`; the sixth week is that of the holidays.
    const tuesdays = Array.from({ length: 15 }, (_, week) => new Date(Date.UTC(2026, 8, 8 + 7 * week)));
    const named = (date: Date) => `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 星期二`;
    expect(days).toEqual(
      tuesdays.map(named).map((day) => (day === '10月6日 星期二' ? '10月10日 星期六' : day)),
    );
    const hours = rows.reduce((total, row) => total + Number(row[3]), 0);
    expect(hours).toBe(58);
    const byLesson: number[] = [];
    for (const [, when, , taught] of rows)
      byLesson.push((when === '' ? (byLesson.pop() ?? 0) : 0) + Number(taught));
    expect(byLesson).toEqual([...Array(14).fill(4), 2]);
  });
});
