/** References to requirements name a level in the words of the standard, in Chinese or in English. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { applyReferences } from '../../../src/workspace/apply-references.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

const level = (word: string, items: number): string => `  - 级别: ${word}
    职业功能:
      - 编号: 1
        名称: 整理
        工作内容:
          - 编号: 1.1
            名称: 衣物整理
            技能要求:
${Array.from({ length: items }, (_, n) => `              - 编号: 1.1.${n + 1}\n                内容: 能整理第 ${n + 1} 类衣物\n`).join('')}`;
const standard = (scheme: string, ...levels: readonly string[]): string =>
  `类型: 技能标准\n标识: 收纳师\n名称: 收纳师\n类别: ${scheme}\n基本要求:\n  基础知识:\n    - 编号: 1.1\n      内容: 会分类\n等级:\n${levels.join('')}`;
const certificate = standard('1+X', level('初级', 3), level('中级', 2));
const national = standard(
  '国家职业标准\n编码: 4-10-01-06\n版次: 2020年版',
  level('四级', 2),
  level('三级', 2),
);

const files = (source: string, reference: string) => ({
  '收纳师.yaml': source,
  '家居整理.yaml': `类型: 课程\n标识: 家居整理\n名称: 家居整理\n课程类别: 专业核心\n基准学时: 40\n课程目标:\n  - 标识: g1\n    内容: 能整理一个衣柜\n    对接:\n      - ${reference}\n`,
});

const checked = (source: string, reference: string) => checkSources(memoryHost(files(source, reference)));

function found(source: string, reference: string): unknown[][] {
  return checked(source, reference)
    .diagnostics.filter(({ code }) => code.startsWith('ref/'))
    .map(({ code, params }) => {
      const { levels, suggestions } = params as Readonly<Record<string, unknown>>;
      return [code, levels, suggestions];
    });
}

async function repaired(source: string, reference: string): Promise<string> {
  const { files: changed } = await fixWorkspace(memoryHost(files(source, reference)), { unsafe: true });
  return /对接:\n +- (.*)/.exec(changed[0]?.after ?? '')?.[1] ?? '';
}

describe('a level is named', () => {
  it.each([
    [certificate, '收纳师/中级/1.1.2', '收纳师/intermediate/1.1.2'],
    [certificate, '收纳师/intermediate/1.1.2', '收纳师/intermediate/1.1.2'],
    [certificate, '收纳师/初级/1.1', '收纳师/junior/1.1'],
    [certificate, '收纳师/基础知识/1.1', '收纳师/foundations/1.1'],
    [certificate, '收纳师/基础知识', '收纳师/foundations'],
    [national, '收纳师/四级/1.1.2', '收纳师/4/1.1.2'],
    [national, '收纳师/4/1.1.2', '收纳师/4/1.1.2'],
    [standard('企业岗位', level('不分级', 1)), '收纳师/不分级/1.1.1', '收纳师/all/1.1.1'],
  ])('as its standard names it, or in the other language (%#)', (source, typed, canonical) => {
    const { workspace } = checked(source, typed);
    expect(found(source, typed)).toEqual([]);
    expect(workspace?.courses.get('家居整理')?.value.goals?.[0]?.aligns).toEqual([canonical]);
  });
});

describe('a level that is not there', () => {
  it('is answered in the words that were typed, and with the one that was meant', async () => {
    expect(found(national, '收纳师/中级/1.1.1')).toEqual([
      ['ref/no-such-level', ['四级', '三级'], ['收纳师/四级/1.1.1']],
    ]);
    expect(found(certificate, '收纳师/中级工/1.1.1')).toEqual([
      ['ref/no-such-level', ['初级', '中级'], ['收纳师/中级/1.1.1']],
    ]);
    expect(found(certificate, '收纳师/4/1.1.1')).toEqual([
      ['ref/no-such-level', ['初级', '中级'], ['收纳师/中级/1.1.1']],
    ]);
    expect(await repaired(certificate, '收纳师/中级工/1.1.1')).toBe('收纳师/中级/1.1.1');
  });

  it('is asked for where it was left out, and told where only one has the item', async () => {
    expect(found(certificate, '收纳师/1.1.1')).toEqual([
      ['ref/level-missing', ['初级', '中级'], ['收纳师/初级/1.1.1', '收纳师/中级/1.1.1']],
    ]);
    expect(await repaired(certificate, '收纳师/1.1.1')).toBe('');
    expect(await repaired(certificate, '收纳师/1.1.3')).toBe('收纳师/初级/1.1.3');
  });
});

it('a reference that gets a new number keeps its word for the level', () => {
  for (const [typed, after] of [
    ['收纳师/中级/1.1.2', '收纳师/中级/1.1.1'],
    ['"收纳师/中级/1.1.2"', '"收纳师/中级/1.1.1"'],
    ['收纳师/intermediate/1.1.2', '收纳师/intermediate/1.1.1'],
  ] as const) {
    const opened = checked(certificate, typed);
    const file = '家居整理.yaml';
    const place = { file, path: ['goals', 0, 'aligns', 0] };
    const edit = { file, place, from: '收纳师/intermediate/1.1.2', to: '收纳师/intermediate/1.1.1' };
    const { files: changed, left } = applyReferences([edit as never], opened);
    expect(left).toEqual([]);
    expect(changed[0]?.after).toContain(`- ${after}\n`);
  }
});

describe('an item in another form', () => {
  it.each([
    ['收纳师四级1.1.2', '收纳师/四级/1.1.2'],
    ['收纳师-4-1.1.2', '收纳师/四级/1.1.2'],
    ['收纳师 三级 1．1．2', '收纳师/三级/1.1.2'],
    ['收纳师\\4\\1.1.2', '收纳师/四级/1.1.2'],
    ['收纳师/4/1-1-2', '收纳师/4/1.1.2'],
    ['收纳师/4/技能要求1.1.2', '收纳师/4/1.1.2'],
    ['收纳师/4/1.1.2 能整理第 2 类衣物', '收纳师/4/1.1.2'],
    ['三级：能整理第 2 类衣物', '收纳师/三级/1.1.2'],
  ])('%s becomes %s', async (typed, wanted) => expect(await repaired(national, typed)).toBe(wanted));

  it('is left alone where two of them may be meant', async () => {
    const [[code, , suggestions] = []] = found(national, '1.1.2');
    expect([code, suggestions]).toEqual(['ref/item-form', ['收纳师/四级/1.1.2', '收纳师/三级/1.1.2']]);
    expect(await repaired(national, '1.1.2')).toBe('');
  });
});
