/** Dates of official texts, to the letter of GB/T 9704. */
import { expect, it } from 'vitest';
import { officialDate, officialMonth } from '../../../src/6-render/standard/official-date.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

const templates = nodeHost().templates();
const [chinese, english] = [artifactWords('zh-CN', templates), artifactWords('en', templates)];

it.each([
  ['2026-09-01', '2026年9月1日', '1 September 2026', '2026年9月'],
  ['2027-12-31', '2027年12月31日', '31 December 2027', '2027年12月'],
  ['2027-10-10', '2027年10月10日', '10 October 2027', '2027年10月'],
  ['秋季学期', '秋季学期', '秋季学期', ''],
])('writes %s as an official text does', (date, zh, en, month) => {
  expect(officialDate(date, chinese)).toBe(zh);
  expect(officialDate(date, english)).toBe(en);
  expect(officialMonth(date, chinese)).toBe(month);
});
