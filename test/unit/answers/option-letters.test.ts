/** Numbers in circles before options take the place of the printed letters; statements of the question do not. */
import { describe, expect, it } from 'vitest';
import { printedOptions } from '../../../src/answers/printed-options.ts';

const printed = (...written: readonly string[]) =>
  printedOptions(written).options.map(({ letter, text }) => `${letter}|${text}`);

describe('one label before each option', () => {
  it.each([
    [
      ['① 甲', '② 乙'],
      ['①|甲', '②|乙'],
    ],
    [
      ['①甲', '②、乙'],
      ['①|甲', '②|乙'],
    ],
    [
      ['A. xx', 'B. yy'],
      ['A|xx', 'B|yy'],
    ],
    [
      ['A．断电', 'B．验电'],
      ['A|断电', 'B|验电'],
    ],
    [
      ['A：甲', 'B：乙'],
      ['A|甲', 'B|乙'],
    ],
    [
      ['A甲', 'B乙', 'C丙'],
      ['A|甲', 'B|乙', 'C|丙'],
    ],
    [
      ['A 增大', 'B 减小', 'C 不变'],
      ['A|增大', 'B|减小', 'C|不变'],
    ],
    [
      ['A-断电', 'B - 验电', 'C—挂牌'],
      ['A|断电', 'B|验电', 'C|挂牌'],
    ],
    [
      ['A, 断电', 'B，验电'],
      ['A|断电', 'B|验电'],
    ],
    [
      ['选项A：断电', '选项 B 验电'],
      ['A|断电', 'B|验电'],
    ],
    [
      ['a 断电', 'b.验电'],
      ['a|断电', 'b|验电'],
    ],
    [
      ['Ａ　断电', 'Ｂ验电'],
      ['A|断电', 'B|验电'],
    ],
    [
      ['A. 12 V', 'B 24 V', 'C、36 V'],
      ['A|12 V', 'B|24 V', 'C|36 V'],
    ],
    [
      ['A“断电”', 'B《规程》'],
      ['A|“断电”', 'B|《规程》'],
    ],
  ])('%j', (written, expected) => expect(printed(...written)).toEqual(expected));
});

describe('what the options say stays', () => {
  it.each([
    [['A 相断路', 'B 相短路', 'C 相接地']],
    [['A 灯变亮', 'B 灯变暗']],
    [['A 相接地', 'B 相接地', 'C 相接地']],
    [['A 高于 B', 'B 高于 A']],
    [['A 和 B', 'B 和 C']],
    [['A4', 'B5', 'C6']],
    [['A-1', 'B-2']],
    [['AB', 'BC', 'CA']],
    [['B 增大', 'A 减小']],
    [['A 增大', '减小']],
    [['A 增大', 'b 减小']],
    [['apple', 'banana']],
    [['A 增大']],
    [['A、B 两相', 'B、C 两相']],
    [['①②', '①③', '②③']],
    [['①→②→③', '②→①→③']],
    [['①和②', '只有①']],
    [['①、③', '②、③']],
    [['a.length', 'b.size()']],
    [['A.run()', 'B.stop()']],
    [['A：主料；B：辅料', 'B：主料；A：辅料']],
    [['A +', 'B -']],
    [['A 20', 'B 30']],
    [['A.txt', 'B.txt']],
    [['A 股市场', 'B 股市场', 'C 债券']],
    [['A 班长', 'B 班长', 'C 组长']],
    [['(A)类火灾', '(B)类火灾', '(C)类气体']],
    [['A/D', 'B/E']],
  ])('%j', (written) => expect(printed(...written)).toEqual(written.map((one, n) => `${'ABC'[n]}|${one}`)));
});
