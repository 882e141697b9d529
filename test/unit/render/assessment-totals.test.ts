/** The sheet of an assessment says how its points come together, and forms name the goals that are meant. */
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../../support/bundled-standards.ts';

const course = `类型: 课程
标识: c
名称: 车削
状态: 已通过
课程类别: 专业核心
培养层级: 中级技能
基准学时: 8
课程目标:
  - 标识: g1
    内容: 能编程
  - 标识: g2
    内容: 能测量
学习任务:
  - 标识: t1
    名称: 轴
    参考学时: 4
    学习任务描述: 车一根轴。
    学习目标: [g1]
    学习环节:
      - 标识: s1
        环节: 明确任务
        学时: 2
      - 标识: s2
        环节: 评价反馈
        学时: 2
    考核项目:
      - 标识: e1
        名称: 首件
        考核类型: 过程性
        配分: 100
        考核要点:
          - 内容: 1. 尺寸合格
            分值: 60
          - 内容: 2. 安全
            分值: 40
  - 标识: t2
    名称: 数据
    参考学时: 4
    学习任务描述: 记录数据。
    学习目标: [g2]
    学习环节:
      - 标识: s1
        环节: 明确任务
        学时: 2
      - 标识: s2
        环节: 检查控制
        学时: 2
考核项目:
  - 标识: final
    名称: 试生产
    考核类型: 终结性
    配分: 100
    考核要点:
      - 内容: 程序能运行
        分值: 90
    试题:
      - 题型: 判断
        题目: G96 是恒线速度控制。
        分值: 10
        正确选项: 对
`;

describe('the points of an assessment', async () => {
  const host = machine({ 'ccstd.yaml': '规则集: 无\n', '课.yaml': course });
  const { checked } = await buildWorkspace(host, { formats: ['md'], documents: ['textbook', 'forms'] });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const files = outputOf(host);
  const page = (end: string): string =>
    Object.entries(files).find(([path]) => path.endsWith(end))?.[1] ?? `no ${end}`;

  it('are put together for teachers, where questions and criteria have some', () => {
    expect(page('teacher/textbook/c/assessment/final.md')).toContain(
      '试题 10 分 ＋ 考核要点 90 分 ＝ 配分 100 分',
    );
    expect(page('teacher/forms/c/05-final-exam.md')).toContain('试题 10 分 ＋ 考核要点 90 分 ＝ 配分 100 分');
  });

  it('are a part of the whole where students do not see the questions', () =>
    expect(page('student/textbook/c/assessment/final.md')).toMatch(/考核要点合计 \|.* 90 \|/));

  it('need no word where the criteria are the whole', () =>
    expect(page('student/textbook/c/t1/assessment/e1.md')).toMatch(/\| 合计 \|.* 100 \|/));

  it('stand in rows in the order of work, with the goals that are assessed by default', () => {
    const plan = page('teacher/forms/c/04-assessment-plan.md');
    const rows = [...plan.matchAll(/^\| (明确任务|检查控制|评价反馈|全过程|终结性) \| ([^|]*)\|/gm)];
    expect(rows.map(([, title, goals]) => [title, goals?.trim()])).toEqual([
      ['明确任务', ''],
      ['检查控制', ''],
      ['评价反馈', ''],
      ['全过程', '能编程'],
      ['终结性', '1. 能编程 <br>2. 能测量'],
    ]);
  });

  it('stand behind criteria that their author has numbered, which get no second number', () =>
    expect(page('teacher/forms/c/08-task-assessment.md')).not.toMatch(/1\\?\. ?1\\?\./));

  it('belong to lessons whose goals are those of the task, where the stage has none of its own', () =>
    expect(page('teacher/forms/c/12-lesson-plans.md')).toContain('**学习目标：** 能编程'));
});

describe('the assessment plan of a course with many tasks', async () => {
  const [head = '', rest = ''] = course.split('学习任务:\n');
  const [first = ''] = rest.split('  - 标识: t2');
  const [, finals = ''] = rest.split('考核项目:\n  - 标识: final');
  const tasks = [1, 2, 3, 4, 5].map((no) =>
    first.replace('t1', `t${no}`).replace('标识: e1', `标识: e${no}`).replace('名称: 轴', `名称: 轴${no}`),
  );
  const many = `${head.replace('基准学时: 8', '基准学时: 20')}学习任务:\n${tasks.join('')}考核项目:\n  - 标识: final${finals}`;
  const host = machine({ 'ccstd.yaml': '规则集: 无\n', '课.yaml': many });
  const { checked } = await buildWorkspace(host, { formats: ['html', 'md'], documents: ['forms'] });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const files = outputOf(host);

  it('has a row for each task instead of a column', () => {
    const plan = files['teacher/forms/c/04-assessment-plan.md'] ?? '';
    expect(plan).toContain('| 工作环节 | 课程目标 | 学习任务 | 过程性考核要点 | 终结性考核要点 |');
    expect([...plan.matchAll(/学习任务 \d　轴\d/g)].map(([name]) => name.slice(-2))).toEqual(
      expect.arrayContaining(['轴1', '轴2', '轴3', '轴4', '轴5']),
    );
  });

  it('says on each printed page which form it is, and how many pages it has', () => {
    const page = files['teacher/forms/c/04-assessment-plan.html'] ?? '';
    expect(page).toMatch(/@page school-form-wide \{ @top-left \{ content: "车削"/);
    expect(page).toMatch(/@top-right \{ content: "课程考核方案"/);
    expect(page).toMatch(/counter\(page\)[^;]*counter\(pages\)/);
  });
});
