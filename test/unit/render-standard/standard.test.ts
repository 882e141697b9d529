/** The course standard of a small programme: the national form, its tables, and what is left out. */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/standard/document.ts';
import { htmlRows, htmlText, letters, markdownRows } from './page-text.ts';
import { type RenderedSheet, renderSheets } from './render-sheets.ts';
import { smallProgramme } from './small-programme.ts';

function page(change: (files: Record<string, string>) => void = () => {}): RenderedSheet {
  const files: Record<string, string> = { ...smallProgramme };
  change(files);
  const sheet = renderSheets(document, files).get('standard/care');
  if (!sheet) throw new Error('no page');
  return sheet;
}

describe('the standard of a programme', () => {
  const { html, md } = page();

  it('numbers its chapters without holes when parts are missing', () => {
    const parts = [...html.matchAll(/<h2>(.、[^<]*)<\/h2>/g)].map(([, title]) => title);
    expect(parts).toEqual([
      '一、专业信息',
      '二、培养目标和要求',
      '三、课程安排',
      '四、课程标准',
      '五、实施建议',
      '六、考核与评价',
    ]);
    expect(html).toContain('<h3>（二）场地设备</h3>');
    expect(html).toContain('<h3>（二）职业技能评价</h3>');
    expect(html).not.toContain('师资队伍');
    expect(md).toContain('### （二）场地设备');
  });

  it('lists in the contents exactly what follows', () => {
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => id !== 'main');
    for (const id of links) expect(html).toContain(`id="${id}"`);
    expect(links).toEqual([
      'part-1',
      'part-2',
      'part-4',
      'plan-4',
      'plan-5',
      'part-5',
      'course-falls',
      'part-6',
      'part-7',
    ]);
  });

  it('states code, version, occupation with edition and document number', () => {
    const text = htmlText(html);
    for (const fact of ['0609-4/0609-3', '版本 2.1.0', '2026年9月1日起施行']) expect(text).toContain(fact);
    expect(text).toContain('护理员，职业编码 4-10-01-05，2019 年版，人社厅发〔2019〕92号');
  });

  it('spans a stage over its typical work tasks', () => {
    expect(html).toContain('<th scope="rowgroup" rowspan="2">中级技能</th>');
    expect(html).toContain('<th scope="rowgroup" rowspan="1">高级技能</th>');
  });

  it('gives each route its semesters, groups and totals', () => {
    const rows = markdownRows(md).filter((row) => row.length === 9);
    expect(rows[0]).toEqual([
      '序号',
      '课程名称',
      '基准学时',
      '第1学期',
      '第2学期',
      '第3学期',
      '第4学期',
      '第5学期',
      '第6学期',
    ]);
    expect(rows.slice(1).map((row) => row.join(' ').trim())).toEqual([
      '公共基础课程',
      '1 语文 100 60 40',
      '小计 100 60 40',
      '工学一体化课程',
      '2 跌倒防护 30  10 20',
      '小计 30  10 20',
      '合计 130 60 50 20',
    ]);
    const long = markdownRows(md).filter((row) => row.length === 13);
    expect(long.at(-1)?.slice(0, 5)).toEqual(['', '合计', '190', '60', '90']);
    expect(md).toContain('未列学期学时的课程不计入各学期合计');
  });

  it('prints the official block of each course that has a file', () => {
    const rows = htmlRows(html.slice(html.indexOf('id="course-falls"')));
    expect(rows[0]).toEqual(['工学一体化课程名称', '跌倒防护', '基准学时', '30']);
    const heads = rows.filter((row) => row.length === 1).map(([head]) => head);
    const official = [
      '典型工作任务描述',
      '工作内容分析',
      '课程目标',
      '学习内容',
      '参考性学习任务',
      '教学实施建议',
      '教学考核要求',
    ];
    expect(heads.filter((head) => official.includes(head ?? ''))).toEqual(official);
    expect(rows).toContainEqual(['1', '跌倒的处置', '按五步法处置一起跌倒', '20']);
    expect(htmlText(html)).toContain('工具：血压计；手电筒');
  });
});

