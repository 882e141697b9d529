/**
 * What somebody entered stands where a teacher or a student looks for it, and what nobody entered leaves no
 * empty place.
 */
import { describe, expect, it } from 'vitest';
import { document as forms } from '../../src/6-render/forms/document.ts';
import { document as standard } from '../../src/6-render/standard/document.ts';
import { document as textbook } from '../../src/6-render/textbook/document.ts';
import { document as worksheet } from '../../src/6-render/worksheet/document.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { markdownRows } from '../unit/render-standard/page-text.ts';
import { renderSheets } from '../unit/render-standard/render-sheets.ts';
import { visibleText } from './visible-text.ts';

const programme = (plan: string, routes = '') => ({
  'p.yaml': `kind: programme\nid: p\ntitle: 供水技术\ncode: 0801-4\nstages:\n  - level: intermediate\n${routes}plan:\n${plan}`,
});

const course = (more: string, taskMore: string) => ({
  'c.yaml': `kind: course
id: c
title: 电缆接头制作
level: intermediate
hours: 8
goals:
  - id: g1
    text: 能制作一个电缆接头
  - id: g2
    text: 能写一份检验结论
${more}tasks:
  - id: t1
    title: 制作接头
    hours: 8
    description: 制作一个热缩接头。
${taskMore}`,
});

const steps = `    stages:
      - id: s1
        kind: implement
        hours: 8
        steps:
          - title: 剥切护套
            content: 护套剥去 300 mm。
          - title: 压接端子
            checkpoint: 请教师确认压痕
        activities:
          - id: a1
            title: 动手制作
            content: |
              先看示范，再动手。

              :::safety
              喷灯 650~700 ℃，火焰朝外。
              :::
            homework: 写一段 200 字的制作小结。
`;

const sheetOf = (document: typeof forms, files: Record<string, string>, path: string) => {
  const sheet = renderSheets(document, files).get(path);
  return {
    html: visibleText('x.html', sheet?.html ?? ''),
    md: visibleText('x.md', sheet?.md ?? ''),
    raw: sheet?.html ?? '',
  };
};

describe('the plan of a programme', () => {
  const rows =
    '  - title: 语文\n    category: public\n    hours: 120\n  - title: 体育\n    category: public\n    hours: 60\n';

  it('has hours, subtotals and a total where no routes are named', () => {
    const { md } = sheetOf(standard, programme(rows), 'standard/p');
    const plan = markdownRows(md).filter((cells) => /语文|体育|小计|合计/.test(cells.join()));
    expect(plan.map((cells) => cells.at(-1))).toEqual(['120', '60', '180', '180']);
  });

  it('has columns for practice and modules as soon as one row states them, with totals', () => {
    const plan = `${rows}  - title: 管道安装\n    category: core\n    module: professional\n    hours: 90\n    practiceHours: 70\n`;
    const routes = 'routes:\n  - id: r\n    entry: junior-middle\n    years: 3\n    stage: intermediate\n';
    for (const files of [programme(plan), programme(plan, routes)]) {
      const { html, md } = sheetOf(standard, files, 'standard/p');
      for (const text of [html, md]) expect(text).toMatch(/课程模块[\s|]+基准学时[\s|]+实践学时/);
      expect(
        markdownRows(md)
          .find((cells) => cells.includes('管道安装'))
          ?.slice(0, 5),
      ).toEqual(['3', '管道安装', '专业', '90', '70']);
      expect(
        markdownRows(md)
          .find((cells) => cells.join().includes('合计'))
          ?.slice(2, 5),
      ).toEqual(['', '270', '70']);
    }
    const { html } = sheetOf(standard, programme(rows), 'standard/p');
    expect(html).not.toMatch(/课程模块|实践学时/);
  });
});

