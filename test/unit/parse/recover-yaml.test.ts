/** What can be read of a text that is not YAML: never a word that its author did not write there. */
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { recoverYaml } from '../../../src/1-parse/recover-yaml.ts';
import type { SyntaxNode } from '../../../src/1-parse/syntax-tree.ts';
import { mutated } from '../../fuzz/mutate.ts';
import { bundledSources } from '../../support/bundled-standards.ts';
import { randomFrom } from '../../support/random.ts';

const recovered = (text: string) => recoverYaml({ path: 'x.yaml', text });

/** Maps and lists as such, texts as they are; `?` for a value that is lost, `…` where more may be. */
function plain(node: SyntaxNode | null | undefined): unknown {
  if (!node) return null;
  if (node.is === 'scalar') return node.text;
  if (node.is === 'list') return [...node.items.map(plain), ...(node.lost ? ['…'] : [])];
  const entries = node.entries.map(({ key, value, lost }) => [key.text, lost ? '?' : plain(value)]);
  return Object.fromEntries(node.lost ? [...entries, ['…', '…']] : entries);
}

describe('the rest of a file', () => {
  it('is read around a value that cannot be', () => {
    const { tree } = recovered('名称: 甲\n题目: [必做] 写出步骤\n学时: 8\n') ?? {};
    expect(plain(tree?.root)).toEqual({ 名称: '甲', 题目: '?', 学时: '8' });
  });

  it('is read around a key without its colon, whose map may lack it', () => {
    const { tree } =
      recovered('名称: 甲\n目标:\n  - 标识: g1\n    内容：能整理床铺\n  - 标识: g2\n    内容: 能换床单\n') ??
      {};
    expect(plain(tree?.root)).toEqual({
      名称: '甲',
      目标: [
        { 标识: 'g1', '…': '…' },
        { 标识: 'g2', 内容: '能换床单' },
      ],
    });
  });

  it('keeps the other keys of an item whose first one is lost', () => {
    const { tree } = recovered('目标:\n  - 标识：g1\n    内容: 能整理床铺\n  - 标识: g2\n') ?? {};
    expect(plain(tree?.root)).toEqual({ 目标: [{ 内容: '能整理床铺', '…': '…' }, { 标识: 'g2' }] });
  });

  it('has no half of a text of which a line is lost', () => {
    const text =
      '名称: 甲\n版本: 1\n说明: |\n  第一行说明要点。\n第二行没有缩进，属于说明。\n  第三行。\n学时: 8\n';
    expect(JSON.stringify(plain(recovered(text)?.tree.root))).not.toMatch(/第.行/);
    expect(plain(recovered(text)?.tree.root)).toMatchObject({ 名称: '甲', 学时: '8' });
  });

  it('ends where a second document begins, with nothing sure of the line before, and lacks both sides of a conflict', () => {
    const second = '标识: a\n名称: 甲\n---\n名称: 乙\n学时: 8\n';
    expect(plain(recovered(second)?.tree.root)).toEqual({ 标识: 'a', 名称: '?', '…': '…' });
    const conflict = '标识: a\n名称: 甲\n<<<<<<< HEAD\n学时: 8\n=======\n学时: 9\n>>>>>>> b\n版本: 1\n';
    expect(plain(recovered(conflict)?.tree.root)).toEqual({ 标识: 'a', 名称: '?', 版本: '1', '…': '…' });
  });

  it('has slips of its own, each said once', () => {
    const { diagnostics } =
      recovered('名称：甲\n学时: 8\n版本：1\n类型: 课程\n说明: "没有写完\n状态: 草稿\n') ?? {};
    expect(diagnostics?.map(({ code }) => code)).toEqual(['yaml/full-width-colon', 'yaml/unclosed-quote']);
  });

  it('is asked for only where a file cannot be read', () => {
    expect(recovered('名称: 甲\n')).toBeUndefined();
    expect(recovered('- 1\n- [2\n')).toBeUndefined();
  });
});

const runs = 60 * Number(process.env.CCSTD_FUZZ ?? 1);

describe('whatever is done to a file', () => {
  const random = randomFrom(7);
  const texts = bundledSources().map(([, text]) => text);
  const spoilt = Array.from({ length: runs }, () => {
    const original = random.pick(texts) ?? '';
    const from = random.below(Math.max(1, original.length - 6000));
    return mutated(original.slice(original.indexOf('\n', from) + 1, from + 6000), random, texts);
  }).filter((text) => !parseYaml({ path: 'x.yaml', text }).tree);

  it('is spoilt in many ways', () => expect(spoilt.length).toBeGreaterThan(runs / 10));

  it('gives no word that its author did not write at that place', () => {
    for (const text of spoilt) {
      const { tree } = recovered(text) ?? {};
      for (const { node, text: written } of scalarsOf(tree?.root ?? null, text)) {
        const alone = parseYaml({ path: 'x.yaml', text: `a: ${written.replace(/^(?=["'])/, '')}` }).tree;
        const value = alone?.root?.is === 'map' ? alone.root.entries[0]?.value : undefined;
        // A text of several lines is indented as where it stands; the words themselves must be there.
        if (node.style === 'plain' || value === undefined)
          expect(squeezed(written)).toContain(squeezed(node.text));
        else expect(squeezed(value?.is === 'scalar' ? value.text : '')).toBe(squeezed(node.text));
      }
    }
  }, 240_000);
});

const squeezed = (text: string): string => text.replace(/\s+/g, '');

function* scalarsOf(
  node: SyntaxNode | null,
  text: string,
): Iterable<{ node: Extract<SyntaxNode, { is: 'scalar' }>; text: string }> {
  if (!node) return;
  if (node.is === 'scalar') yield { node, text: text.slice(node.start, node.end) };
  else if (node.is === 'list') for (const item of node.items) yield* scalarsOf(item, text);
  else for (const { key, value } of node.entries) for (const one of [key, value]) yield* scalarsOf(one, text);
}
