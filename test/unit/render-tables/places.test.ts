/** The safety handbook of each place, and courses that are recognized between schools and stages. */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/tables/document.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const files = {
  'ccstd.yaml': '名称: 小例\n',
  'p.yaml': `类型: 专业
标识: p
名称: 电子
专业编码: 0209-4
培养层级:
  - {标识: 中职段, 名称: 中职段, 层级: 中级技能, 培养学校: 示例中等职业学校, 转段考核: 两门课程合格。}
  - {标识: 高职段, 名称: 高职段, 层级: 高级技能}
课程安排:
  - {课程: a, 课程类别: 工学一体化, 学分: 2, 培养层级: 中职段}
  - {课程: b, 课程类别: 工学一体化, 培养层级: 高职段}
成果互认:
  - {课程: a, 互认课程: 焊接工艺, 学校: 示例中等职业学校, 本校认定学分: 2, 依据: 协议第 4 条}
  - {课程: b, 互认课程: a, 对方认定学分: 2}
`,
  'a.yaml': `类型: 课程
标识: a
名称: 电子焊接
培养层级: 中级技能
基准学时: 4
学分: 2
场地:
  - 名称: 焊接实训室
    工位数: 20
    安全须知: 进入先开排烟。
    应急处置: |
      1. 按下门边急停。
      2. 用灭火毯盖住火点。
  - 名称: 普通教室
学习任务:
  - 标识: t1
    名称: 焊一块板
    参考学时: 4
    学习任务描述: 按图焊好。
    安全须知: 烙铁放回支架。
    应急处置: 烫伤用凉水冲十五分钟。
    器材清单: [{名称: 电烙铁, 型号规格: 60 W, 危险: 烫伤}]
`,
  'b.yaml': `类型: 课程
标识: b
名称: 电路调试
培养层级: 高级技能
基准学时: 4
场地: [{名称: 焊接实训室, 工位数: 16}, {名称: 调试间}]
学习任务:
  - 标识: t2
    名称: 调一台电源
    参考学时: 4
    学习任务描述: 调到额定电压。
    器材清单: [{名称: 调压器, 危险: 触电}]
`,
};

const sheets = renderSheets(document, files);
const md = (path: string): string => sheets.get(path)?.md ?? '';

describe('the handbook of a place', () => {
  const student = md('student/tables/p/safety-place-1');
  const teacher = md('teacher/tables/p/safety-place-1');

  it('has its rules, its emergency steps and what its courses say, for learners, too', () => {
    for (const page of [student, teacher]) {
      expect(page).toContain('# 实训安全手册 · 焊接实训室');
      for (const text of ['进入先开排烟', '用灭火毯盖住火点', '烙铁放回支架', '烫伤用凉水冲十五分钟'])
        expect(page).toContain(text);
      expect(page).toContain('| 电烙铁 | 60 W | 烫伤 |');
      expect(page).toContain('工位数');
    }
  });

  it('asks before work, and has the key for teachers alone', () => {
    expect(student).toContain('焊接实训室出了险情，写出处置步骤。');
    expect(student).toContain('“学习任务 1　焊一块板”出了险情');
    expect(student).not.toContain('岗前安全考核参考答案');
    const key = teacher.slice(teacher.indexOf('岗前安全考核参考答案'));
    expect(key).toContain('用灭火毯盖住火点');
  });

  it('names what nobody has written yet', () => {
    expect(teacher).toContain('用到有危险的器材、还没有写安全要求的学习任务：** 学习任务 1　调一台电源');
    const other = md('teacher/tables/p/safety-place-3');
    expect(other).toContain('# 实训安全手册 · 调试间');
    expect(other).toContain('**还缺：** 场地的应急处置');
    expect(other).toContain('任务和场地都没有写应急处置的学习任务');
  });

  it('is in the list of tables', () => {
    expect(md('teacher/tables/p/index')).toContain('[实训安全手册 · 焊接实训室](safety-place-1.md)');
  });
});

it('courses stand for each other both ways, and stages hand over', () => {
  const page = md('teacher/tables/p/recognition');
  expect(page).toContain('| 电子焊接 | 2 | 焊接工艺 | 示例中等职业学校 | | 2 | 不认 | 协议第 4 条 |');
  expect(page).toContain('| 电路调试 | | 电子焊接 | 本校 | 2 | 不认 | 2 | |');
  expect(page).toContain('| 中职段 | 示例中等职业学校 | 2 | 两门课程合格。 |');
  expect(page).not.toContain('换学校之前还没有写转段考核');
  const open = renderSheets(document, { ...files, 'p.yaml': files['p.yaml'].replace(/, 转段考核[^}]*/, '') });
  expect(open.get('teacher/tables/p/recognition')?.md).toContain('还没有写转段考核的层级：** 中职段');
});
