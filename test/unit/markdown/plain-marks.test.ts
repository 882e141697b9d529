/** Notation in plain texts is named with what to type instead; what only looks like it is left alone. */
import { describe, expect, it } from 'vitest';
import { firstPlainMark } from '../../../src/markdown/plain-marks.ts';

const found = (text: string) => {
  const mark = firstPlainMark(text);
  return mark && `${text.slice(mark.start, mark.end)} → ${mark.instead}`;
};

describe('marks in a plain text', () => {
  it.each([
    ['检验 H~2~O 的硬度', 'H~2~ → H₂'],
    ['写出 10^-6^ 次方', '10^-6^ → 10⁻⁶'],
    ['求 $I = U/R$ 中的电流', '$I = U/R$ → '],
    ['能**先评估**后搬动', '**先评估** → 先评估'],
    ['能 *先评估* 后搬动', '*先评估* → 先评估'],
    ['输入 `G01 X50` 后回车', '`G01 X50` → G01 X50'],
    ['见[标准](https://example.org)', '[标准](https://example.org) → '],
    ['见 ![图](a.png)', '![图](a.png) → '],
    ['删去~~旧~~句', '~~旧~~ → '],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected));

  it.each([
    '引用 $A$1 单元格，花费 5$ 或 10$',
    '尺寸 500*300*8，加热 2~3 秒',
    '变量 a_b_c 与 __init__',
    '用 <table> 标签排版',
    '打开 https://example.org/a_b_c',
    '用 *args 与 **kwargs',
  ])('%s: nothing', (text) => expect(found(text)).toBeUndefined());
});
