/** Rows pasted from a spreadsheet become a table with the same cells in the same places, in every field. */

import { toString as words } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { findTableSlips } from '../../../src/markdown/table-slips.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';
import { type Random, randomFrom } from '../../support/random.ts';

const block = (text: string, indent: number) =>
  `|\n${text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    .join('\n')}`;

/** A text in each of five Markdown fields. */
const courseWith = ([description, activity, page, prompt, answer]: readonly string[]) => `类型: 课程
标识: 点检
名称: 点检
课程类别: 专业核心
基准学时: 8
学习任务:
  - 标识: t1
    名称: 点检
    参考学时: 8
    学习任务描述: ${block(description ?? '', 6)}
    学习环节:
      - 标识: s1
        环节: 明确任务
        学时: 8
        教学活动:
          - 标识: a1
            名称: 点检
            学时: 8
            学生活动: ${block(activity ?? '', 14)}
            信息页: ${block(page ?? '', 14)}
            工作页:
              - 题型: 问答
                题目: ${block(prompt ?? '', 18)}
                答案: ${block(answer ?? '', 18)}
`;

async function mended(texts: readonly string[]) {
  const source = courseWith(texts);
  const { diagnostics } = await checkWorkspace(memoryHost({ 'a.yaml': source }));
  const { files } = await fixWorkspace(memoryHost({ 'a.yaml': source }), { unsafe: true });
  const after = files[0]?.after ?? source;
  const [task] = parse(after).学习任务;
  const [activity] = task.学习环节[0].教学活动;
  const [question] = activity.工作页;
  return {
    after,
    found: diagnostics.filter(({ code }) => code === 'md/pasted-table').length,
    texts: [task.学习任务描述, activity.学生活动, activity.信息页, question.题目, question.答案] as string[],
  };
}

/** The cells of every table in a text. */
const cellsIn = (text: string) =>
  parseMarkdown(text).children.flatMap((node) =>
    node.type === 'table' ? [node.children.map((row) => row.children.map((cell) => words(cell)))] : [],
  );

const afterFix = async (text: string) => {
  const { texts, found } = await mended(['点检。', text, '点检。', '点检？', '点检。']);
  return { found, tables: cellsIn(texts[1] ?? ''), text: texts[1] };
};

describe('rows of a spreadsheet', () => {
  it.each([
    [
      '序号\t项目\t结果\n1\t气压\t\n2\t温度\t\n3\t湿度\t',
      ['序号,项目,结果', '1,气压,', '2,温度,', '3,湿度,'],
    ],
    ['\t第一次\t第二次\nX\t1.01\t1.02\nY\t2.01\t2.02', [',第一次,第二次', 'X,1.01,1.02', 'Y,2.01,2.02']],
    ['项目\t标准\t结果\n气压\t0.4~0.6\t\n温度\t\t25', ['项目,标准,结果', '气压,0.4~0.6,', '温度,,25']],
    ['次\tX\tY\n1\t5\t6\n平均\t=AVERAGE(B2:B4)\t', ['次,X,Y', '1,5,6', '平均,=AVERAGE(B2:B4),']],
    ['件\t数\t价\t额\n栓\t2\t3\t6\n合计\t\t\t=SUM(D2:D3)', ['件,数,价,额', '栓,2,3,6', '合计,,,=SUM(D2:D3)']],
    // As an editor leaves them that cuts off what ends a line.
    ['项目\t标准\t结果\n气压\n温度\t25\n湿度', ['项目,标准,结果', '气压,,', '温度,25,', '湿度,,']],
    ['序号\t结果\n\t\n\t', ['序号,结果', ',', ',']],
    ['序号\t名称\n1.\t螺栓\n2.\t垫片', ['序号,名称', '1.,螺栓', '2.,垫片']],
    ['#\t名称\n-\t螺栓\n>\t垫片\n5\t螺母', ['#,名称', '-,螺栓', '>,垫片', '5,螺母']],
    ['代号\t直径\nT01\tD10\nT02\tD8', ['代号,直径', 'T01,D10', 'T02,D8']],
    ['项\t值\n|x|\ta|b', ['项,值', '|x|,a|b']],
    ['A\t\t\n\tB\t\n\t\tC', ['A,,', ',B,', ',,C']],
  ])('%j', async (text, rows) => {
    const { found, tables } = await afterFix(text);
    expect(found).toBe(1);
    expect(tables.map((table) => table.map((row) => row.join(',')))).toEqual([rows]);
  });

  it('leave the words around them where they are', async () => {
    const { text } = await afterFix('数据如下：\n时间\t温度\n8:00\t25\n\n读数，再判断。');
    expect(text).toBe('数据如下：\n| 时间 | 温度 |\n|---|---|\n| 8:00 | 25 |\n\n读数，再判断。\n');
  });

  it.each([
    '\t先断电\n\t再验电',
    '1.\t断电\n2.\t验电',
    '①\t断电\n②\t验电',
    '姓名：\t班级：\n请填写',
    '甲\t乙',
    '```\na\tb\nc\td\n```',
    '| a\t| b |\n|---|---|',
  ])('are not these: %j', (text) => expect(findTableSlips(text)).toEqual([]));

  it('keep every cell in its place, whichever are empty', async () => {
    for (let round = 1; round <= 40; round++) {
      const random = randomFrom(round);
      const grids = Array.from({ length: 5 }, () => randomGrid(random));
      const { found, texts, after } = await mended(grids.map(({ typed }) => typed));
      expect(found, after).toBe(5);
      expect(texts.map(cellsIn), after).toEqual(grids.map(({ cells }) => [cells]));
    }
  });
});

