/** The tables of the bundled programmes, and of small ones that say what they are to say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CourseFacts } from '../../../src/6-render/quality/course-facts.ts';
import { document as quality } from '../../../src/6-render/quality/document.ts';
import type { ProgrammeFacts } from '../../../src/6-render/quality/programme-facts.ts';
import { document } from '../../../src/6-render/tables/document.ts';
import { groupBy } from '../../../src/values/group-by.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { type RenderedSheet, renderSheets } from '../render-standard/render-sheets.ts';

const sheets = renderSheets(document, bundledFiles());
const small = renderSheets(document, {
  'ccstd.yaml': '名称: 小例\n',
  'p.yaml': `类型: 专业
标识: p
名称: 电气
专业编码: 0203-4
培养层级: [{层级: 中级技能}]
课程安排: [{课程: c, 课程类别: 工学一体化, 学时: 6}]
`,
  'c.yaml': `类型: 课程
标识: c
名称: 控制线路
培养层级: 中级技能
基准学时: 6
选用教材: [{名称: 电工手册}, {名称: 配线图集, 审核情况: 教材委员会 2026 年通过}]
学习任务:
  - 标识: t
    名称: 配线
    参考学时: 6
    学习任务描述: 按图配线。
    学习环节:
      - {环节: 明确任务, 学时: 2, 教学活动: [{名称: 读单, 思政元素: [安全责任重于泰山]}]}
      - {环节: 实施计划, 学时: 4, 教学活动: [{名称: 配线}]}
`,
});

function sheet(path: string): RenderedSheet {
  const found = sheets.get(path);
  if (!found) throw new Error(`no ${path} among ${[...sheets.keys()].join(', ')}`);
  return found;
}

describe('posts, courses, competitions and certificates in one table', () => {
  const together = sheet('crosswalk/elderly-care-programme--together');

  it('has a row for each learning task and for what the course assesses as a whole', () => {
    const rows = together.table?.slice(1) ?? [];
    expect(rows).toHaveLength(12);
    expect(rows.every((cells) => cells[0] === '老年人安全照护与急救技术')).toBe(true);
    expect(rows.map((cells) => Number(cells[2])).reduce((sum, hours) => sum + hours, 0)).toBe(58);
  });

  it('calls a requirement set what it is and names its items by level', () => {
    const [, first] = together.table ?? [];
    expect(first).toContain('养老护理员：基础知识 3\n养老护理员 五级：K2.3.1');
    expect(first?.at(-1)).toBe('风险画像任务单（100 分）：基础知识 3；五级 K2.3.1');
  });

  it('has what a competition asks for in a column of its own, with the assessment that shows it', () => {
    const input = join(import.meta.dirname, '..', '..', 'golden', 'college', 'input');
    const college = Object.fromEntries(
      readdirSync(input).map((name) => [name, readFileSync(join(input, name), 'utf8')]),
    );
    const found = renderSheets(document, college).get('crosswalk/海洋测绘技术--together');
    const [head = [], ...rows] = found?.table ?? [];
    const row = rows.find((cells) => cells.some((text) => text.includes('港池水深测量')));
    expect(row?.[head.indexOf('竞赛模块')]).toBe('水下地形测量赛项 不分级：2.1.1');
    expect(row?.at(-1)).toContain('水下地形测量赛项 不分级 2.1.1');
  });

  it('gives programs the same rows', () => {
    const data = together.data as { stages: { rows: { requirements: { items: string[] }[] }[] }[] };
    const rows = data.stages.flatMap((stage) => stage.rows);
    expect(rows).toHaveLength(12);
    expect(rows[0]?.requirements.map(({ items }) => items)).toEqual([['foundations/3'], ['K2.3.1']]);
  });

  it('keeps what only teachers read out of it', () => {
    for (const [path, { html, edition }] of sheets)
      if (edition === 'student') expect(html, path).not.toContain('思政元素');
  });
});

describe('the tables of a programme', () => {
  it('are listed, and those that are missing say what to write', () => {
    const { md } = sheet('teacher/tables/ai-application/index');
    for (const name of ['modules', 'ideology', 'cases', 'safety']) expect(md).toContain(`(${name}.md)`);
    expect(md).toContain('课程里写“选用教材”');
    expect(sheets.has('teacher/tables/ai-application/textbooks')).toBe(false);
  });

  it('add hours up by module and stage to the whole of a route', () => {
    const { table = [], md } = sheet('teacher/tables/ai-application/modules');
    const [head = [], ...rows] = table;
    const total = head.indexOf('合计 · 学时');
    const whole = rows.filter(([route]) => route === '初中起点5年').map((cells) => Number(cells[total]));
    expect(whole.reduce((sum, hours) => sum + hours, 0)).toBe(4110);
    expect(md).toContain('| 合计 | 33 | 2562 | 1548 | 4110 | 100% |');
  });

  it('name the stages that carry nothing of 课程思政', () => {
    const { md } = small.get('teacher/tables/p/ideology') ?? { md: '' };
    expect(md).toContain('| 学习任务 1　配线 | 明确任务 | 读单 | 安全责任重于泰山 | |');
    expect(md).toContain('**还没有写思政元素的环节：** 学习任务 1　配线 · 实施计划');
  });

  it('list books with what their review still lacks', () => {
    const { md, table = [] } = small.get('teacher/tables/p/textbooks') ?? { md: '' };
    expect(table[1]?.slice(1, 3)).toEqual(['控制线路', '电工手册']);
    expect(md).toContain('**还没有审核记录（凡选必审）：** 电工手册');
  });

  it('put what is forbidden and what is to be known before work into the safety handbook of both editions', () => {
    for (const edition of ['student', 'teacher']) {
      const { md } = sheet(`${edition}/tables/ai-application/safety`);
      expect(md).toContain('未完成去标识化和双人复核的图片，禁止开始标注');
      expect(md).toContain('将任务数据带出、外传或上传到未经批准的平台');
    }
  });
});

describe('the safety handbook', () => {
  it('ends with a sheet to write on before work, whose key teachers alone get', () => {
    const student = sheet('student/tables/ai-application/safety').md;
    const teacher = sheet('teacher/tables/ai-application/safety').md;
    expect(student).toContain('列出立即停止操作的禁止行为');
    expect(student).not.toContain('岗前安全考核参考答案');
    expect(teacher.split('岗前安全考核参考答案')[1]).toContain('将任务数据带出、外传或上传到未经批准的平台');
  });
});

describe('the table of mutual recognition', () => {
  it('says which certificates courses stand for, and which courses a certificate stands for', () => {
    const { md, table = [] } = sheet('teacher/tables/ai-application/recognition');
    const credit = table.find((row, index) => index > 0 && row.includes('学分'));
    expect(credit).toContain('4');
    expect(credit?.join()).toContain('图像与文本数据标注');
    expect(md).toContain('不具备');
    expect(md).toContain('是否认定，还须看学生本人的考核成绩');
  });
});

describe('a short training', () => {
  const training = (more: string) =>
    renderSheets(document, {
      'ccstd.yaml': `名称: 小例
校历: {假期: [2026-10-01/2026-10-07], 调休补课: {2026-10-10: 2026-10-07}}
`,
      'p.yaml': `类型: 专业
标识: p
名称: 扭矩班
短期培训: {每日学时: [4, 4]${more}}
班级人数: 3
培养层级: [{标识: 培训, 名称: 岗位培训, 对应级别: 五级, 证书: [a-4]}]
课程安排: [{课程: c, 课程类别: 工学一体化, 学时: 22}]
`,
      'a.yaml': standard('a', ''),
      'c.yaml': `类型: 课程
标识: c
名称: 扭矩
培养层级: 中级技能
基准学时: 22
学习任务:
  - 标识: t
    名称: 拧紧
    参考学时: 12
    学习任务描述: 拧紧。
    对接: [a/4/1.1.1]
    学习环节:
      - {环节: 明确任务, 学时: 3, 教学活动: [{名称: 读单, 学时: 3}]}
      - {环节: 实施计划, 学时: 9, 教学活动: [{名称: 设定, 学时: 6, 授课: 企业导师}, {名称: 复核}]}
  - {标识: u, 名称: 导出, 参考学时: 10, 学习任务描述: 导出。}
`,
    });
  const rows = (more = '') => training(more).get('student/tables/p/daily-plan')?.table?.slice(1) ?? [];
  const hoursBy = (column: number) =>
    [...groupBy(rows(), (cells) => cells.slice(0, column).join('|')).values()].map((of) =>
      of.reduce((sum, cells) => sum + Number(cells[4]), 0),
    );

  it('has no session that is longer than its hours, and teaches all of them', () => {
    expect(hoursBy(1)).toEqual([8, 8, 6]);
    expect(hoursBy(2)).toEqual([4, 4, 4, 4, 4, 2]);
    // A stage of which an activity states no hours is planned as a whole.
    expect(rows().map((cells) => cells[3])).toContain('实施计划（续）');
  });

  it('has dates where it says when it opens: no weekends, no holidays, days that make up', () => {
    const days = [...new Set(rows(', 开班日期: 2026-09-30').map(([day]) => day))];
    expect(days).toEqual(['第 1 天\n2026-09-30', '第 2 天\n2026-10-08', '第 3 天\n2026-10-09']);
    const later = [...new Set(rows(', 开班日期: 2026-10-09').map(([day]) => day))];
    expect(later.map((day = '') => day.slice(-5))).toEqual(['10-09', '10-10', '10-12']);
  });

  it('has a register with a row for each learner, and for one learner what each task answers', () => {
    const { md = '', table = [] } = training('').get('teacher/tables/p/completion') ?? {};
    expect(table.filter(([part]) => part === '结业登记（全班一份）')).toHaveLength(3);
    expect(md).toContain('| 拧紧 | 12 | 1.1.1 ');
    expect(training('').has('student/tables/p/completion')).toBe(false);
    expect(small.has('teacher/tables/p/completion')).toBe(false);
  });
});

describe('the report of quality', () => {
  const [report] = renderSheets(quality, bundledFiles()).values();
  const { programmes = [], courses = [] } = (report?.data ?? {}) as {
    programmes?: ProgrammeFacts[];
    courses?: CourseFacts[];
  };

  it('has a row for each programme and each course', () => {
    expect(programmes).toHaveLength(4);
    expect(courses).toHaveLength(6);
    expect(report?.table).toHaveLength(1 + 4 + 6);
  });

  it('adds the hours of every route up by category to the whole', () => {
    for (const { routes } of programmes)
      for (const { hours, byCategory } of routes)
        expect(byCategory.reduce((sum, one) => sum + one.hours, 0)).toBe(hours);
  });

  it('says which documents of a course would have nothing to show, and which standard was replaced', () => {
    const facts = renderSheets(quality, {
      'ccstd.yaml': '名称: 小例\n',
      'a.yaml': standard('a', ''),
      'b.yaml': standard('b', '代替: a\n'),
      'c.yaml': `类型: 课程
标识: c
名称: 控制线路
培养层级: 中级技能
基准学时: 6
学习任务:
  - {标识: t, 名称: 配线, 参考学时: 6, 学习任务描述: 按图配线。, 对接: [a/4/1.1.1]}
`,
    }).get('teacher/quality')?.data as { courses: CourseFacts[] };
    expect(facts.courses[0]?.missingDocuments).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(facts.courses[0]?.standards).toMatchObject([{ standard: 'a', replacedBy: 'b' }]);
  });
});

function standard(id: string, more: string): string {
  return `类型: 技能标准
标识: ${id}
名称: 电工
类别: 国家职业标准
编码: 6-31-01-03
版次: ${id === 'a' ? 2018 : 2025}
${more}等级:
  - 级别: 四级
    职业功能:
      - {编号: 1, 名称: 安装, 工作内容: [{编号: 1.1, 名称: 配线, 技能要求: [{编号: 1.1.1, 内容: 能按图配线}]}]}
`;
}
