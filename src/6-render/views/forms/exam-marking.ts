/** A final assessment → how it is marked: the answer to each question, and the criteria with their points. */
import { codeWithLines } from '../../../markdown/code-gaps.ts';
import type { Assessment, WorksheetItem } from '../../../model/model.ts';
import { formatNumber } from '../../format-number.ts';
import type { Words } from '../../sheet.ts';
import { itemViews } from '../worksheet-item.ts';
import { textCell } from './cells.ts';
import { columns } from './form-scope.ts';
import type { Block, Cell } from './form-view.ts';
import { grid } from './grid.ts';

/** Without questions the criteria take their place in the official table. */
export function marking(assessment: Assessment, words: Words): Block[] {
  const { questions, criteria, points } = assessment;
  const official = columns(words, [['question'], ['answer', 'wide'], ['marking', 'wide']]);
  const total = (width: number): Cell[] => [
    textCell(words.label('form.total')),
    ...Array.from({ length: width - 2 }, () => textCell()),
    textCell(pointsText(points, words)),
  ];
  const watched = criteria.map((criterion) => criterionCells(criterion, words));
  if (questions.length === 0) {
    const rows = watched.map(([subject, rules]) => [subject ?? textCell(), textCell(), rules ?? textCell()]);
    return rows.length === 0 ? [] : [{ grid: grid(official, rows, total(3)) }];
  }
  const asked = questions.map((question) => questionCells(question, words));
  const heads = columns(words, [
    ['criteria', 'wide'],
    ['standard', 'wide'],
  ]);
  return [
    { grid: grid(official, asked, total(3)) },
    ...(watched.length === 0 ? [] : [{ title: words.label('form.head.criteria'), grid: grid(heads, watched, total(2)) }]),
  ];
}

function questionCells(question: WorksheetItem, words: Words): Cell[] {
  const [view] = itemViews([question], words);
  const right =
    view?.options.filter((option) => option.right).map(({ letter, text }) => `${letter}. ${codeWithLines(text, 'teacher')}`) ?? [];
  const told = (cell: Cell, richText: typeof question.answer): Cell => ({ ...cell, richTexts: richText ? [richText] : [] });
  return [
    told(textCell(), question.prompt),
    told(textCell(...right, view?.verdict), question.answer),
    told(textCell(pointsText(question.points, words)), question.rubric),
  ];
}

function criterionCells({ title, text, rubric, points, veto }: Assessment['criteria'][number], words: Words): Cell[] {
  const named = title === undefined ? text : words.label('form.pair', { name: title, text });
  return [textCell(veto ? words.label('form.veto', { text: named }) : named), textCell(pointsText(points, words), rubric)];
}

function pointsText(points: number | undefined, words: Words): string | undefined {
  return points === undefined ? undefined : words.label('points', { n: formatNumber(points) });
}
