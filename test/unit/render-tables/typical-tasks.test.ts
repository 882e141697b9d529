/** What became of typical work tasks, and what is left over on both sides. */
import { describe, expect, it } from 'vitest';
import { madeOf } from '../../../src/3-bind/typical-tasks.ts';
import { document } from '../../../src/6-render/tables/document.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

describe('a course', () => {
  it.each([
    [{ task: '线路的安装' }, { title: '线路安装' }, true],
    [{ task: 'ＰＬＣ 调试' }, { title: 'plc调试' }, true],
    [{ task: '线路的安装' }, { title: '配线', workTask: '线路安装' }, true],
    [{ task: '线路的安装' }, { title: '配线' }, false],
    [{ task: '线路的安装', courses: ['c1'] }, { title: '配线', course: 'c1' }, true],
    [{ task: '线路的安装', courses: ['配线'] }, { title: '配线' }, true],
    // What an author names counts alone.
    [{ task: '线路的安装', courses: ['配线'] }, { title: '线路安装' }, false],
  ])('of %j may be %j: %s', (task, course, is) => expect(madeOf(task, course)).toBe(is));
});

describe('the table of typical work tasks', () => {
  const sheets = renderSheets(document, {
    'ccstd.yaml': '名称: 小例\n',
    'p.yaml': `类型: 专业
标识: p
名称: 电气
专业编码: 0203-4
培养层级:
  - 层级: 中级技能
    培养要求:
      - {典型工作任务: 线路的安装, 职业能力要求: [能接线], 对应课程: [a, 线路检修]}
      - {典型工作任务: 设备的保养, 职业能力要求: [能润滑]}
课程安排:
  - {课程: a, 课程类别: 工学一体化, 学时: 6}
  - {名称: 线路检修, 课程类别: 工学一体化, 学时: 8}
  - {名称: 客户服务, 课程类别: 工学一体化, 学时: 4}
`,
    'a.yaml': `类型: 课程
标识: a
名称: 配线
培养层级: 中级技能
基准学时: 6
学习任务: [{标识: t, 名称: 任务, 参考学时: 6, 学习任务描述: 配线。}]
`,
  });
  const sheet = sheets.get('teacher/tables/p/typical-tasks');

  it('has one row a course, and tasks and courses that are left over', () => {
    expect(sheet?.table?.slice(1).map((row) => [row[1], row[3], row[5]])).toEqual([
      ['线路的安装', '配线', '6'],
      ['线路的安装', '线路检修', '8'],
      ['设备的保养', '（还没有课程）', ''],
    ]);
    expect(sheet?.md).toContain('没有写典型工作任务来源的一体化课程：** 客户服务');
  });
});
