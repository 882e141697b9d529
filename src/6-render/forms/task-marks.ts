/**
 * The assessments of a learning task → the table in which everybody enters marks: weights are printed, marks
 * are blank.
 */
import type { LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { amountCell, blankCell, sum, textCell } from './cells.ts';
import { columns, head } from './form-scope.ts';
import type { Block, Column } from './form-view.ts';
import { grid } from './grid.ts';

const official = [
  ['self', 'self'],
  ['peer', 'peer'],
  ['teacher', 'tutor'],
] as const;

/**
 * The enterprise has columns where it marks something; a dash says, as on the worksheet, that somebody does
 * not mark this one.
 */
export function marks({ assessments }: LearningTask, words: Words): Block {
  const enterprise = assessments.some(({ raters }) => raters?.enterprise);
  const raters = [...official, ...(enterprise ? [['enterprise', 'company'] as const] : [])];
  const heads = [
    ...columns(words, [['assessment'], ['points', 'narrow']]),
    ...raters.flatMap(([, label]): Column[] => {
      const group = head(words, label);
      return [
        { label: head(words, 'weight'), group, size: 'narrow' },
        { label: head(words, 'score'), group, size: 'mark' },
      ];
    }),
  ];
  const rows = assessments.map(({ title, points, raters: stated }) => [
    textCell(title),
    amountCell(points),
    ...raters.flatMap(([key]) => [
      amountCell(stated && !stated[key] ? '—' : weightText(stated?.[key], words)),
      blankCell,
    ]),
  ]);
  const total = amountCell(sum(assessments.map(({ points }) => points)));
  const foot = [textCell(words.label('form.total')), total, ...raters.flatMap(() => [blankCell, blankCell])];
  return {
    title: words.label('form.block.grading'),
    grid: grid(heads, rows, foot),
    signatures: ['student', 'teacher', 'date'].map((name) => words.label(`form.signature.${name}`)),
  };
}

function weightText(weight: number | undefined, words: Words): string | undefined {
  return weight === undefined ? undefined : words.label('form.percent', { n: weight });
}
