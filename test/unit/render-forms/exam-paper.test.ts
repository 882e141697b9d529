/** The paper of an examination as schools print it, with the sheet for its answers. */

import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/forms/document.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const choice = (no: number): string =>
  `      - {标识: q${no}, 题型: 选择, 题目: 第 ${no} 个选择, 选项: [甲${no}, 乙${no}], 正确选项: B, 分值: 2}\n`;
const judgement = (no: number): string =>
  `      - {标识: q${no}, 题型: 判断, 题目: 第 ${no} 个判断, 正确选项: ×, 分值: 1}\n`;
const question = (no: number, points: number): string =>
  `      - {标识: q${no}, 题型: 问答, 题目: 第 ${no} 个问答, 答案: 略, 分值: ${points}}\n`;

/** Questions in their order → the pages of the form, by name. */
function papers(questions: readonly string[], settings = 'ccstd: 1\n', more = '') {
  const course = `类型: 课程
标识: falls
名称: 跌倒防护
课程类别: 专业核心
基准学时: 8
学习任务:
  - {标识: fall, 名称: 跌倒处置, 参考学时: 8}
考核项目:
  - 标识: exam
    名称: 理论考核
    考核类型: 终结性
${more}    试题:
${questions.join('')}`;
  const sheets = renderSheets(document, { 'ccstd.yaml': settings, 'course.yaml': course });
  const of = (name: string) => sheets.get(`teacher/forms/falls/${name}`);
  return { paper: of('05-final-exam-paper'), marked: of('05-final-exam') };
}

const titles = (html = ''): string[] =>
  [...html.matchAll(/<h[23]>([^<]*)<\/h[23]>/g)].map(([, text]) => text ?? '');
const rows = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>|\s/g, '')),
  );

const mixed = [
  ...Array.from({ length: 15 }, (_, index) => choice(index + 1)),
  ...Array.from({ length: 6 }, (_, index) => judgement(index + 16)),
  question(22, 10),
  question(23, 20),
];

describe('a paper', () => {
  const { paper, marked } = papers(mixed);
  const html = paper?.html ?? '';

  it('has parts with their points, numbered on', () => {
    expect(titles(html).slice(0, 4)).toEqual([
      '理论考核',
      '一、选择题（每题 2 分，共 30 分）',
      '二、判断题（每题 1 分，共 6 分）',
      '三、问答题（共 30 分）',
    ]);
    const numbers = [...html.matchAll(/class="item-no">(\d+)</g)].map(([, no]) => Number(no));
    expect(numbers).toEqual(mixed.map((_, index) => index + 1));
    expect([...html.matchAll(/class="item-points">([^<]*)</g)].map(([, text]) => text)).toEqual([
      '10 分',
      '20 分',
    ]);
  });

  it('has names to seal, a head to fill in and a table of marks', () => {
    expect(html).toMatch(
      /school-form-seal" data-line="密封线内不要答题"><li>专业<\/li><li>班级<\/li><li>学号<\/li><li>姓名<\/li>/,
    );
    for (const label of ['学年学期', '考试形式', '命题人', '审核人']) expect(html).toContain(label);
    expect(rows(html)).toEqual(
      expect.arrayContaining([
        ['题号', '一', '二', '三', '总分'],
        ['得分', '', '', '', ''],
        ['评卷人', '', '', '', ''],
      ]),
    );
  });

  it('has a head of its own, whatever the school adds to its forms, and names no edition', () => {
    const school = papers(
      mixed,
      'ccstd: 1\n表单: {表头: [院系, 专业, 班级, 学年学期], 表尾: [编制, 审核]}\n',
    );
    const ofTeachers = school.marked?.html ?? '';
    expect(ofTeachers).toContain('<li>院系</li>');
    expect(ofTeachers).toMatch(/@top-left[^;]*教师版/);
    const handedOut = school.paper?.html ?? '';
    expect(handedOut.match(/<li>专业<\/li>/g)).toHaveLength(2);
    expect(handedOut).not.toMatch(/<li>(?:院系|学年学期|编制)<\/li>/);
    expect(handedOut).not.toMatch(/@top-left[^;]*教师版/);
    expect(handedOut).not.toContain('情境描述');
  });

  it.each([
    '先验电再挂牌（  ）。',
    '（  ）先验电再挂牌。',
    '( ) 先验电再挂牌。',
    '先验电再挂牌[ ]。',
    '先验电再挂牌____。',
  ])('prints the brackets of a judgement once, where they were typed as in %s, too', (prompt) => {
    const typed = `      - {标识: j, 题型: 判断, 题目: "${prompt}", 正确选项: √, 分值: 1}\n`;
    const { paper: one } = papers([typed]);
    expect(one?.html.match(/[（([]\s*[）)\]]/g)).toHaveLength(1);
    expect(one?.html).toContain('先验电再挂牌。');
    expect(one?.html).not.toContain('__');
  });

  it.each([
    ['先做的是（ ）。', '先做的是（　　　）。'],
    ['先做的是（）。', '先做的是（　　　）。'],
    ['( )是先做的。', '(　　　)是先做的。'],
    ['先做的是(　　　　　)', '先做的是(　　　　　)'],
    ['先做的是（              ）', '先做的是（　　　　　　　）'],
    ['先（ ）后（　）', '先（　　　）后（　　　）'],
    ['先做的是____。', '先做的是____。'],
    ['调用 `f( )` 得（ ）', '得（　　　）'],
    ['调用 print() 得【 】', '调用 print() 得【 】'],
  ])('gives a hand room in the brackets of %s, and no others', (prompt, printed) => {
    const typed = `      - {标识: j, 题型: 选择, 题目: "${prompt}", 选项: [甲, 乙], 正确选项: A, 分值: 1}\n`;
    const { paper: one } = papers([typed]);
    expect(one?.html).toContain(printed);
    expect(one?.html).not.toContain('class="verdict"');
  });

  it.each(['先做的是什么', '先做的是什么？', '调用 print() 后，先做的是什么'])(
    'has brackets behind a choice that leaves no room: %s',
    (prompt) => {
      const typed = (kind: string) =>
        `      - {标识: j, 题型: ${kind}, 题目: "${prompt}", 选项: [甲, 乙], 正确选项: [A, B], 分值: 1}\n`;
      for (const kind of ['选择', '多选'])
        expect(papers([typed(kind)]).paper?.html).toContain('<p class="verdict">（　　　）</p>');
    },
  );

  it('has a sheet for the letters of many short questions, and its key for those who mark', () => {
    const sheet = rows(html.slice(html.indexOf('答题卡')));
    expect(sheet).toContainEqual(['1–10', ...Array<string>(10).fill('')]);
    expect(sheet).toContainEqual(['21–23', '', '—', '—', ...Array<string>(7).fill('')]);
    const key = rows((marked?.html ?? '').slice(marked?.html?.indexOf('>答案</h3>')));
    expect(key).toContainEqual(['1–10', ...Array<string>(10).fill('B')]);
    expect(key).toContainEqual(['11–20', ...'BBBBB错错错错错']);
    expect(paper?.html).not.toContain('>答案</h3>');
  });
});

