/** Characters of the wrong width and characters that nobody sees. */
import { describe, expect, it } from 'vitest';
import { characterSlip } from '../../../src/findings/text/character-slips.ts';

const found = (text: string) => {
  const slip = characterSlip(text, true);
  return slip ? [`${slip.kind} ${slip.shown}`] : [];
};

describe('width', () => {
  it.each([
    ['先评估,后搬动', 'width 评估,后搬'],
    ['注意:安全', 'width 注意:安全'],
    ['说“停”,再断电', 'width 停”,再断'],
    ['万用表(数字式)一块', 'width (数字式)'],
    ['万用表（数字式)一块', 'width （数字式)'],
    ['万用表(数字式）一块', 'width (数字式）'],
    ['准备３０分钟', 'width ３０'],
    ['用ＰＬＣ控制', 'width ＰＬＣ'],
  ])('%s', (text, slip) => expect(found(text)).toEqual([slip]));

  it.each([
    '先评估，后搬动（两人）',
    '10:30 开始，按 GB/T 5905.1, GB 38600 执行',
    '比例 1:3，NO:NC 触点，角度 (x, y)',
    'PLC(可编程控制器)',
    '按钮 (SB1) 与（KM1）',
    '图见[接线图](图/接线,总.png)',
    '写 `甲,乙` 两列',
    '得 $甲,乙$ 两项',
    '::figure{src="图,一.png" title="甲,乙"}',
    '见 https://example.com/甲,乙',
    '（1）先断电；（2）验电',
    '1) 先断电',
    '甲）与乙）',
  ])('%s: nothing', (text) => expect(found(text)).toEqual([]));
});

describe('invisible', () => {
  it.each([
    ['体育\u200B与健康', 'invisible U+200B'],
    ['\uFEFF体育', 'invisible U+FEFF'],
    ['con\u00ADtrol', 'invisible U+00AD'],
    ['体\u202E育', 'invisible U+202E'],
    ['体\u200D育\u200B', 'invisible U+200D U+200B'],
  ])('%j', (text, slip) => expect(found(text)).toEqual([slip]));

  it.each(['👩‍🔧 师傅', 'می‌خواهم', '\u200Fعربي', 'ᠮᠣᠩᠭᠣᠯ\u180E'])('%s: needed by its script', (text) =>
    expect(found(text)).toEqual([]),
  );
});
