/**
 * 评分表, as skills competitions have it: judgement marks on a scale of 0 to 3 by three judges, measurement marks by
 * a value and its tolerance, the most that each aspect carries, and places for what is marked.
 */
import { hasOwnPoints } from '../../answers/own-points.ts';
import type { Assessment } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { deductionLines, fullMark, gradeLines, timeLimit } from '../views/assessment-lines.ts';
import { allAssessments } from './assessment-rows.ts';
import { amountCell, blankCell, downRows, sum, textCell } from './cells.ts';
import { columns, type FormScope } from './form-scope.ts';
import type { Block, Cell, Column, Form } from './form-view.ts';
import { grid } from './grid.ts';
import { statedEntries } from './stated.ts';

type Aspect = Assessment['criteria'][number] & { readonly no: number };

const kinds = ['measurement', 'judgement'] as const;

const judges = ['judge-1', 'judge-2', 'judge-3'];

/** Undefined for a course in which nothing is marked so. */
export function markingForm({ course, words }: FormScope): Form | undefined {
  const marked = allAssessments(course).filter(({ criteria }) => criteria.some(({ mark }) => mark));
  if (marked.length === 0) return undefined;
  const sections = marked.map((assessment, index) => ({
    title: assessment.title,
    newPage: index > 0,
    blocks: blocksOf(assessment, words),
  }));
  return { name: 'marking', landscape: true, sections };
}

function blocksOf(assessment: Assessment, words: Words): Block[] {
  const aspects = assessment.criteria.map((criterion, index) => ({ ...criterion, no: index + 1 }));
  const scored = aspects.filter(hasOwnPoints);
  const part = (kind: Aspect['mark']) => scored.filter(({ mark }) => mark === kind);
  const [measured, judged, others] = [part('measurement'), part('judgement'), part(undefined)];
  const vetoes = aspects.filter((aspect) => !hasOwnPoints(aspect));
  const signed = (names: readonly string[]) => names.map((name) => words.label(`marking.sign.${name}`));
  return [
    ...statedEntries(
      [
        ['Assessment.points', textCell(pointsText(fullMark(assessment), words))],
        ['Assessment.minutes', textCell(timeLimit(assessment, words))],
      ],
      words,
    ),
    { signatures: signed(['candidate', 'station', 'date']) },
    ...table('measurement', measured, ['nominal', 'tolerance', 'measured'], words),
    ...table('judgement', judged, ['grades', ...judges], words),
    ...table('other', others, ['standard'], words),
    ...(vetoes.length === 0 ? [] : [vetoTable(vetoes, words)]),
    totals(assessment, [measured, judged, others], words),
    { signatures: signed([...judges, 'chief']) },
  ];
}

const sizes: Readonly<Record<string, 'wide' | 'middle'>> = {
  grades: 'wide',
  standard: 'wide',
  nominal: 'middle',
  tolerance: 'middle',
};

function table(kind: string, aspects: readonly Aspect[], own: readonly string[], words: Words): Block[] {
  if (aspects.length === 0) return [];
  const grouped = aspects.some(({ group }) => group !== undefined);
  const heads = [
    ...columns(words, [
      ...(grouped ? [['group'] as const] : []),
      ['no', 'narrow'],
      ['aspect', kind === 'judgement' ? 'middle' : 'wide'],
    ]),
    ...own.flatMap((name) => ownColumn(name, words)),
    ...columns(words, [
      ['maximum', 'narrow'],
      ['score', 'narrow'],
    ]),
  ];
  const rows = aspects.map((aspect, index) => [
    ...(grouped ? [groupCell(aspects, index)] : []),
    amountCell(aspect.no),
    textCell(...aspectLines(aspect, kind === 'other', words)),
    ...own.map((name) => cellOf(aspect, name, words)),
    amountCell(aspect.points),
    blankCell,
  ]);
  const foot = [
    textCell(words.label('form.total')),
    ...(grouped ? [textCell()] : []),
    textCell(),
    ...own.map(() => textCell()),
    amountCell(sum(aspects.map(({ points }) => points))),
    blankCell,
  ];
  const note = kind === 'other' ? {} : { note: words.label(`marking.${kind}.note`) };
  return [{ title: words.label(`marking.${kind}`), ...note, grid: grid(heads, rows, foot) }];
}

/** The judges share a head. */
function ownColumn(name: string, words: Words): Column[] {
  const judge = judges.indexOf(name);
  if (judge !== -1) return [{ label: String(judge + 1), group: words.label('marking.judges'), size: 'mark' }];
  return columns(words, [[name, sizes[name] ?? 'mark']]);
}

/** One cell for the aspects of a group that stand together. */
function groupCell(aspects: readonly Aspect[], at: number): Cell {
  const group = aspects[at]?.group;
  const first = aspects.slice(0, at).findLastIndex((one) => one.group !== group) + 1;
  const next = aspects.findIndex((one, index) => index > at && one.group !== group);
  return downRows(textCell(group), at - first, (next === -1 ? aspects.length : next) - first);
}

/** What is looked at; how it is marked stands below where no column of its own has it. */
function aspectLines(aspect: Aspect, hasStandard: boolean, words: Words): (string | undefined)[] {
  const { title, text, rubric } = aspect;
  const named = title === undefined ? text : words.label('form.pair', { name: title, text });
  return [named, ...(hasStandard ? [] : [rubric, ...deductionLines(aspect, words)])];
}

function cellOf(aspect: Aspect, name: string, words: Words): Cell {
  switch (name) {
    case 'grades':
      return textCell(...gradeLines(aspect, words, 'all'));
    case 'nominal':
    case 'tolerance':
      return textCell(aspect[name]);
    case 'standard':
      return textCell(aspect.rubric, ...deductionLines(aspect, words));
    default:
      return blankCell;
  }
}

function vetoTable(vetoes: readonly Aspect[], words: Words): Block {
  const heads = columns(words, [
    ['no', 'narrow'],
    ['veto', 'wide'],
    ['happened', 'narrow'],
  ]);
  const rows = vetoes.map((aspect) => [
    amountCell(aspect.no),
    textCell(...aspectLines(aspect, false, words)),
    blankCell,
  ]);
  return { title: words.field('Criterion.veto'), grid: grid(heads, rows) };
}

function totals(assessment: Assessment, parts: readonly (readonly Aspect[])[], words: Words): Block {
  const heads = columns(words, [['part', 'wide'], ['maximum'], ['score']]);
  const rows = parts.flatMap((aspects, at) =>
    aspects.length === 0
      ? []
      : [
          [
            textCell(words.label(`marking.${kinds[at] ?? 'other'}`)),
            amountCell(sum(aspects.map(({ points }) => points))),
            blankCell,
          ],
        ],
  );
  const whole = sum(parts.flat().map(({ points }) => points)) ?? fullMark(assessment);
  const foot = [textCell(words.label('form.total')), amountCell(whole), blankCell];
  return { title: words.label('marking.total'), grid: grid(heads, rows, foot) };
}

function pointsText(points: number | undefined, words: Words): string | undefined {
  return points === undefined ? undefined : words.label('points', { n: points });
}