describe('a paper that mixes kinds', () => {
  it('has one part', () => {
    const { paper } = papers([choice(1), judgement(2), choice(3)]);
    expect(titles(paper?.html)).toEqual(['理论考核', '一、题目（共 5 分）']);
  });

  it('has no sheet for a few letters', () => {
    expect(papers([choice(1), judgement(2)]).paper?.html).not.toContain('答题卡');
  });
});

describe('a paper of 160 choices and 40 judgements whose questions stand in any order', () => {
  const open = (no: number): string =>
    no % 5 === 0
      ? `      - {标识: q${no}, 题型: 判断, 题目: 第 ${no} 个判断, 正确选项: ×}\n`
      : `      - {标识: q${no}, 题型: 选择, 题目: 第 ${no} 个选择, 选项: [甲, 乙], 正确选项: B}\n`;
  const parts = `    配分: 100
    大题:
      - {名称: 单项选择题, 题型: 选择, 题数: 160, 每题分值: 0.5, 说明: 把字母写在答题卡上。}
      - {名称: 是非题, 题型: 判断, 题数: 40, 分值: 20}
`;
  const { paper, marked } = papers(
    Array.from({ length: 200 }, (_, index) => open(index + 1)),
    undefined,
    parts,
  );
  const html = paper?.html ?? '';

  it('has the parts as they are named, each with its points and what candidates are told', () => {
    expect(titles(html).slice(1, 3)).toEqual([
      '一、单项选择题（每题 0.5 分，共 80 分）',
      '二、是非题（每题 0.5 分，共 20 分）',
    ]);
    expect(html).toContain('把字母写在答题卡上。');
  });

  it('numbers the questions in the order of the parts, and so does their key', () => {
    const prompts = [...html.matchAll(/第 (\d+) 个(选择|判断)/g)].map(([, no, kind]) => ({
      no: Number(no),
      kind,
    }));
    expect(prompts).toHaveLength(200);
    expect(prompts.slice(0, 160).every(({ kind }) => kind === '选择')).toBe(true);
    expect(prompts.slice(160).map(({ no }) => no)).toEqual(Array.from({ length: 40 }, (_, at) => 5 * at + 5));
    expect(rows(marked?.html ?? '')).toEqual(
      expect.arrayContaining([
        ['151–160', ...Array.from({ length: 10 }, () => 'B')],
        ['161–170', ...Array.from({ length: 10 }, () => '错')],
      ]),
    );
  });
});
