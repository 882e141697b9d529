/**
 * The forms of a course package: which editions get which, their official heads, blank cells, and nothing for
 * teachers in the hands of students.
 */

import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/forms/document.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { problemsOfPage } from '../../support/page-validator.ts';
import { everyKind, secret } from '../render/every-kind.ts';
import { letters } from '../render-standard/page-text.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';
import { officialHeads } from './official-heads.ts';

const bundled = renderSheets(document, { ...bundledFiles('ccstd.yaml'), ...bundledFiles('electrical/') });
const small = renderSheets(document, everyKind);
const ofOneCourse = [...bundled.values()].filter(({ path }) => path.includes('/control-circuits-adopted/'));
const namesOf = (sheets: ReadonlyMap<string, unknown>, folder: string): string[] =>
  [...sheets.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));

/** Heads of the tables that the form itself makes, not of those inside its cells. */
function tablesOf(html: string): string[][] {
  const tables = html.split('<table class="school-form-').slice(1);
  return tables.map((table) => {
    const head = table.startsWith('grid')
      ? table.slice(0, table.indexOf('</thead>'))
      : table.slice(0, table.indexOf('</tbody>'));
    return [...head.matchAll(/<th[^>]*>([^<]*)<\/th>/g)].map(([, label]) => label ?? '');
  });
}

