/** Comments that ignore findings: what they cover, how they may be written, and what they can never hide. */
import { describe, expect, it } from 'vitest';
import { remarksOf } from '../../../src/1-parse/comments.ts';
import { readIgnoreComment } from '../../../src/diagnostics/suppression/ignore-comment.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

const read = (text: string) => readIgnoreComment({ text, start: 0, end: text.length });
const task = (idLine: string, above = '') =>
  `类型: 学习任务\n${above}标识: ${idLine}\n名称: 跌倒处置\n参考学时: 6\n学习任务描述: 处置一起跌倒。\n`;
const codes = (files: Record<string, string>, env: Record<string, string> = {}) => {
  const checked = checkSources({ ...memoryHost(files), env });
  return [...checked.diagnostics.map(({ code }) => code), checked.ignored];
};
const orphan = 'ref/orphan-task';

describe('an ignore comment', () => {
  it.each([
    ['# ccstd-ignore hours/total -- 试点', ['hours/total'], undefined, '试点'],
    [
      '#ccstd-忽略 hours/total，text/placeholder —— 试点',
      ['hours/total', 'text/placeholder'],
      undefined,
      '试点',
    ],
    [
      '# CCSTD-ignore: hours/total until 2027-01-01 -- as agreed -- twice',
      ['hours/total'],
      '2027-01-01',
      'as agreed -- twice',
    ],
    [
      '# ccstd-忽略 hours/total、hours/sum-mismatch 至 2027-01-01——试点',
      ['hours/total', 'hours/sum-mismatch'],
      '2027-01-01',
      '试点',
    ],
    ['# ccstd-ignore hours/total until', ['hours/total'], '', ''],
    ['# ccstd-ignore', [], undefined, ''],
  ])('reads %s', (text, wanted, until, reason) => {
    const ignore = read(text);
    expect(ignore?.codes.map((word) => word.text)).toEqual(wanted);
    expect(ignore?.until?.text).toBe(until);
    expect(ignore?.reason).toBe(reason);
    for (const { text: word, start, end } of [
      ...(ignore?.codes ?? []),
      ...(ignore?.until ? [ignore.until] : []),
    ])
      expect(text.slice(start, end)).toBe(word);
  });

  it.each(['# 关于 ccstd-ignore 的说明', '# ccstd-ignored hours/total', '# ignore hours/total'])(
    'is not %s',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('is found in comments only, with the texts of several lines beside it', () => {
    const text = 'a: |  # one\n  # text\nb: "#no"\n# two\nc: [x, # three\n  y]\n';
    const { comments, longTexts } = remarksOf(text);
    expect(comments.map((comment) => comment.text)).toEqual(['# one', '# two', '# three']);
    expect(longTexts.map(({ start, end }) => text.slice(start, end))).toEqual(['|  # one\n  # text\n']);
  });
});

describe('a finding', () => {
  it('is left out at the end of its line, and on the next line with content', () => {
    expect(codes({ 'a.yaml': task(`t1 # ccstd-ignore ${orphan} -- 试点`) })).toEqual([1]);
    expect(codes({ 'a.yaml': task('t1', `# ccstd-忽略 ${orphan} —— 试点\n\n# 另一个注释\n`) })).toEqual([1]);
    expect(
      codes({
        'a.yaml': task('t1').replaceAll('\n', '\r\n').replace('t1', `t1 # ccstd-ignore ${orphan} -- 试点`),
      }),
    ).toEqual([1]);
  });

  it('stays on other lines, and the comment is then said to serve nothing', () => {
    expect(codes({ 'a.yaml': `# ccstd-ignore ${orphan} -- 试点\n${task('t1')}` })).toEqual([
      'suppress/unused',
      orphan,
      0,
    ]);
  });

  it('inside a text of several lines is left out from the line of its key', () => {
    const text = task('t1 # ccstd-ignore ref/orphan-task -- 试点').replace(
      '处置一起跌倒。',
      '| # ccstd-ignore text/placeholder -- 这是引文\n  第一行\n  待定',
    );
    expect(codes({ 'a.yaml': text })).toEqual([2]);
  });

  it('is back the day after the date, which the environment may set', () => {
    const files = { 'a.yaml': task(`t1 # ccstd-ignore ${orphan} until 2026-09-01 -- 试点`) };
    expect(codes(files)).toEqual([1]);
    expect(codes(files, { SOURCE_DATE_EPOCH: '1788307200' })).toEqual([orphan, 'suppress/expired', 0]);
  });

  it('that makes a file unreadable or leads nowhere stays, and the comment is an error', () => {
    const file =
      '类型: 课程\n标识: 体育\n课时: 4 # ccstd-ignore schema/unknown-key,yaml/syntax -- 不\n名称: 体育\n课程类别: 公共基础\n基准学时: 40\n';
    expect(codes({ 'a.yaml': file })).toEqual([
      'schema/unknown-key',
      'suppress/not-allowed',
      'suppress/not-allowed',
      0,
    ]);
  });

  it('without a reason is left out, but the run still fails', () => {
    expect(codes({ 'a.yaml': task(`t1 # ccstd-ignore ${orphan}`) })).toEqual(['suppress/no-reason', 1]);
  });

  it('says nothing of comments that may serve something once the workspace can be read', () => {
    const files = { 'a.yaml': task('t1 # ccstd-ignore text/placeholder -- 引文'), 'b.yaml': '类型：课程\n' };
    expect(codes(files)).not.toContain('suppress/unused');
  });
});

describe('ccstd fix', () => {
  it('removes comments that serve nothing, with their line where they stand alone', async () => {
    const course =
      '类型: 课程\n标识: c\n名称: 甲\n课程类别: 专业核心\n培养层级: 中级技能\n基准学时: 6\n学习任务:\n  - t1\n';
    const beside = memoryHost({ 'a.yaml': task(`t1  # ccstd-ignore ${orphan} -- 试点`), 'c.yaml': course });
    const above = memoryHost({
      'a.yaml': task('t1', `  # ccstd-ignore ${orphan} -- 试点\n`),
      'c.yaml': course,
    });
    for (const host of [beside, above]) {
      await fixWorkspace(host);
      expect(new TextDecoder().decode(host.files.get('/a.yaml'))).toBe(task('t1'));
    }
  });

  it('removes only the codes that serve nothing', async () => {
    const host = memoryHost({
      'a.yaml': task(`t1 # ccstd-ignore hours/total, ${orphan}，text/placeholder -- 试点`),
    });
    await fixWorkspace(host);
    expect(new TextDecoder().decode(host.files.get('/a.yaml'))).toBe(
      task(`t1 # ccstd-ignore ${orphan} -- 试点`),
    );
  });
});
