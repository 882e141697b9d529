import { describe, expect, it } from 'vitest';
import { findSpacedBold } from '../../../src/markdown/spaced-bold.ts';

describe('stars with a blank between them and the words', () => {
  it.each([
    ['接线时 ** 注意 ** 先断电', '注意'],
    ['** 小心：** 先停机', '小心：'],
    ['**小心 ** 先停机', '小心'],
  ])('are found in %j', (text, words) =>
    expect(findSpacedBold(text).map((found) => found.words)).toEqual([words]),
  );

  it.each([
    '**小心** 先停机',
    '带 ** 的项目和带 ** 的人',
    '** 选做  ** 必做',
    '长 ** 宽 ** 高',
    '2 ** 3 ** 4',
    '`a ** 甲乙 ** b`',
  ])('are not these: %j', (text) => expect(findSpacedBold(text)).toEqual([]));
});
