/** Hours at school and in the enterprise: by course and semester of a route, and for each class. */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/tables/document.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const files = {
  'ccstd.yaml': '单位: {名称: 示例学校}\n',
  'p.yaml': `类型: 专业
标识: p
名称: 电气
专业编码: 0203-4
培养层级: [{标识: 中级, 层级: 中级技能}]
学制: [{标识: r1, 起点: 初中起点, 年限: 1.5, 培养层级: 中级}]
教学周分配:
  - {名称: 课堂教学, 周数: [16, 14, 0]}
  - {名称: 岗位实习, 周数: [0, 2, 18]}
课程安排:
  - {课程: a, 课程类别: 工学一体化, 学时: {r1: 60}, 学期学时: {r1: [30, 30, 0]}}
  - {名称: 岗位实习, 课程类别: 企业实践, 学时: {r1: 480}, 学期学时: {r1: [0, 0, 480]}}
  - {名称: 语文, 课程类别: 公共基础, 学时: {r1: 64}, 学期学时: {r1: [32, 32, 0]}}
`,
  'a.yaml': `类型: 课程
标识: a
名称: 线路安装
培养层级: 中级技能
基准学时: 60
师资要求: [{岗位: 主讲教师, 授课: 校内}, {岗位: 车间师傅, 授课: 企业导师}]
学习任务:
  - 标识: t
    名称: 配线
    参考学时: 60
    学习任务描述: 配线。
    学习环节:
      - 标识: s1
        环节: 实施计划
        学时: 60
        教学活动:
          - {标识: a1, 名称: 讲解, 学时: 20, 授课: 校内}
          - {标识: a2, 名称: 上岗, 学时: 40, 授课: 企业导师}
`,
  'd.yaml': `类型: 授课安排
标识: d1
课程: a
班级: [电气 1 班, 电气 2 班]
任课教师: [王老师]
学期: 2026—2027 学年第一学期
地点: 电工实训室
上课时间: [{星期: 周一, 节次: 1-4}]
`,
};

describe('work and school by turns', () => {
  const { md = '' } = renderSheets(document, files).get('teacher/tables/p/alternation') ?? {};

  it('tells who teaches each course where, and for how long', () => {
    expect(md).toContain('| 线路安装 | 主讲教师 <br>王老师 | 车间师傅 | 20 | 40 | 0 | 60 |');
    expect(md).toContain('| 岗位实习 | | | 0 | 480 | 0 | 480 |');
    expect(md).toContain('| 语文 | | | 0 | 0 | 64 | 64 |');
  });

  it('is a calendar by semester, in weeks and in hours', () => {
    expect(md).toContain('| 课堂教学（周） | 16 | 14 | 0 | 30 |');
    expect(md).toContain('| 岗位实习（周） | 0 | 2 | 18 | 20 |');
    expect(md).toContain('| 校内学时 | 10 | 10 | 0 | 20 |');
    expect(md).toContain('| 企业学时 | 20 | 20 | 480 | 520 |');
    expect(md).toContain('| 未写明 | 32 | 32 | 0 | 64 |');
  });

  it('has a table for each class', () => {
    for (const name of ['电气 1 班', '电气 2 班']) expect(md).toContain(`## 班级：${name}`);
    expect(md).toContain('| 线路安装 | 2026—2027 学年第一学期 | 王老师 | 电工实训室 | 20 | 40 | 0 | 60 |');
  });

  it('is not made where nobody says who teaches', () => {
    const silent = { ...files, 'a.yaml': files['a.yaml'].replace(/, 授课: [^}]*(?=})/g, '') };
    expect(renderSheets(document, silent).has('teacher/tables/p/alternation')).toBe(false);
  });
});
