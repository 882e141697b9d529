/**
 * A final assessment → its paper as schools print it: sealed names, a table of marks, its questions in parts;
 * and a sheet for the answers to many short questions.
 */
import { isChoice } from '../../answers/is-choice.ts';
import { plainForStudents, stripForStudents } from '../../markdown/for-students.ts';
import type { Assessment, RichText, WorksheetItem } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { fullMark, scaleText, timeLimit } from '../views/assessment-lines.ts';
import { ordinals, pointsOf, pointsOfEach, questionSections } from '../views/question-sections.ts';
import { type ItemView, itemViews, type LettersIn } from '../worksheet/worksheet-item.ts';
import { blankCell, richCell, textCell } from './cells.ts';
import { columns, head } from './form-scope.ts';
import type { Block, Cell, Column, Entry, Section } from './form-view.ts';
import { grid } from './grid.ts';
import { statedEntries } from './stated.ts';

export function paperSections(assessment: Assessment, newPage: boolean, words: Words): Section[] {
  const { title, questions } = assessment;
  const answers = answerTable(questions, () => blankCell, words);
  return [
    { title, newPage, blocks: paper(assessment, answers ? 'sheet' : 'brackets', words) },
    ...(answers
      ? [
          {
            title: words.label('form.exam.answer-sheet', { title }),
            newPage: true,
            blocks: [names(words), answers],
          },
        ]
      : []),
  ];
}

/** The keys of many short questions in the places of the answer sheet, to lay beside it. */
export function answerKeyTable(questions: readonly WorksheetItem[], words: Words): Block[] {
  const views = itemViews(questions, words);
  const table = answerTable(questions, (index) => textCell(shortKey(views[index])), words);
  return table ? [{ ...table, title: words.label('form.exam.key') }] : [];
}

function paper(assessment: Assessment, lettersIn: LettersIn, words: Words): Block[] {
  const { scenario, phases } = assessment;
  const phaseRows = phases.map(({ content, requirements }) => [textCell(content), textCell(requirements)]);
  const phaseHeads = columns(words, [['work-content'], ['work-requirements']]);
  const parts = partsOf(assessment, words);
  return [
    names(words),
    { brief: conditions(assessment, words) },
    { brief: toFillIn(['set-by', 'approved-by', ...(parts.length > 0 ? [] : ['score'])], words) },
    ...(parts.length > 0 ? [marksTable(parts.length, words)] : []),
    ...(scenario
      ? [{ entries: [{ label: head(words, 'situation'), cell: richCell(forCandidates(scenario)) }] }]
      : []),
    ...statedEntries(
      [
        ['Assessment.description', textCell(assessment.description)],
        ['Assessment.scale', textCell(scaleText(assessment, words))],
        ['Assessment.method', textCell(assessment.method)],
        [
          'Assessment.attempts',
          textCell(
            assessment.attempts === undefined
              ? undefined
              : words.label('attempts', { n: assessment.attempts }),
          ),
        ],
        ['Assessment.organization', textCell(assessment.organization)],
        ['Assessment.outcome', textCell(assessment.outcome)],
        [
          'Assessment.hours',
          textCell(assessment.hours === undefined ? undefined : formatNumber(assessment.hours)),
        ],
      ],
      words,
    ),
    ...(phases.length > 0
      ? [{ title: words.label('form.block.phases'), grid: grid(phaseHeads, phaseRows) }]
      : []),
    ...parts.map(({ first, items, title, text }) => {
      const asked = items.map(withoutAnswer);
      const alike = pointsOfEach(items) !== undefined;
      return {
        title,
        ...(text === undefined ? {} : { note: text }),
        questions: itemViews(alike ? asked.map(withoutPoints) : asked, words, first, lettersIn),
      };
    }),
  ];
}

/** They are cut off or folded away before the paper is marked. */
function names(words: Words): Block {
  return {
    sealed: true,
    signatures: [
      words.label('form.exam.programme'),
      ...['class', 'student-no', 'name'].map((name) => words.label(name)),
    ],
  };
}

function toFillIn(names: readonly string[], words: Words): Entry[] {
  return names.map((name) => ({ label: words.label(`form.exam.${name}`), cell: blankCell }));
}

function conditions(assessment: Assessment, words: Words): Entry[] {
  const points = fullMark(assessment);
  const stated = (name: string, text: string | undefined): Entry[] =>
    text === undefined ? [] : [{ label: words.label(`form.fact.${name}`), cell: textCell(text) }];
  return [
    ...toFillIn(['term', 'mode'], words),
    ...stated('minutes', timeLimit(assessment, words)),
    ...stated(
      'points',
      points === undefined ? undefined : words.label('points', { n: formatNumber(points) }),
    ),
  ];
}

