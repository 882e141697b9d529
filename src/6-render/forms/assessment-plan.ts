/**
 * 课程考核方案: what is assessed at each stage of the work, which goals that shows, and how the mark is composed.
 */
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { componentLines } from '../views/component-lines.ts';
import { assessmentFacts } from './assessment-facts.ts';
import { allAssessments, assessmentRows } from './assessment-rows.ts';
import { amountCell, blankCell, downRows, goalsCell, listCell, richCell, sum, textCell } from './cells.ts';
import { columns, type FormScope, head, taskName } from './form-scope.ts';
import type { Block, Form } from './form-view.ts';
import { grid } from './grid.ts';
import { statedEntries } from './stated.ts';

const toldHere = [
  'kind',
  'points',
  'scale',
  'minutes',
  'attempts',
  'hours',
  'description',
  'method',
  'organization',
  'outcome',
  'raters',
  'bands',
  'spirit',
  'observe',
] as const;

export function assessmentPlan(scope: FormScope): Form {
  const { course, words } = scope;
  return {
    name: 'assessment-plan',
    landscape: true,
    sections: [
      {
        blocks: [
          matrix(course, words),
          goals(course, words),
          grading(course, words),
          ...gradingText(course, words),
          ...assessmentFacts(allAssessments(course), toldHere, words),
        ],
      },
    ],
  };
}

/** From here on a column for each task is too narrow to be read. */
const manyTasks = 5;

/** Tasks stand side by side where they are few, and below each other where they are many. */
function matrix(course: Course, words: Words): Block {
  if (course.tasks.length >= manyTasks) return turned(course, words);
  const group = head(words, 'process');
  const heads = [
    ...columns(words, [['stage', 'middle'], ['course-goals']]),
    ...course.tasks.map((task) => ({ label: taskName(task, words), group })),
    ...columns(words, [['final']]),
  ];
  const rows = assessmentRows(course, words).map((row) => [
    textCell(row.title),
    goalsCell(row.goals),
    ...row.process.map((lines) => textCell(...lines)),
    textCell(...row.final),
  ]);
  return { title: words.label('form.block.matrix'), grid: grid(heads, rows) };
}

function turned(course: Course, words: Words): Block {
  const heads = columns(words, [
    ['stage', 'middle'],
    ['course-goals', 'wide'],
    ['task', 'middle'],
    ['process', 'wide'],
    ['final', 'wide'],
  ]);
  const rows = assessmentRows(course, words).flatMap((row) => {
    const own = [textCell(row.title), goalsCell(row.goals)];
    const final = textCell(...row.final);
    const told = course.tasks.flatMap((task, index) => {
      const lines = row.process[index] ?? [];
      return lines.length === 0 ? [] : [[textCell(taskName(task, words)), textCell(...lines)]];
    });
    if (told.length === 0) return [[...own, textCell(), textCell(), final]];
    return told.map((cells, place) => [
      ...own.map((cell) => downRows(cell, place, told.length)),
      ...cells,
      downRows(final, place, told.length),
    ]);
  });
  return { title: words.label('form.block.matrix'), grid: grid(heads, rows) };
}

function goals(course: Course, words: Words): Block {
  const heads = columns(words, [['no', 'narrow'], ['dimension', 'middle'], ['training-goal'], ['observe']]);
  const rows = course.goals.map(({ dimension, ability, depth, text, observe }, index) => [
    amountCell(index + 1),
    textCell(
      dimension && words.word('GoalDimension', dimension),
      ability && words.word('GoalAbility', ability),
      depth && words.word('Depth', depth),
    ),
    textCell(text),
    listCell(observe),
  ]);
  return { title: words.label('form.block.goals'), grid: grid(heads, rows) };
}

/** Where no components are stated the two kinds of assessment are. */
function grading(course: Course, words: Words): Block {
  const { grading: stated } = course;
  const heads = columns(words, [['name'], ['kind'], ['weight', 'narrow'], ['rules', 'wide']]);
  const kinds = (['process', 'final'] as const).flatMap((kind) => {
    const weight = stated?.[kind];
    return weight === undefined
      ? []
      : [{ title: words.field(`Grading.${kind}`), kind, weight, text: undefined, marked: [] }];
  });
  const parts = stated && stated.components.length > 0 ? componentLines(course, words) : kinds;
  const rows = parts.map(({ title, kind, weight, text, marked }) => [
    textCell(title),
    textCell(words.word('AssessmentKind', kind)),
    amountCell(words.label('form.percent', { n: weight })),
    textCell(text, ...marked),
  ]);
  const total = sum(parts.map(({ weight }) => weight));
  const foot = [
    textCell(words.label('form.total')),
    blankCell,
    amountCell(total === undefined ? undefined : words.label('form.percent', { n: total })),
    blankCell,
  ];
  return { title: words.label('form.block.grading'), grid: grid(heads, rows, foot) };
}

/** Shares that the components hide, and what is said of marking as a whole. */
function gradingText({ grading: stated }: Course, words: Words): Block[] {
  if (!stated) return [];
  const share = (weight: number | undefined) =>
    textCell(
      weight === undefined || stated.components.length === 0
        ? undefined
        : words.label('form.percent', { n: formatNumber(weight) }),
    );
  return statedEntries(
    [
      ['Grading.process', share(stated.process)],
      ['Grading.final', share(stated.final)],
      ['Grading.text', richCell(stated.text)],
    ],
    words,
  );
}