describe('the package of a course', () => {
  const forStudents = [
    '02-course-standard',
    '03-task-design',
    '04-assessment-plan',
    '08-task-assessment',
    '09-worksheets',
    '10-information-pages',
    '11-teaching-plan',
  ];

  it('is complete for teachers, and holds what students may have', () => {
    expect(namesOf(bundled, 'student/forms/control-circuits')).toEqual(forStudents);
    const more = [
      '05-final-exam',
      '05-final-exam-paper',
      '06-task-analysis',
      '07-activity-plan',
      '12-lesson-plans',
    ];
    expect(namesOf(bundled, 'teacher/forms/control-circuits')).toEqual([...forStudents, ...more].sort());
  });

  it('begins with the adoption where a school made one, for students too', () => {
    expect(namesOf(bundled, 'student/forms/control-circuits-adopted')).toEqual([
      '01-adoption',
      ...forStudents,
    ]);
    const { html = '' } = bundled.get('student/forms/control-circuits-adopted/01-adoption') ?? {};
    for (const part of ['课程标准分析', '课程定位', '国标课程“电气设备控制线路安装与调试”', '示范技师学院'])
      expect(html).toContain(part);
    const cells = (row: string) => [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell);
    const rows = html.slice(html.lastIndexOf('<tbody>')).split('<tr>').map(cells);
    expect(rows.filter((row) => row.length > 0).map((row) => row.slice(0, 3))).toEqual(
      expect.arrayContaining([
        ['学时', '160', '164'],
        ['课程目标 10', '（无）', '能在设备管理系统中登记检修工单，上传测量数据和照片，使记录可以追溯。'],
        [
          '学习任务 1 · 学习环节“安技教育及旧知识回顾” · 教学活动“回顾电动机基本控制线路”',
          '回顾电动机基本控制线路（1 学时）',
          '（删除）',
        ],
        [
          '学习任务 3 · 名称',
          'Z3040 摇臂钻床电气控制线路的安装与调试',
          'Z3040 摇臂钻床再制造的电气安装与变频改造',
        ],
      ]),
    );
    expect(rows[1]?.[0]).toBe('学时');
  });

  it('gives students an examination paper only when it is open, and never its answers', () => {
    expect(namesOf(small, 'student/forms/falls')).not.toContain('05-final-exam');
    const opened = {
      ...everyKind,
      'course.yaml': (everyKind['course.yaml'] ?? '')
        .replaceAll(secret, '公开')
        .replace('    配分: 100\n', '    配分: 100\n    公开: 是\n')
        .replace('题目: 公开试题', '题目: 公开试题:fill[机密填空]\n        答案: 机密答案'),
    };
    const sheets = renderSheets(document, opened);
    const paper = sheets.get('student/forms/falls/05-final-exam');
    expect(paper?.html).toContain('公开试题');
    expect(paper?.html).not.toMatch(/机密|评分标准/);
    const marked = sheets.get('teacher/forms/falls/05-final-exam')?.html ?? '';
    const marking = marked.indexOf('评分标准');
    expect(marked.slice(0, marking)).not.toMatch(/机密(答案|填空)/);
    expect(marked.slice(marking)).toContain('机密答案');
    expect(marked.slice(marking)).toContain('机密填空');
    const clean = sheets.get('teacher/forms/falls/05-final-exam-paper');
    expect(clean?.html).toContain('公开试题');
    expect(`${clean?.html}${clean?.md}`).not.toMatch(/机密|评分标准/);
    expect(clean?.md).toContain('专业 ＿＿＿＿　班级 ＿＿＿＿　学号 ＿＿＿＿　姓名 ＿＿＿＿');
  });

  it.each(Object.entries(officialHeads))('prints the official heads of %s', (name, official) => {
    const sheet = bundled.get(`teacher/forms/control-circuits-adopted/${name}`);
    const printed = tablesOf(sheet?.html ?? '').map((heads) =>
      heads.map((label) => (label.startsWith('学习任务 ') ? '{task}' : label)),
    );
    for (const heads of official) expect(printed).toContainEqual(heads);
    for (const label of official.flat().filter((one) => one !== '{task}'))
      expect(sheet?.md, label).toContain(label);
  });

  it('prints the official block of the course', () => {
    const { html = '' } = bundled.get('student/forms/control-circuits/02-course-standard') ?? {};
    for (const part of [
      '工学一体化课程名称',
      '基准学时',
      '典型工作任务描述',
      '工作内容分析',
      '课程目标',
      '学习内容',
      '参考性学习任务',
      '教学实施建议',
      '教学考核要求',
    ])
      expect(html).toContain(part);
  });

  it('says in which weeks holidays leave fewer hours', () => {
    const plan = bundled.get('teacher/forms/control-circuits/11-teaching-plan')?.md ?? '';
    const rows = plan.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const shortened = rows.filter(([, week = '']) => week.includes('放假')).map((row) => row.slice(1, 4));
    expect(shortened).toEqual([
      [
        '第 5 周 <br>9月28日—10月2日 <br>（10月1日—10月2日放假）',
        '任务 2 · 任务实施（实施计划）（续）',
        '12',
      ],
      [
        '第 6 周 <br>10月5日—10月9日 <br>（10月5日—10月7日放假） <br>（10月10日补10月6日的课）',
        '任务 2 · 任务实施（实施计划）（续）',
        '12',
      ],
    ]);
  });

  it('lists each goal of the plan once, and names it by its number in the rows below', () => {
    const plan = bundled.get('teacher/forms/control-circuits/11-teaching-plan')?.md ?? '';
    const [, list = '', rows = ''] = plan.split(/^## (?:学习目标|教学进度)$/m);
    const listed = [...list.matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(([, no, text]) => ({ no, text }));
    expect(listed.map(({ no }) => no)).toEqual(listed.map((_, index) => `${index + 1}`));
    expect(new Set(listed.map(({ text }) => text)).size).toBe(listed.length);
    const named = [...rows.matchAll(/ 目标 ([\d、]+) /g)].flatMap(([, numbers = '']) => numbers.split('、'));
    expect([...new Set(named)].map(Number).sort((a, b) => a - b)).toEqual(listed.map(({ no }) => Number(no)));
  });

  it('numbers units where the course has no weekly hours', () => {
    const plan = small.get('student/forms/falls/11-teaching-plan');
    expect(tablesOf(plan?.html ?? '')).toContainEqual(['序号', '教学单元', '学时', '学习目标', '学习内容']);
    expect(plan?.html).toContain('课程没有周学时安排');
  });

  it('counts weeks and names those of holidays by the calendar of the workspace', () => {
    const files = {
      ...everyKind,
      'ccstd.yaml': `${everyKind['ccstd.yaml']}校历:\n  开学日期: 2026-08-31\n  假期:\n    - 2026-09-14/2026-09-20\n`,
      'course.yaml': `${everyKind['course.yaml']}授课安排:\n  开课日期: 2026-09-07\n  周学时: 4\n`,
    };
    const plan = renderSheets(document, files).get('student/forms/falls/11-teaching-plan')?.md ?? '';
    const rows = plan.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    expect(
      rows.filter(([, , unit = '']) => /^任务 1|^放假/.test(unit)).map((row) => row.slice(1, 4)),
    ).toEqual([
      ['第 2 周 <br>9月7日—9月11日', '任务 1 · 认识现场（明确任务）', '2'],
      ['', '任务 1 · 实施计划、检查控制', '2'],
      ['第 3 周 <br>9月14日—9月18日', '放假', ''],
      ['第 4 周 <br>9月21日—9月25日', '任务 1 · 实施计划、检查控制（续）', '2'],
    ]);
    expect(plan).toContain('| 第 4 周 <br>9月21日—9月25日 | | 理论考试 |');
  });
});

describe('what is written after class', () => {
  it('is blank in every output', () => {
    const marks = bundled.get('teacher/forms/control-circuits/08-task-assessment')?.html ?? '';
    const blanks = [...marks.matchAll(/<td class="school-form-blank">(.*?)<\/td>/g)];
    expect(blanks.length).toBeGreaterThan(30);
    expect(blanks.every(([, content]) => content === '')).toBe(true);
    expect(bundled.get('teacher/forms/control-circuits/08-task-assessment')?.md).toContain(
      '| 故障排除 | 15 | — | | — | | 100% | |',
    );
    for (const edition of ['student', 'teacher']) {
      const { md = '' } = small.get(`${edition}/forms/falls/08-task-assessment`) ?? {};
      expect(md).toContain('| 情景处置 | 100 | 20% | | 20% | | 50% | | 10% | |');
      expect(md).toContain('| 合计 | 100 | | | | | | | | |');
    }
    const plans = small.get('teacher/forms/falls/12-lesson-plans')?.html ?? '';
    expect(plans.match(/<th scope="row">反思<\/th><td class="school-form-blank"><\/td>/g)).toHaveLength(2);
  });
});

describe('students', () => {
  it('find nothing that is for teachers in any form', () => {
    const leaking = [...small.values()].filter(
      ({ edition, html, md }) => edition === 'student' && letters(html + md).includes(secret),
    );
    expect(leaking.map(({ path }) => path)).toEqual([]);
    const teacher = [...small.values()]
      .filter(({ edition }) => edition === 'teacher')
      .map(({ html }) => html);
    for (const kind of [
      '模块',
      '重点',
      '难点',
      '建议',
      '活动',
      '方法',
      '手段',
      '情境',
      '阶段',
      '试题',
      '标准',
    ])
      expect(teacher.join(''), kind).toContain(secret + kind);
  });
});

describe('pages', () => {
  it.each([...small.values(), ...ofOneCourse].map((sheet) => [sheet.path, sheet] as const))(
    '%s is valid',
    async (_, { html, md }) => {
      expect(await problemsOfPage(html)).toEqual([]);
      expect(html + md).not.toMatch(/undefined|\[object|NaN/);
      expect(md.replaceAll('{{壬}}', '')).not.toContain('{{');
    },
  );
});

describe('what a school adds to its forms', () => {
  const settings = 'forms:\n  head: [院系, 基准学时]\n  foot: [编制, 审核]\n';
  const sheets = renderSheets(document, { ...everyKind, 'ccstd.yaml': settings });

  it('stands on each of them, in their editions and formats, but on no paper of an examination', () => {
    expect(sheets.size).toBeGreaterThan(10);
    for (const [path, { html = '', md = '' }] of sheets) {
      if (/^student\/.*final-exam|final-exam-paper/.test(path)) {
        expect(html + md, path).not.toMatch(/院系|编制/);
        continue;
      }
      expect(html, path).toContain('<ul class="sign school-form-fill"><li>院系</li></ul>');
      expect(html, path).toContain('<li>编制</li><li>审核</li></ul>\n</section>\n</article>');
      expect(md, path).toMatch(/院系.*＿＿＿＿/);
      expect(md, path).toContain('编制 ＿＿＿＿　审核 ＿＿＿＿');
    }
  });

  it('leaves out what a form states itself', () => {
    for (const { html = '' } of sheets.values()) expect(html).not.toContain('<li>基准学时</li>');
  });
});