describe('a plan with codes, credits and hours outside class', () => {
  const routes = 'routes:\n  - id: r\n    entry: junior-middle\n    years: 3\n    stage: intermediate\n';
  const plan = `  - title: 军事理论
    code: '00217'
    category: public
    credits: 2
    hours: 36
  - title: 职业素养讲座
    category: public
    credits: 1
    outsideHours: 24
  - title: 水泵检修
    category: core
    credits: 4
    hours: 72
    outsideHours: 8
    hoursBySemester:
      r: [40, 32, 0, 0, 0, 0]
`;

  it.each([
    ['', 'without routes'],
    [routes, 'along a route'],
  ])('shows them and adds up each for itself: %#', (given) => {
    const files = programme(given === '' ? plan.replace(/ {4}hoursBySemester:\n.*\n/, '') : plan, given);
    const { html, md } = sheetOf(standard, files, 'standard/p');
    for (const text of [html, md])
      expect(text).toMatch(/课程编码[\s|]+课程名称[\s|]+学分[\s|]+基准学时[\s|]+课外学时/);
    const rows = markdownRows(md).filter((cells) => /军事|讲座|检修|小计|合计/.test(cells.join()));
    expect(rows.map((cells) => cells.slice(1, 6))).toEqual([
      ['00217', '军事理论', '2', '36', ''],
      ['', '职业素养讲座', '1', given === '' ? '' : '0', '24'],
      ['', '小计', '3', '36', '24'],
      ['', '水泵检修', '4', '72', '8'],
      ['', '小计', '4', '72', '8'],
      ['', '合计', '7', '108', '32'],
    ]);
  });

  it('takes code and credits from a course with a file of its own, where the plan has a column for them', () => {
    const rowOf = (more: string) => {
      const files = {
        ...programme(`  - course: c\n    category: core\n${more}`, routes),
        'c.yaml': 'kind: course\nid: c\ntitle: 电缆\ncode: K07\ncredits: 3\nhours: 48\ncategory: core\n',
      };
      const rows = markdownRows(sheetOf(standard, files, 'standard/p').md);
      return rows.find((cells) => cells.includes('电缆'))?.slice(0, 5);
    };
    const other =
      "  - title: 军事理论\n    category: core\n    code: '00217'\n    credits: 2\n    hours: 36\n";
    expect(rowOf(other)).toEqual(['1', 'K07', '电缆', '3', '48']);
    expect(rowOf('')).toEqual(['1', '电缆', '48', '', '']);
  });

  it('finds nothing wrong with what is taught outside class alone, and counts it nowhere', () => {
    const findings = checkSources(memoryHost(programme(plan, routes))).diagnostics.map(({ code }) => code);
    expect(findings.filter((code) => code.startsWith('hours/') || code.startsWith('schema/'))).toEqual([]);
  });
});

describe('a worksheet', () => {
  const made = sheetOf(worksheet, course('', steps), 'student/worksheet/c/t1');

  it('holds the work steps, and a line to sign at what is checked', () => {
    for (const text of [made.html, made.md]) {
      for (const words of ['剥切护套', '护套剥去 300 mm。', '压接端子', '请教师确认压痕'])
        expect(text).toContain(words);
      expect(text).toMatch(/请教师确认压痕\s*签字/);
    }
  });

  it('holds the safety boxes of what it does not explain, and names the leaf that does', () => {
    for (const text of [made.html, made.md]) {
      expect(text).toContain('喷灯 650~700 ℃，火焰朝外。');
      expect(text).not.toContain('先看示范');
      expect(text).toMatch(/学习内容\W+见活页 1-\d+(?:-\d+)?/);
    }
  });

  it('has none of this where nothing is stated', () => {
    const bare = sheetOf(
      worksheet,
      course('', '    stages:\n      - id: s1\n        kind: plan\n        hours: 8\n'),
      'student/worksheet/c/t1',
    );
    expect(bare.html).not.toMatch(/工作步骤|签字|见活页|学习资源/);
  });

  it('ends with the criteria of each assessment', () => {
    const assessed = `    assessments:
      - id: e1
        title: 接头检验
        kind: process
        points: 100
        criteria:
          - title: 压接
            text: 压痕均匀
            points: 100
`;
    const { html, md } = sheetOf(worksheet, course('', assessed), 'student/worksheet/c/t1');
    for (const text of [html, md]) expect(text).toContain('压接：压痕均匀（100 分）');
  });
});

describe('an assessment', () => {
  const assessed = `    assessments:
      - id: e1
        title: 安全自查
        kind: process
        points: 1000
        goals: [g1, g2]
        criteria:
          - title: 场地
            text: 场地整洁
            rubric: |
              1. 地面无油污
              2. 通道无杂物
              3. 警示线完好
            points: 350
          - text: 设备完好
            points: 650
`;
  const places = [
    [textbook, 'student/textbook/c/t1/assessment/e1'],
    [worksheet, 'student/worksheet/c/t1'],
    [forms, 'teacher/forms/c/08-task-assessment'],
  ] as const;

  it.each(places)('may count to 1000, and adds up to it: %#', (document, path) => {
    const { html, md } = sheetOf(document, course('', assessed), path);
    for (const text of [html, md]) {
      expect(text).toMatch(/合计[\s|]+1000/);
      for (const points of ['350', '650']) expect(text).toContain(points);
    }
  });

  it.each([places[0], places[2]])('keeps the lines of a rubric: %#', (document, path) => {
    const { raw, md } = sheetOf(document, course('', assessed), path);
    expect(raw).toMatch(/1\. 地面无油污<br>\s*2\. 通道无杂物/);
    expect(md).toMatch(/1\. 地面无油污 ?<br>2\. 通道无杂物/);
  });
});

