/** What PHP reads from our Moodle files is what we wrote, whatever signs an author uses. */
import { expect, it } from 'vitest';
import { csvText } from '../../../src/exports/csv-text.ts';
import { phpSafe } from '../../../src/exports/moodle/php-safe.ts';
import { randomFrom } from '../../support/random.ts';
import { bent } from '../../support/small-course.ts';
import { exported } from './exported.ts';
import { csvRows } from './moodle-importer.ts';
import { phpRows } from './php-csv.ts';

it('knows the reader: a backslash before a mark swallows the rest of an ordinary file', () => {
  expect(phpRows('a,"b ""c""",d\r\ne,,"f\r\ng"\r\n')).toEqual([
    ['a', 'b "c"', 'd'],
    ['e', '', 'f\r\ng'],
  ]);
  expect(phpRows(csvText([['甲, \\', '乙'], ['丙']]))).not.toEqual([['甲, \\', '乙'], ['丙']]);
  expect(phpRows(csvText([['C:\\"x", y', '乙']]))).not.toEqual([['C:\\"x", y', '乙']]);
});

it('reads whole what was made safe, for any mixture of backslashes, marks, commas and line ends', () => {
  const random = randomFrom(7);
  const signs = ['\\', '"', ',', '\n', '\r\n', ' ', '甲', 'a', '\t', '😀', '＼', "'", ';'];
  const cell = () =>
    phpSafe(Array.from({ length: random.below(9) }, () => random.pick(signs) ?? '').join(''));
  const tries = 3000 * Number(process.env.CCSTD_FUZZ ?? 1);
  for (let index = 0; index < tries; index++) {
    // Its first cell is an id, as in a Moodle file: a line of nothing is no row.
    const rows = Array.from({ length: 1 + random.below(3) }, () => ['id', cell(), cell(), 'end']);
    const text = csvText(rows);
    expect(phpRows(text), JSON.stringify(rows)).toEqual(rows);
    expect(csvRows(text), JSON.stringify(rows)).toEqual(rows);
  }
});

it('leaves ordinary texts as they are', () => {
  for (const text of [
    '路径 C:\\Data\\a.txt',
    '用 "/" 或 "\\n" 分隔',
    '100%',
    '他说“好”',
    '\\\\server\\share',
  ])
    expect(phpSafe(text)).toBe(text);
});

it.each(['路径为 C:\\Data\\', '写出 \\"，再写 "\\"', '以 " 与 \\ 结尾 \\', '\\"', '甲,乙\\', '\\\\"\\\\'])(
  'a requirement with %s arrives as one competency, and the change is reported',
  async (text) => {
    const files = bent('standard.yaml', 'text: 能处置一起跌倒', `text: ${JSON.stringify(text)}`);
    const [file] = await exported('moodle', files);
    const rows = phpRows(file?.text ?? '');
    expect(rows).toEqual(csvRows(file?.text ?? ''));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([14]));
    const row = rows.find(([, id]) => id === 'care-2019/4/1.1.1');
    expect(row?.[3]).toBe(phpSafe(text));
    expect(file?.report.facts['Requirement.text']).toBe(1);
  },
);
