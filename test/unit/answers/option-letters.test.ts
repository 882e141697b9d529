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
  ])('%j', (written, expected) => expect(printed(...written)).toEqual(expected));
});

describe('what the options say stays', () => {
  it.each([[['①②', '①③', '②③']], [['①→②→③', '②→①→③']], [['①和②', '只有①']], [['①、③', '②、③']]])(
    '%j',
    (written) => expect(printed(...written)).toEqual(written.map((one, n) => `${'ABC'[n]}|${one}`)),
  );
});
