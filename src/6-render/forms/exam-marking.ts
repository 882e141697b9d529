/** A final assessment → how it is marked: the answer to each question, and the criteria with their points. */
import { isChoice } from '../../answers/is-choice.ts';
import { hasOwnPoints } from '../../answers/own-points.ts';
import { codeWithLines } from '../../markdown/code-gaps.ts';
import { hasMarks } from '../../markdown/in-line.ts';
import type { Assessment, RichText, WorksheetItem } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { fullMark, markingLines } from '../views/assessment-lines.ts';
import { composedPoints } from '../views/assessment-view.ts';
import { itemViews, numberedAnswer } from '../worksheet/worksheet-item.ts';
import { sum, textCell } from './cells.ts';
import { columns } from './form-scope.ts';
import type { Block, Cell } from './form-view.ts';
import { grid } from './grid.ts';
import { statedEntries } from './stated.ts';

/** Without questions the criteria take their place in the official table. */
export function marking(assessment: Assessment, words: Words): Block[] {
  const { questions, criteria } = assessment;
  const official = columns(words, [['question'], ['answer', 'wide'], ['marking', 'wide']]);
  const totals = totalsOf(assessment);
  const total = (width: number, points: number | undefined): Cell[] => [
    textCell(words.label('form.total')),
    ...Array.from({ length: width - 2 }, () => textCell()),
    textCell(pointsText(points, words)),
  ];
  const watched = criteria.map((criterion) => criterionCells(criterion, words));
  if (questions.length === 0) {
    const rows = watched.map(([subject, rules]) => [subject ?? textCell(), textCell(), rules ?? textCell()]);
    return rows.length === 0 ? [] : [{ grid: grid(official, rows, total(3, totals.criteria)) }];
  }
  const asked = questionRows(questions, words);
  const heads = columns(words, [
    ['criteria', 'wide'],
    ['standard', 'wide'],
  ]);
  return [
    { grid: grid(official, asked, total(3, totals.questions)) },
    ...(watched.length === 0
      ? []
      : [
          { title: words.label('form.head.criteria'), grid: grid(heads, watched, total(2, totals.criteria)) },
        ]),
    ...statedEntries([['Assessment.points', textCell(composedPoints(assessment, words))]], words),
  ];
}

/**
 * Each table totals its own rows; what the assessment states stands below rows that state nothing, if nothing
 * else does.
 */
function totalsOf(assessment: Assessment): Record<'questions' | 'criteria', number | undefined> {
  const { questions, criteria } = assessment;
  const asked = questions.map((question) => question.points);
  const watched = criteria.filter(hasOwnPoints).map((criterion) => criterion.points);
  const stated = [...asked, ...watched].every((value) => value === undefined)
    ? fullMark(assessment)
    : undefined;
  return { questions: sum(asked) ?? stated, criteria: sum(watched) ?? stated };
}

/** A paper of many short questions has ten of them in a row of the table, where their keys say everything. */
const manyQuestions = 20;
const mostInRow = 10;

function questionRows(questions: readonly WorksheetItem[], words: Words): Cell[][] {
  const runs: { readonly first: number; readonly items: WorksheetItem[] }[] = [];
  for (const [index, item] of questions.entries()) {
    const run = runs.at(-1);
    const joins =
      questions.length >= manyQuestions &&
      run &&
      run.items.length < mostInRow &&
      run.items.every((other) => sameRow(other, item));
    if (joins) run.items.push(item);
    else runs.push({ first: index + 1, items: [item] });
  }
  return runs.map(({ first, items }) => {
    const [only] = items;
    return only && items.length === 1 ? questionCells(only, first, words) : runCells(items, first, words);
  });
}

function sameRow(...items: readonly WorksheetItem[]): boolean {
  const [first] = items;
  return items.every(
    ({ kind, correct, answer, rubric, points, options }) =>
      (isChoice(kind) || kind === 'judge') &&
      !options.some(({ text }) => hasMarks(text)) &&
      correct.length > 0 &&
      !answer &&
      !rubric &&
      points === first?.points,
  );
}

function runCells(items: readonly WorksheetItem[], first: number, words: Words): Cell[] {
  const keys = itemViews(items, words, first).map(({ no, options, verdict }) => {
    const right = options
      .filter((option) => option.right)
      .map(({ letter, text }) => `${letter} ${codeWithLines(text, 'teacher')}`);
    return `${no}. ${[...right, ...(verdict ? [verdict] : [])].join(words.label('list-separator'))}`;
  });
  const points = items[0]?.points;
  return [
    textCell(`${first}–${first + items.length - 1}`),
    textCell(keys.join('\u3000')),
    textCell(points === undefined ? undefined : words.label('form.points-each', { n: formatNumber(points) })),
  ];
}

function questionCells(question: WorksheetItem, no: number, words: Words): Cell[] {
  const [view] = itemViews([question], words);
  const right = view?.options.filter((option) => option.right) ?? [];
  const marked = right.filter(({ text }) => hasMarks(text));
  const typed = right
    .filter((option) => !marked.includes(option))
    .map(({ letter, text }) => `${letter}. ${codeWithLines(text, 'teacher')}`);
  const told = (cell: Cell, ...richTexts: readonly (RichText | undefined)[]): Cell => ({
    ...cell,
    richTexts: richTexts.flatMap((richText) => richText ?? []),
  });
  const gapKey = view?.gapKey === undefined ? undefined : { ...question.prompt, text: view.gapKey };
  return [
    numberedPrompt(question.prompt, view?.prompt.text ?? '', no),
    told(
      textCell(...typed, view?.verdict),
      ...marked.map(({ letter, words: option }) => ({ ...option, text: `${letter}. ${option.text}` })),
      gapKey,
      question.answer && numberedAnswer(question.prompt.text, question.answer),
    ),
    told(textCell(pointsText(question.points, words)), question.rubric),
  ];
}

/** The number stands before the first word, or on a line of its own before a table, a list or a picture. */
function numberedPrompt(prompt: RichText, text: string, no: number): Cell {
  const isProse = /^[\p{L}“‘《（(]/u.test(text);
  return {
    ...textCell(...(isProse ? [] : [`${no}.`])),
    richTexts: [{ ...prompt, text: isProse ? `${no}．${text}` : text }],
  };
}

function criterionCells(criterion: Assessment['criteria'][number], words: Words): Cell[] {
  const { title, text, rubric, points, veto, group } = criterion;
  const named = title === undefined ? text : words.label('form.pair', { name: title, text });
  return [
    textCell(group, veto ? words.label('form.veto', { text: named }) : named),
    textCell(pointsText(points, words), rubric, ...markingLines(criterion, words)),
  ];
}

function pointsText(points: number | undefined, words: Words): string | undefined {
  return points === undefined ? undefined : words.label('points', { n: formatNumber(points) });
}
