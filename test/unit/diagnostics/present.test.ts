/** Findings in words: parameters filled in, empty advice left out, names that outlive edits. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { presentAll } from '../../../src/diagnostics/present.ts';
import { json } from '../../../src/diagnostics/printers/json.ts';
import { report } from '../../../src/diagnostics/report.ts';

const text = '标识: 甲\n学时: 课时\n';

function present(diagnostics: readonly Diagnostic[], language: 'zh-CN' | 'en' = 'zh-CN', shift = 0) {
  const sources = {
    spanOf: () => ({ file: 'a.yaml', start: 10 + shift, end: 12 + shift }),
    textOf: () => '\n'.repeat(shift) + text,
    stablePathOf: () => 'tasks/t1/hours',
    wordsOf: () => (reference: string) => reference,
  };
  return presentAll(diagnostics, sources, language);
}

const place = { file: 'a.yaml', path: ['tasks', 0, 'hours'] };
const unresolved = (suggestions: readonly string[]) =>
  report('ref/unresolved', place, { id: '甲', suggestions });

describe('a finding', () => {
  it('joins lists as each language does', () => {
    expect(present([unresolved(['乙', '丙'])])[0]?.help).toBe('是不是想写 乙、丙？');
    expect(present([unresolved(['b', 'c'])], 'en')[0]?.help).toBe('did you mean b, c?');
  });

  it('says how many of its places it does not show', () => {
    const at = (count: number) =>
      report(
        'ref/unresolved',
        place,
        { id: '甲', suggestions: [] },
        {
          related: Array.from({ length: count }, () => ({ where: place, note: 'other' })),
        },
      );
    expect(present([at(8)])[0]?.related.at(-1)?.message).not.toContain('另有');
    expect(present([at(13)])[0]?.related).toHaveLength(8);
    expect(present([at(13)])[0]?.related.at(-1)?.message).toMatch(/（另有 5 处）$/);
    expect(present([at(13)], 'en')[0]?.related.at(-1)?.message).toMatch(/ \(and 5 more\)$/);
  });

  it('parts Chinese from a Latin key, and not from a Chinese one', () => {
    const unwritten = (field: string) =>
      present([report('alignment/goal-unaligned', place, { course: '跌倒防护', goals: ['g1'], field })])[0];
    expect(unwritten('aligns')?.label).toBe('没有写 aligns');
    expect(unwritten('对接')?.label).toBe('没有写对接');
    const exceeding = report('hours/parts-exceed', place, {
      owner: '跌倒处置',
      field: 'hours',
      parts: ['stages'],
      stated: 6,
      sum: 8,
    });
    expect(present([exceeding])[0]?.message).toBe(
      '“跌倒处置”的 hours 为 6，已写明的 stages 合计 8，超出了总数',
    );
  });

  it('suggests nothing where there is nothing, and says what can be done all the same', () => {
    const [known, open] = present([unresolved(['g1']), unresolved([])]).map(({ help }) => help);
    expect(known).toContain('g1');
    expect(open).toMatch(/\S/);
    expect(open).not.toContain('是不是');
  });

  it('keeps silent where it has nothing to say', () => {
    const params = { field: '状态', typed: '甲', allowed: [], suggestions: [] };
    expect(present([report('schema/unknown-word', place, params)])[0]?.help).toBeUndefined();
  });

  it('counts lines and columns from 1 and offsets from 0', () => {
    expect(present([unresolved([])])[0]?.range).toEqual({
      start: { line: 2, column: 5, offset: 10 },
      end: { line: 2, column: 7, offset: 12 },
    });
  });

  it('says numbers without binary dust, and system errors in words', () => {
    expect(present([report('io/too-large', place, { size: 0.1 + 0.2, limit: 4 })])[0]?.message).toContain(
      '0.3 MB',
    );
    expect(present([report('io/unreadable', place, { reason: 'EACCES' })])[0]?.message).toContain(
      '没有权限（EACCES）',
    );
  });

  it('keeps its fingerprint when lines move, and has one of its own when another says the same', () => {
    const [first, second] = present([unresolved([]), unresolved([])]);
    expect(present([unresolved([])], 'en', 3)[0]?.fingerprint).toBe(first?.fingerprint);
    expect(second?.fingerprint).not.toBe(first?.fingerprint);
    expect(first?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has the keys of the JSON contract in their order', () => {
    const fixed = { ...unresolved([]), fix: { safe: true, edits: [{ text: 'x', start: 1, end: 2 }] } };
    const summary = {
      files: 1,
      error: 1,
      warning: 0,
      info: 0,
      baselined: 0,
      explained: 3,
      ignored: 0,
      unlisted: 0,
      otherErrors: 0,
      milliseconds: 5,
    };
    const printed = json(present([fixed]), summary, undefined as never);
    const [finding] = JSON.parse(printed).diagnostics;
    expect(Object.keys(JSON.parse(printed))).toEqual(['version', 'summary', 'diagnostics']);
    expect(Object.keys(JSON.parse(printed).summary)).toEqual([
      'files',
      'error',
      'warning',
      'info',
      'baselined',
    ]);
    expect(Object.keys(finding)).toEqual([
      'code',
      'severity',
      'message',
      'file',
      'range',
      'path',
      'related',
      'fix',
      'fingerprint',
      'help',
    ]);
    expect(finding).toMatchObject({
      path: 'tasks/0/hours',
      help: '改成已有的标识，或把它所指的内容写出来',
      fix: { safe: true, edits: [{ start: 1, end: 2, text: 'x' }] },
    });
  });
});
