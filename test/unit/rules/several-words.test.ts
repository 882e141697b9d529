/** Words of a choice that depend on each other, and several of them where a list is meant. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

const course = (kind: string): string =>
  `类型: 课程\n标识: a\n名称: 锉削\n课程类别: 专业核心\n基准学时: 8\n学习任务:\n  - 标识: t1\n    名称: 锉平面\n    参考学时: 8\n    学习任务描述: 锉。\n    学习环节:\n      - 标识: s1\n        环节: ${kind}\n`;
const standard = (scheme: string, level: string): string =>
  `类型: 技能标准\n标识: 收纳师\n名称: 收纳师\n类别: ${scheme}\n等级:\n  - 级别: ${level}\n    职业功能:\n      - 编号: 1\n        名称: 整理\n        工作内容:\n          - 编号: 1.1\n            名称: 衣物整理\n            技能要求:\n              - 编号: 1.1.1\n                内容: 能叠衣物\n`;

const found = (text: string): [string, unknown][] =>
  checkSources(memoryHost({ 'a.yaml': text }))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, params }) => {
      const { words, suggestions } = params as Readonly<Record<string, unknown>>;
      return [code, words ?? suggestions];
    });

async function repaired(text: string): Promise<string> {
  const { files } = await fixWorkspace(memoryHost({ 'a.yaml': text }), { unsafe: true });
  return files[0]?.after ?? '';
}

describe('several words of one field', () => {
  it.each([
    '制定计划，做出决策',
    '制定计划、做出决策',
    '制定计划, 做出决策',
    '制定计划/做出决策',
    '制定计划和做出决策',
    '制定计划 做出决策',
    'plan and decide',
    'plan、decide',
    '"制定计划；做出决策"',
  ])('%s are a list', async (typed) => {
    expect(found(course(typed))).toEqual([['schema/joined-words', ['制定计划', '做出决策']]]);
    expect(await repaired(course(typed))).toBe(course('[制定计划, 做出决策]'));
  });

  it('are as many items of a list', async () => {
    expect(found(course('[制定计划，做出决策]'))).toEqual([
      ['schema/joined-words', ['制定计划', '做出决策']],
    ]);
    expect(await repaired(course('[制定计划，做出决策]'))).toBe(course('[制定计划, 做出决策]'));
    expect(await repaired(course('\n          - 明确任务\n          - 制定计划、做出决策'))).toBe(
      course('\n          - 明确任务\n          - 制定计划\n          - 做出决策'),
    );
  });

  it('that are no words, or one that is none among them, are asked for in the language of the file', () => {
    expect(found(course('制定计划，写报告'))).toEqual([['schema/unknown-word', []]]);
    expect(found(course('[制定计划, 写报告]'))).toEqual([['schema/unknown-word', []]]);
    const [{ params } = { params: {} }] = checkSources(
      memoryHost({ 'a.yaml': course('[制定计划, 写报告]') }),
    ).diagnostics;
    expect((params as { allowed?: string[] }).allowed).toContain('制定计划');
  });

  it('where only one is taken are no list', () => {
    expect(found(`${course('制定计划')}课程模块: 必修、限选\n`).map(([code]) => code)).toEqual([
      'schema/unknown-word',
    ]);
  });
});

describe('the level of a standard whose scheme is misspelt', () => {
  it.each([
    ['1+X证书', '中级技能', '中级'],
    ['1+X', '中级技能', '中级'],
    ['1+X职业技能等级证书', '初级工', '初级'],
  ])('%s, %s: that of the scheme that was meant', async (scheme, level, meant) => {
    expect(found(standard(scheme, level)).at(-1)).toEqual(['schema/unknown-word', [meant]]);
    expect(await repaired(standard(scheme, level))).toContain(`类别: 1+X\n等级:\n  - 级别: ${meant}\n`);
  });

  it('is none where the scheme could be any', () => {
    expect(found(standard('某某证', '中级技能')).at(-1)).toEqual(['schema/unknown-word', []]);
  });
});