/** 得分栏: a column for each part, filled in by who marks. */
function marksTable(parts: number, words: Words): Block {
  const label = (name: string): string => words.label(`form.exam.${name}`);
  const heads = [label('no'), ...ordinals(words).slice(0, parts), label('total')];
  const row = (name: string): Cell[] => [textCell(label(name)), ...heads.slice(1).map(() => blankCell)];
  return {
    grid: grid(
      heads.map((text) => ({ label: text })),
      [row('score'), row('marked-by')],
    ),
  };
}

interface Part {
  readonly first: number;
  readonly items: readonly WorksheetItem[];
  readonly title: string;
  readonly text?: string | undefined;
}

/** 大题: those that the paper states; else questions of a kind that stand together. */
function partsOf(assessment: Assessment, words: Words): Part[] {
  return assessment.sections.length === 0
    ? partsByKind(assessment.questions).map((part, index) => ({
        ...part,
        title: partTitle(part.items, index, words),
      }))
    : questionSections(assessment, words).flatMap(({ title = '', ...part }) =>
        part.items.length === 0 ? [] : [{ ...part, title }],
      );
}

/** A paper that mixes kinds has one part for all. */
function partsByKind(questions: readonly WorksheetItem[]): Pick<Part, 'first' | 'items'>[] {
  const parts: { first: number; items: WorksheetItem[] }[] = [];
  for (const [index, item] of questions.entries()) {
    const part = parts.at(-1);
    if (part?.items[0]?.kind === item.kind) part.items.push(item);
    else parts.push({ first: index + 1, items: [item] });
  }
  const kinds = new Set(questions.map(({ kind }) => kind));
  return parts.length > kinds.size ? [{ first: 1, items: questions }] : parts;
}

function partTitle(items: readonly WorksheetItem[], index: number, words: Words): string {
  const [first] = items;
  const alike = first && items.every(({ kind }) => kind === first.kind);
  const kind = alike ? words.label(`form.exam.kind.${first.kind}`) : words.label('form.block.questions');
  return words.label('form.exam.part', {
    no: ordinals(words)[index] ?? index + 1,
    kind,
    points: pointsOf(items, words),
  });
}

/** The title of the part states them. */
function withoutPoints({ points: _points, ...item }: WorksheetItem): WorksheetItem {
  return item;
}

/** From this many on, letters are written on a sheet of their own. */
const manyShortQuestions = 20;
const inRow = 10;

function answerTable(
  questions: readonly WorksheetItem[],
  cell: (index: number) => Cell,
  words: Words,
): Block | undefined {
  const short = questions.flatMap(({ kind }, index) => (isChoice(kind) || kind === 'judge' ? [index] : []));
  if (short.length < manyShortQuestions) return undefined;
  const rows: Cell[][] = [];
  for (let from = 0; from < questions.length; from += inRow) {
    const places = Array.from({ length: inRow }, (_, place) => from + place);
    if (!places.some((index) => short.includes(index))) continue;
    const last = Math.min(from + inRow, questions.length);
    rows.push([
      textCell(`${from + 1}–${last}`),
      ...places.map((index) =>
        short.includes(index) ? cell(index) : textCell(index < last ? '—' : undefined),
      ),
    ]);
  }
  const heads: Column[] = [
    { label: words.label('form.exam.no') },
    ...Array.from({ length: inRow }, (_, place): Column => ({ label: `${place + 1}`, size: 'narrow' })),
  ];
  return { grid: grid(heads, rows) };
}

function shortKey(view: ItemView | undefined): string | undefined {
  const letters = view?.options.filter(({ right }) => right).map(({ letter }) => letter) ?? [];
  return letters.length > 0 ? letters.join('') : view?.verdict;
}

function withoutAnswer(item: WorksheetItem): WorksheetItem {
  const { answer: _answer, rubric: _rubric, ...asked } = item;
  const { options, columns, rows } = item;
  return {
    ...asked,
    prompt: forCandidates(item.prompt),
    options: options.map((option) => ({ ...option, text: plainForStudents(option.text) })),
    columns: columns.map(plainForStudents),
    ...(typeof rows === 'object' ? { rows: rows.map(plainForStudents) } : {}),
    correct: [],
  };
}

/** Gaps without their words; nothing set apart for teachers. */
function forCandidates(richText: RichText): RichText {
  return { ...richText, text: stripForStudents(richText.text) };
}
