import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripForStudents } from '../../../src/markdown/for-students.ts';
import { gapFor } from '../../../src/markdown/gap.ts';
import { markdownToCommonMark } from '../../../src/markdown/to-commonmark.ts';
import { markdownToHtml } from '../../../src/markdown/to-html.ts';
import { student, teacher } from './options.ts';

describe('the width of a gap', () => {
  it.each([
    ['numbers', ['5', '220', '380 V', '１２．５', '±0.02', '50 Hz', '3×10', '85%', '12 h']],
    ['words', ['断电', '热继电器', 'H2O', '自锁触点断开', 'RCD']],
    [
      'sentences',
      [
        '先断电，再验电',
        '先评估意识与伤情，再决定是否搬动。',
        'cut the power off first',
        '热继电器动作后没有手动复位就再次起动',
      ],
    ],
  ])('is the same for all %s', (_, answers) => {
    expect(new Set(answers.map(gapFor)).size).toBe(1);
  });

  it('differs between kinds of answers, and is that of a word where nobody said what', () => {
    expect(new Set(['5', '断电', '先断电，再验电'].map(gapFor)).size).toBe(3);
    expect(gapFor('')).toBe(gapFor('断电'));
  });

  it('is enough for a hand: 7 mm for a character, 4 mm for a digit', () => {
    const printed = (answer: string) => gapFor(answer).length * 3.7;
    expect(printed('380')).toBeGreaterThanOrEqual(3 * 4);
    expect(printed('热继电器')).toBeGreaterThanOrEqual(4 * 7);
    expect(printed('先断电再验电，')).toBeGreaterThanOrEqual(7 * 7);
  });

  it('stays what it is when a text is cut twice', () => {
    fc.assert(fc.property(fc.string(), (answer) => gapFor(gapFor(answer)) === gapFor(answer)));
    const text = '断开 :fill[熔断器] 需 :fill[15] 分钟，因为 :fill[电容还带电，要放电]。';
    expect(stripForStudents(stripForStudents(text))).toBe(stripForStudents(text));
  });

  it('is the same whether the answer was cut out of the text before or is left out when it is shown', () => {
    const text = '需 :fill[15] 分钟，:fill[先 *断电*，再验电]，:fill[断电]。';
    for (const show of [markdownToHtml, markdownToCommonMark]) {
      expect(show(stripForStudents(text), student)).toBe(show(text, student));
      expect(show(text, student)).not.toContain('再验电');
      expect(show(text, teacher)).toContain('再验电');
    }
  });
});
