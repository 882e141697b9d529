/** Teachers and rooms that courses need, in the programme's tables, its standard and the form of the course. */
import { describe, expect, it } from 'vitest';
import { document as forms } from '../../../src/6-render/forms/document.ts';
import { document as standard } from '../../../src/6-render/standard/document.ts';
import { document as tables } from '../../../src/6-render/tables/document.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const course = (id: string, needs: string, activities: string) => `类型: 课程
标识: ${id}
名称: 课程${id}
培养层级: 中级技能
基准学时: 6
典型工作任务: {描述: 配线。, 工作对象: [线路], 工作要求: [合格], 工具材料设备与资料: {材料: [导线]}}
${needs}
学习任务:
  - 标识: t${id}
    名称: 任务
    参考学时: 6
    学习任务描述: 配线。
    器材清单: [{名称: 焊锡丝, 数量: 每人 2 卷, 耗材: 是}, {名称: 导线槽, 数量: 每组 1 根, 耗材: 否}]
    学习环节: [{标识: s1, 环节: 实施计划, 学时: 6, 教学活动: [${activities}]}]
`;

const files = {
  'ccstd.yaml': '名称: 小例\n',
  'p.yaml': `类型: 专业
标识: p
名称: 电气
专业编码: 0203-4
班级人数: 32
小组人数: 4
培养层级: [{层级: 中级技能}]
课程安排: [{课程: a, 课程类别: 工学一体化}, {课程: b, 课程类别: 工学一体化}]
`,
  'a.yaml': course(
    'a',
    `师资要求: [{岗位: 主讲教师, 授课: 校内, 人数: 1, 证书: 电工二级/技师, 双师型: 是, 企业实践: 近五年累计 6 个月}]
场地: [{名称: 电工实训室, 工位数: 20, 备注: 独立供电}]`,
    '{标识: a1, 名称: 讲解, 学时: 2, 授课: 校内}, {标识: a2, 名称: 操作, 学时: 4, 授课: 企业导师}',
  ),
  'b.yaml': course('b', '场地: [{名称: 电工实训室, 工位数: 16}]', '{标识: a1, 名称: 操作, 学时: 6}'),
};

describe('teachers and rooms of courses', () => {
  const sheets = renderSheets(tables, files);

  it('stand in a table with the hours of school and enterprise', () => {
    const sheet = sheets.get('teacher/tables/p/teachers');
    expect(sheet?.md).toContain(
      '| 1 | 课程a | 主讲教师 | 校内 | 1 | 电工二级/技师 | 是 | 近五年累计 6 个月 | |',
    );
    expect(sheet?.md).toContain('| 课程a | 2 | 4 | 0 | 6 |');
    expect(sheet?.md).toContain('没有写师资要求的课程：** 课程b');
  });

  it('say how many turns a class needs, and things used up are what an author says', () => {
    const sheet = sheets.get('teacher/tables/p/equipment');
    expect(sheet?.md).toContain('电工实训室：工位数 20，一个班分 2 批');
    const list = sheet?.table?.filter(([part]) => part === '全专业采购清单');
    expect(list?.map((row) => [row[2], row[4], row[6]])).toEqual([
      ['焊锡丝', '耗材', '128'],
      ['导线槽', '设备', '8'],
    ]);
  });

  it('fill part six of the standard, a room once with the fewest places it is said to have', () => {
    const page = renderSheets(standard, files).get('standard/p');
    expect(page?.md).toContain('| 课程a | 主讲教师 | 校内 | 1 | 电工二级/技师 | 是 |');
    expect(page?.md).toContain('| 电工实训室 | 16 | 课程a、课程b | 独立供电 |');
    expect(page?.html).toContain('href="#part-6"');
  });

  it('stand in the course standard of the school, and who teaches in the lesson plan', () => {
    const all = renderSheets(forms, files);
    expect(all.get('teacher/forms/a/02-course-standard')?.md).toContain('双师型：是');
    expect(all.get('teacher/forms/a/12-lesson-plans')?.md).toContain('企业导师');
  });
});
