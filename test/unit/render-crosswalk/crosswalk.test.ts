/**
 * The crosswalk of a small programme: what a dean reads, state by state, with the evidence and what is open.
 */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/crosswalk/document.ts';
import { htmlRows, htmlText, markdownRows } from '../render-standard/page-text.ts';
import { type RenderedSheet, renderSheets } from '../render-standard/render-sheets.ts';
import { smallProgramme } from '../render-standard/small-programme.ts';

const sheets = renderSheets(document, smallProgramme);
const sheet = (path: string, from = sheets): RenderedSheet => {
  const found = from.get(path);
  if (!found) throw new Error(`no ${path} among ${[...from.keys()].join(' ')}`);
  return found;
};
const first = sheet('crosswalk/care--first--S-4');

describe('the pages', () => {
  it('are one for each stage and credential it names, and an overview', () => {
    expect([...sheets.keys()]).toEqual([
      'crosswalk/care--first--S-4',
      'crosswalk/care--first--S-3',
      'crosswalk/care--second--S-3',
      'crosswalk/index',
    ]);
  });

  it('carry rows for spreadsheets and the contract for programs', () => {
    expect(first.table?.[0]?.slice(0, 4)).toEqual(['编号', '类别', '职业功能', '要求']);
    expect(first.table).toHaveLength(6);
    expect(Object.keys(first.data ?? {})).toEqual(['version', 'crosswalks']);
    expect(sheet('crosswalk/index').table).toHaveLength(4);
  });

  it('of a part of the workspace leave the overview alone', () => {
    const some = renderSheets(document, smallProgramme, { programme: 'care' });
    expect([...some.keys()]).not.toContain('crosswalk/index');
    expect(sheet('crosswalk/care--first--S-4', some).html).not.toContain('index.html">课证对照总览');
    expect([...renderSheets(document, smallProgramme, { programme: 'other' }).keys()]).toEqual([]);
  });
});

describe('the matrix', () => {
  const text = htmlText(first.html);
  const rows = htmlRows(first.html);
  const row = (no: string, start: string) =>
    rows.find((cells) => cells.length === 9 && cells[0] === no && cells[1]?.startsWith(start));

  it('names programme, stage, credential, standard, edition and document number', () => {
    for (const fact of [
      '老年服务 0609-4/0609-3',
      '中级技能（四级/中级工）',
      '护理员 四级',
      '2019 年版',
      '人社厅发〔2019〕92号',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('gives each item weight, shares and state in words and sign', () => {
    expect(row('111', '能处置跌倒')?.slice(1, 7)).toEqual([
      '能处置跌倒关键',
      '300',
      '100',
      '100',
      '100',
      '已覆盖',
    ]);
    expect(row('112', '能处置噎食')?.slice(1, 7)).toEqual(['能处置噎食', '300', '50', '0', '0', '只教未考']);
    expect(row('211', '能指导')?.slice(1, 7)).toEqual([
      '能指导新手同伴',
      '400',
      '0',
      '0',
      '0',
      '已说明不对接',
    ]);
    expect(text).toMatch(/✓\s+已覆盖/);
    expect(text).toMatch(/△\s+只教未考/);
  });

  it('groups items by function with its weight and coverage, basics first in the theory table', () => {
    expect(text).toMatch(/1 照护\s+权重 60\.0 · 覆盖率 50\.0%/);
    expect(text.indexOf('基本要求')).toBeLessThan(text.lastIndexOf('1 照护'));
    expect(text).toMatch(/技能覆盖率\s+30\.0\s*%/);
  });

  it('leads from the evidence to the leaf where it stands', () => {
    expect(first.html).toContain('<a href="../student/textbook/falls/t1/index.html">整个学习任务</a>');
    expect(first.html).toContain('<a href="../student/textbook/falls/t1/s1.html">读懂任务单</a>');
    expect(first.html).toContain(
      '<a href="../student/textbook/falls/t1/assessment/e1.html">情景处置 › 先评估意识与伤情</a>',
    );
    expect(text).toMatch(/读懂任务单\s+2 学时\s+部分对应 50%/);
    expect(text).toMatch(/先评估意识与伤情\s+60 分/);
    expect(first.md).toContain('[读懂任务单](../student/textbook/falls/t1/s1.md) 2 学时 部分对应 50%');
  });

  it('has no links when the textbook is not built', () => {
    const teacherOnly = renderSheets(document, smallProgramme, { editions: ['teacher'] });
    expect(sheet('crosswalk/care--first--S-4', teacherOnly).html).not.toContain('/textbook/');
  });
});

describe('what is open', () => {
  it('lists the uncovered items, heaviest first, with what to add', () => {
    const section = first.md.slice(first.md.indexOf('## 缺口清单'), first.md.indexOf('## 已说明不对接'));
    const gaps = markdownRows(section).slice(1);
    expect(gaps.map(([missing, , no, , , state]) => [missing, no, state])).toEqual([
      ['800', '111', '已说明不对接'],
      ['400', '211', '已说明不对接'],
      ['300', '112', '只教未考'],
      ['200', '', '未覆盖'],
    ]);
    expect(first.md).toContain('补考核');
  });

  it('shows waivers with their reasons', () => {
    expect(htmlText(first.html)).toContain('由理论课讲授');
    expect(htmlText(first.html)).toContain('只作展望');
  });

  it('shows entries that a level keeps from counting', () => {
    const low = sheet('crosswalk/care--first--S-3');
    expect(low.html).toContain('层级不足的对接');
    expect(htmlRows(low.html)).toContainEqual([
      '跌倒防护跌倒的处置整个学习任务20学时',
      '技能要求111能组织评估',
      '四级中级工',
      '三级高级工',
    ]);
    expect(low.md).toContain('## 层级不足的对接');
  });
});

describe('recognition', () => {
  it('speaks of the curriculum’s conditions, each failing one with actual and required', () => {
    const text = htmlText(first.html);
    expect(text).toContain('课程条件：未满足');
    expect(text).toContain('技能覆盖率 30.0%，要求 100.0%');
    expect(text).toContain('理论覆盖率 0.0%，要求 100.0%');
    expect(text).toContain('课程“跌倒防护”的状态是“审核中”，要求“已通过”');
    expect(first.md).toContain('**课程条件：未满足**');
    expect(`${first.html}${first.md}`).not.toMatch(/予以认定|已认定|视同合格/);
  });

  it('holds for a course that covers everything', () => {
    const files = {
      ...smallProgramme,
      'standard.yaml': (smallProgramme['standard.yaml'] ?? '').replace(
        / {4}basicsWeight[\s\S]*? {2}- level: 3/,
        oneItem,
      ),
      'course.yaml': (smallProgramme['course.yaml'] ?? '')
        .replace('status: in-review', 'status: approved')
        .replace(/, aligns: \[\{to: S\/4\/2.*?\}\]/, '')
        .replace(/ {4}aligns: \[\{to: S\/4\/K1.*\n/, '')
        .replace(/ {12}aligns: \[.*\n/, ''),
    };
    const whole = sheet('crosswalk/care--first--S-4', renderSheets(document, files));
    expect(htmlText(whole.html)).toContain('课程条件：已满足');
    expect(whole.html).toContain('没有缺口：全部要求都已覆盖。');
    expect(whole.html).not.toContain('已说明不对接的要求');
    expect(whole.md).toContain('**课程条件：已满足**');
  });
});

const oneItem = `    functions:
      - no: 1
        title: 照护
        workContents:
          - no: 1.1
            title: 风险应对
            skills:
              - {no: 1.1.1, text: 能处置跌倒, key: true}
  - level: 3`;
