/** 观察点: what shows craftsman spirit in assessments, with a place to mark how far it was seen. */
import type { Assessment } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { blankCell, downRows, textCell } from './cells.ts';
import { columns } from './form-scope.ts';
import type { Block } from './form-view.ts';
import { grid } from './grid.ts';

const observationMarks = ['seen', 'partly-seen', 'not-seen'] as const;

export function observationSheet(assessments: readonly Assessment[], words: Words): Block[] {
  const rows = assessments.flatMap(({ title, observe }) =>
    observe.map(({ spirit, text }, index) => [
      downRows(textCell(title), index, observe.length),
      textCell(words.word('AssessmentSpirit', spirit)),
      textCell(text),
      ...observationMarks.map(() => blankCell),
    ]),
  );
  if (rows.length === 0) return [];
  const heads = columns(words, [
    ['assessment', 'middle'],
    ['spirit', 'narrow'],
    ['observation', 'wide'],
    ...observationMarks.map((mark) => [mark, 'mark'] as const),
  ]);
  return [{ title: words.field('Assessment.observe'), grid: grid(heads, rows) }];
}
