/** Results of cohorts: how a table is read, and what it says of requirements. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { csvText } from '../../../src/exports/csv-text.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { mayBeChance } from '../../../src/results/chance.ts';
import { csvRows } from '../../../src/results/csv.ts';
import { type OutcomesAsked, outcomesOf } from '../../../src/results/outcomes.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { resultsFile } from '../../../src/workspace/results-file.ts';

const files = {
  'ccstd.yaml': '名称: 例\n',
  '岗位.yaml': `类型: 技能标准
标识: 岗位
名称: 岗位
类别: 企业岗位
等级:
  - 级别: 不分级
    职业功能:
      - 编号: 1
        名称: 装配
        工作内容:
          - 编号: 1.1
            名称: 拧紧
            技能要求: [{编号: 1.1.1, 内容: 设定}, {编号: 1.1.2, 内容: 导出}, {编号: 1.1.3, 内容: 保养}]
`,
  '课程.yaml': `类型: 课程
标识: c
名称: 装配
培养层级: 中级技能
基准学时: 4
学习任务:
  - 标识: t
    名称: 拧紧
    参考学时: 4
    学习任务描述: 拧紧。
    对接: [岗位/all/1.1]
    考核项目:
      - 标识: k
        名称: 操作
        考核类型: 过程性
        配分: 100
        考核要点:
          - {名称: 设定, 分值: 60, 评分标准: 无误, 对接: [岗位/all/1.1.1]}
          - {名称: 导出, 分值: 40, 评分标准: 无误, 对接: [岗位/all/1.1.2]}
考核项目:
  - {标识: z, 名称: 终考, 考核类型: 终结性, 对接: [岗位/all/1.1.1]}
`,
};

function read(table: string | Uint8Array, asked: Partial<OutcomesAsked> = {}) {
  const bytes = typeof table === 'string' ? new TextEncoder().encode(table) : table;
  const host = memoryHost({ ...files, '成绩.csv': bytes });
  const checked = checkSources(host);
  const made = resultsFile(host, checked, '/成绩.csv');
  if (!made || !checked.workspace) throw new Error('there is no file or workspace');
  const none = { programme: undefined, before: undefined, after: undefined };
  return { ...made, ...outcomesOf(made.rows, lower(checked.workspace), { ...none, ...asked }) };
}

const table = (...rows: string[]) => `cohort,item,sat,passed\n${rows.join('\n')}\n`;
const rates = (one: ReturnType<typeof read>) =>
  one.requirements.map(({ ref, results }) => [ref.slice(-5), ...results.map(({ rate }) => rate)]);

describe('a table of results', () => {
  it('is read as a spreadsheet saves it', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const head = ['a', 'b'] as const;
        const read = csvRows(csvText([head, ...rows])).map((cells) => cells.map(({ text }) => text));
        expect(read).toEqual([head, ...rows].filter((cells) => cells.some((text) => text !== '')));
      }),
    );
  });

  it('is read in GBK, with a mark in front, with tabs and under a title', () => {
    // 届别,考核项目,参考人数,通过人数 ⏎ 2026届,c/z,30,24
    const head = [
      189, 236, 177, 240, 44, 191, 188, 186, 203, 207, 238, 196, 191, 44, 178, 206, 191, 188, 200,
    ];
    const rest = [
      203, 202, 253, 44, 205, 168, 185, 253, 200, 203, 202, 253, 13, 10, 50, 48, 50, 54, 189, 236,
    ];
    const gbk = new Uint8Array([...head, ...rest, ...new TextEncoder().encode(',c/z,30,24\r\n')]);
    const marked = '\uFEFF"届别",考核项目,参考人数,通过人数\r\n2026届,c/z,30,24';
    const titled = '某校成绩\n\n届别\t考核项目\t参考人数\t通过人数\n2026届\tc/z\t３０人\t24\n';
    for (const text of [gbk, marked, titled])
      expect(read(text)).toMatchObject({
        findings: [],
        cohorts: [{ cohort: '2026届', sat: 30, passed: 24 }],
      });
  });

  it('puts a finding on the cell that is wrong', () => {
    const { findings, source } = read(table('2026,c/z,30,31', '2026,"c/t/kk",30,3'));
    const marked = findings.map(({ code, where }) => [
      code,
      'start' in where && source.text.slice(where.start, where.end),
    ]);
    expect(marked).toEqual([
      ['results/more-passed', '31'],
      ['results/unknown', '"c/t/kk"'],
    ]);
  });

  it('takes no numbers of people, in whichever column', () => {
    const { findings, rows } = read('item,sat,passed,note\nc/z,1,1,11010519491231002X\n');
    expect([findings[0]?.code, rows]).toEqual(['results/person', []]);
  });
});

describe('what results say of a requirement', () => {
  it('is what its own rows say, else those of its work content, else of what assesses it, the nearest', () => {
    expect(rates(read(table('1,c/t/k,10,5')))).toEqual([
      ['1.1.1', 50],
      ['1.1.2', 50],
    ]);
    // Two assessments of one requirement are counted together.
    expect(rates(read(table('1,c/t/k,10,5', '1,c/z,30,30')))).toEqual([
      ['1.1.2', 50],
      ['1.1.1', 87.5],
    ]);
    const criterion = 'course/c/tasks/t/assessments/k/criteria/2';
    expect(rates(read(table('1,c/t/k,10,5', `1,${criterion},10,1`)))).toEqual([
      ['1.1.2', 10],
      ['1.1.1', 50],
    ]);
    expect(rates(read(table('1,c/t/k,10,5', '1,岗位/all/1.1,10,2', '1,岗位/all/1.1.2,10,9')))).toEqual([
      ['1.1.1', 20],
      ['1.1.3', 20],
      ['1.1.2', 90],
    ]);
  });

  it('compares cohorts in the order of their numbers, or those that are asked for', () => {
    const of = table('9班,c/z,40,10', '10班,c/z,40,30', '11班,c/z,40,32');
    const [whole, part] = [read(of), read(of, { before: '10班' })];
    expect(whole.compared).toEqual({ before: '9班', after: '11班' });
    expect(whole.requirements[0]?.difference).toEqual({ points: 55, mayBeChance: false });
    expect(part.requirements[0]?.difference).toEqual({ points: 5, mayBeChance: true });
  });

  it('says what a course assesses and no row mentions, and of nobody who sat no rate', () => {
    const { without, requirements } = read(table('1,c/z,0,0'));
    expect(without.map(({ ref }) => ref)).toEqual(['岗位/all/1.1.2']);
    expect(requirements[0]?.results).toEqual([{ cohort: '1', sat: 0, passed: 0, rate: null }]);
  });
});

it('is chance as the tables of Fisher’s test have it, and the same from both sides', () => {
  // p = 0.0686 and 0.0430; of large numbers the normal test says the same.
  expect(mayBeChance({ sat: 10, passed: 10 }, { sat: 8, passed: 5 })).toBe(true);
  expect(mayBeChance({ sat: 10, passed: 9 }, { sat: 8, passed: 3 })).toBe(false);
  const count = fc
    .integer({ min: 1, max: 60 })
    .chain((sat) => fc.integer({ min: 0, max: sat }).map((passed) => ({ sat, passed })));
  fc.assert(
    fc.property(count, count, (a, b) => {
      expect(mayBeChance(a, b)).toBe(mayBeChance(b, a));
      expect(mayBeChance(a, a)).toBe(true);
    }),
  );
  expect(mayBeChance({ sat: 9000, passed: 4500 }, { sat: 9000, passed: 4800 })).toBe(false);
});
