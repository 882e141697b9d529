/** 等级: which marks get which grade. */
import type { Words } from '../../model/words.ts';
import { type Formula, formula } from '../../workbook/formula.ts';
import { across, cell, entered, head, note, title } from '../../workbook/looks.ts';
import { columnRange, inSheet, type Reference } from '../../workbook/reference.ts';
import type { Workbook, Worksheet } from '../../workbook/worksheet.ts';

/** Usual in Chinese schools; whoever uses others changes them in the workbook. */
const bands = [
  ['fail', 0],
  ['pass', 60],
  ['fair', 70],
  ['good', 80],
  ['excellent', 90],
] as const;
const firstBand = 2;
const key = 'bands';
const [from, grade] = [{ name: 'band_from' }, { name: 'band_grade' }];

/** Where the least marks of the grades stand, and their names. */
export function gradeNames(): NonNullable<Workbook['names']> {
  const last = firstBand + bands.length - 1;
  return [
    { ...from, at: inSheet(key, columnRange(0, firstBand, last)) },
    { ...grade, at: inSheet(key, columnRange(1, firstBand, last)) },
  ];
}

/** The grade of a mark out of a hundred; nothing where there is no mark. */
export function gradeOf(percent: Reference): Formula {
  return formula`IF(${percent}="","",LOOKUP(ROUND(${percent},6),${from},${grade}))`;
}

export function gradesWorksheet(words: Words): Worksheet {
  const name = words.label('mark-book.bands');
  return {
    ...{ key, name, title: name, upright: true, head: 1 },
    columns: [{ width: 16 }, { width: 16 }, { width: 40 }],
    rows: [
      { cells: [across(2, cell(name, title))], height: 26 },
      { cells: ['from', 'grade'].map((one) => cell(words.label(`mark-book.${one}`), head)) },
      ...bands.map(([band, least]) => ({
        cells: [cell(least, entered('General')), cell(words.label(`mark-book.band.${band}`), entered('@'))],
      })),
      { cells: [across(3, cell(words.label('mark-book.bands.note'), note))] },
    ],
  };
}