describe('homework', () => {
  it.each(['07-activity-plan', '12-lesson-plans'])(
    'stands in %s, and leaves no head where there is none',
    (name) => {
      const { html, md } = sheetOf(forms, course('', steps), `teacher/forms/c/${name}`);
      for (const text of [html, md]) {
        expect(text).toContain('课后作业');
        expect(text).toContain('写一段 200 字的制作小结。');
      }
      const without = sheetOf(
        forms,
        course('', steps.replace(/ +homework: .*\n/, '')),
        `teacher/forms/c/${name}`,
      );
      expect(without.html).not.toContain('课后作业');
    },
  );
});

describe('homework of which students read nothing', () => {
  const hidden = steps.replace(
    / +homework: .*\n/,
    '            homework: |\n              :::answer\n              小结写清三点：尺寸、压痕、温度。\n              :::\n',
  );

  it.each([
    [worksheet, 'worksheet/c/t1'],
    [textbook, 'textbook/c/t1/s1'],
  ] as const)('leaves them no empty head: %#', (document, path) => {
    for (const [edition, shown] of [
      ['student', false],
      ['teacher', true],
    ] as const) {
      const { html, md } = sheetOf(document, course('', hidden), `${edition}/${path}`);
      for (const text of [html, md]) {
        expect(text).toContain('剥切护套');
        expect([text.includes('课后作业'), text.includes('小结写清三点')]).toEqual([shown, shown]);
      }
    }
  });
});

describe('the assessment plan', () => {
  const final = `assessments:
  - id: f1
    title: 结业制作
    kind: final
    points: 100
    goals:
      - g2
    criteria:
      - title: 结论
        text: 结论有据
        points: 40
      - title: 外观
        text: 无气泡
        points: 60
grading:
  components:
    - title: 平时
      kind: process
      weight: 40
      tasks:
        - t1
    - title: 结业
      kind: final
      weight: 60
      assessments:
        - f1
`;
  const { html, md, raw } = sheetOf(forms, course(final, ''), 'teacher/forms/c/04-assessment-plan');

  it('names the goals of a final assessment beside it, and its criteria with names, words and points', () => {
    const row = raw.split('<tr>').find((one) => one.includes('【结业制作】')) ?? '';
    expect(row).toContain('能写一份检验结论');
    for (const text of [html, md])
      for (const words of ['1. 结论：结论有据（40 分）', '2. 外观：无气泡（60 分）'])
        expect(text).toContain(words);
  });

  it('names the tasks and assessments from which a component takes its marks', () => {
    for (const text of [html, md])
      for (const words of ['学习任务：制作接头', '考核项目：结业制作']) expect(text).toContain(words);
  });

  it('lists no particulars that nobody stated', () => {
    expect(html).not.toMatch(/考核项目一览|补充说明/);
  });
});

describe('the hours of a course', () => {
  it.each([
    ['practiceHours: 8\n', '（实践 8）'],
    ['theoryHours: 8\n', '（理论 8）'],
    ['theoryHours: 0\npracticeHours: 8\n', '（理论 0，实践 8）'],
  ])('say what is stated of theory and practice: %j', (stated, told) => {
    const { html, md } = sheetOf(textbook as typeof forms, course(stated, ''), 'student/textbook/c/index');
    for (const text of [html, md]) expect(text).toContain(told);
  });
});

describe('a goal of a stage', () => {
  it('says what is observed where it is introduced, and not where it recurs', () => {
    const own = `    stages:
      - id: s1
        kind: plan
        hours: 4
        goals:
          - id: own
            text: 能选用端子
            observe:
              - 说出截面
      - id: s2
        kind: implement
        hours: 4
        goals:
          - own
`;
    const sheets = renderSheets(textbook, course('', own));
    expect(sheets.get('student/textbook/c/t1/s1')?.md).toContain('说出截面');
    expect(sheets.get('student/textbook/c/t1/s2')?.md).toContain('能选用端子');
    expect(sheets.get('student/textbook/c/t1/s2')?.md).not.toContain('说出截面');
  });
});