it('pads every row of a table whose rows are of many widths', async () => {
  const { tables } = await afterFix('| 序号 | 名称 |\n|---|---|\n| 1 | 螺栓 | 多 |\n| 2 |\n| 3 |');
  expect(tables.map((table) => table.map((row) => row.join(',')))).toEqual([
    ['序号,名称,', '1,螺栓,多', '2,,', '3,,'],
  ]);
});

describe('a rule that has other parts than the head', () => {
  it.each([
    ['| 序号 | 名称 | 备注 |\n|---|---|\n| 1 | 螺栓 | 无 |', ['序号,名称,备注', '1,螺栓,无']],
    ['| 序号 | 名称 |\n|---|---|---|\n| 1 | 螺栓 |', ['序号,名称', '1,螺栓']],
    ['序号 | 名称 | 备注\n---|---\n1 | 螺栓 | 无', ['序号,名称,备注', '1,螺栓,无']],
    ['| 序号 | 名称 |\n|——|——|\n| 1 | 螺栓 |', ['序号,名称', '1,螺栓']],
    ['| 序号 | 名称 | 备注 |\n|:--|--:|\n| 1 | 螺栓 | 无 |', ['序号,名称,备注', '1,螺栓,无']],
    ['清单：\n| 序号 | 名称 | 备注 |\n| --- |\n| 1 | 螺栓 | 无 |', ['序号,名称,备注', '1,螺栓,无']],
    ['| 值 | a\\|b | 备注 |\n|-|-|\n| 1 | 2 | 3 |', ['值,a|b,备注', '1,2,3']],
  ])('is repaired: %j', async (text, rows) => {
    expect(findTableSlips(text).map(({ problem }) => problem)).toEqual(['rule']);
    const { tables } = await afterFix(text);
    expect(tables.map((table) => table.map((row) => row.join(',')))).toEqual([rows]);
  });

  it.each(['| 项目 | 结果 |\n|---|---|\n| —— | —— |', '取 |x|\n---\n再取', 'a|b 或\n--|--\n两种'])(
    'is none here: %j',
    (text) => expect(findTableSlips(text)).toEqual([]),
  );
});

const names = ['序号', '项目', '标准', '结果', '备注', 'X', 'No.'] as const;
const values = [
  '气压',
  '螺栓M8×1.25',
  '0.4~0.6MPa',
  '25±2',
  '=B2*C2',
  '=SUM(D2:D3)',
  '□正常 □异常',
  '-',
  '5',
  '|x|',
  'T01',
  'D:\\a',
  '1.',
  '√',
  '#2',
] as const;

/** A head with two names at least, since one alone is a title; of the rest any row, column or tail is empty. */
function randomGrid(random: Random): { readonly typed: string; readonly cells: readonly string[][] } {
  const columns = 2 + random.below(4);
  const emptyColumn = random.below(3) === 0 ? random.below(columns) : -1;
  const emptyFirst = columns > 2 && random.below(3) === 0;
  const head = Array.from({ length: columns }, (_, at) =>
    at === 0 && emptyFirst ? '' : (random.pick(names) ?? ''),
  );
  const body = Array.from({ length: 1 + random.below(5) }, () =>
    head.map((_, at) => (at === emptyColumn || random.below(3) === 0 ? '' : (random.pick(values) ?? ''))),
  );
  const cells = [head, ...body];
  const cutsTabs = random.below(3) === 0;
  // Cut to nothing, a row is an empty line, which says nothing of a table.
  const lines = cells.map((row) =>
    cutsTabs && row.some((cell) => cell !== '') ? row.join('\t').trimEnd() : row.join('\t'),
  );
  return { typed: lines.join('\n'), cells };
}