describe('the plan of a college', () => {
  const college = page((files) => {
    files['programme.yaml'] = `kind: programme
id: care
title: 护理
code: "590302"
stages:
  - id: c
    title: 专科
    trainsTo: 3
routes:
  - {id: r, entry: senior-middle, years: 1, stage: c}
plan:
  - title: 英语
    code: G1
    category: public
    module: ideology
    required: required
    exam: exam
    credits: 3
    hours: 48
    hoursBySemester: {r: [32, 16]}
    weeklyHours: {r: [2, 1]}
  - title: 照护
    code: Z1
    category: core
    module: professional
    required: elective
    exam: check
    credits: 4.5
    hours: 72
    practiceHours: 40
    hoursBySemester: {r: [0, 72]}
    note: 二选一
weeks:
  - {title: 课堂教学, weeks: [18, 17.5]}
  - {title: 考试, route: r, weeks: [1, 1], note: 第十九周}
minimumCredits: 7.5
`;
  });

  /** Cells are compared by their letters and digits. */
  const row = (...cells: readonly string[]): string[] => cells.map(letters);

  it('has columns for code, kind of study, examination, credits, practice and notes, with totals', () => {
    const rows = htmlRows(college.html);
    expect(rows).toContainEqual(
      row('1', 'G1', '英语', '思政文化素质', '必修', '考试', '3', '48', '', '32（2）', '16（1）', ''),
    );
    expect(rows).toContainEqual(
      row('2', 'Z1', '照护', '专业', '任选', '考查', '4.5', '72', '40', '', '72', '二选一'),
    );
    expect(rows).toContainEqual(row('合计', '7.5', '120', '40', '32', '88', ''));
  });

  it('splits the credits of a course over its semesters as its hours, and sums them by category and module', () => {
    const rows = htmlRows(college.html);
    expect(rows).toContainEqual(row('各学期学分', '7.5', '', '', '2', '5.5', ''));
    expect(rows).toContainEqual(row('公共基础课程', '3', '48', '', '40'));
    expect(rows).toContainEqual(row('专业', '4.5', '72', '40', '60'));
    expect(htmlText(college.html)).toContain('毕业最低学分：7.5 学分。');
  });

  it('shows how the weeks are spent', () => {
    const rows = htmlRows(college.html);
    expect(rows).toContainEqual(row('课堂教学', '18', '17.5', '35.5', ''));
    expect(rows).toContainEqual(row('考试', '1', '1', '2', '第十九周'));
    expect(rows).toContainEqual(row('合计', '19', '18.5', '37.5', ''));
  });

  it('says the same in Markdown', () => {
    const rows = markdownRows(college.md);
    expect(rows).toContainEqual(
      row('1', 'G1', '英语', '思政文化素质', '必修', '考试', '3', '48', '', '32（2）', '16（1）', ''),
    );
    expect(rows).toContainEqual(row('', '', '各学期学分', '', '', '', '7.5', '', '', '2', '5.5', ''));
    expect(rows).toContainEqual(row('考试', '1', '1', '2', '第十九周'));
    expect(college.md).toContain('毕业最低学分：7.5 学分。');
  });
});

describe('special programmes', () => {
  it('are a ladder when their stages are their own and each names its schooling', () => {
    const { html } = page((files) => {
      const own = (files['programme.yaml'] ?? '').replace(
        'id: first, level: intermediate',
        'id: first, title: 初级学徒, trainsTo: 4',
      );
      files['programme.yaml'] = own.replace(
        'id: second, level: advanced',
        'id: second, title: 中级学徒, trainsTo: 3, schooling: 高职一年级',
      );
      files['programme.yaml'] = files['programme.yaml'].replace(
        'course: falls,',
        'course: falls, stage: first,',
      );
      files['course.yaml'] = (files['course.yaml'] ?? '').replace('level: intermediate', 'level: first');
    });
    const rows = htmlRows(html);
    expect(html).toContain('职-技融通二阶：培养阶段、学历与职业技能等级');
    expect(rows).toContainEqual(['中级学徒', '高职一年级', '三级高级工', '护理员三级']);
  });

  it('without routes still list their courses', () => {
    const { md } = page((files) => {
      const lines = (files['programme.yaml'] ?? '')
        .split('\n')
        .filter((line) => !/^routes:|id: r[35]/.test(line));
      files['programme.yaml'] = lines
        .map((line) => line.replace(/, hours(BySemester)?: \{[^}]*\}/g, ''))
        .join('\n');
    });
    const rows = markdownRows(md);
    expect(rows).toContainEqual(['序号', '课程名称', '基准学时']);
    expect(rows).toContainEqual(['1', '语文', '']);
  });

  it('show whatever characters their texts contain, and nothing more', () => {
    const title = '<img src=x> *星* | [a](b) {{x}}';
    const { html, md } = page((files) => {
      files['programme.yaml'] = (files['programme.yaml'] ?? '')
        .replace('title: 老年服务', `title: '${title}'`)
        .replace('照护员]', "'<b>|`']");
    });
    expect(html).not.toContain('<img');
    expect(htmlText(html)).toContain(title);
    expect(md).toContain('\\<img src=x> \\*星\\* \\| \\[a\\](b) {{x}}');
  });
});
