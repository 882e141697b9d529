/** Weights in tables for spreadsheets and programs are those that were computed. */
import { expect, it } from 'vitest';
import { plainNumber } from '../../../src/crosswalk/plain-number.ts';

it.each([
  [50, '50.0'],
  [100, '100.0'],
  [0, '0.0'],
  [33.3, '33.3'],
  [100 / 3, '33.333333333333336'],
  [200 / 7, '28.571428571428573'],
])('%d is %s', (value, text) => expect(plainNumber(value)).toBe(text));

it('loses nothing: read again it is the same number, and shares of 100 add up to 100', () => {
  for (let parts = 1; parts < 400; parts++) {
    const cells = Array.from({ length: parts }, () => plainNumber(100 / parts));
    for (const cell of cells) expect(Number(cell)).toBe(100 / parts);
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBeCloseTo(100, 9);
  }
  expect(plainNumber(1.5e-7)).toMatch(/^0\.0000001\d+$/);
});
