/** 教学进度计划表: the hours of each task, the units week by week, and when the final assessment is held. */
import type { Assessment, Course, Delivery } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { finalAssessments } from './assessment-rows.ts';
import { amountCell, sum, textCell } from './cells.ts';
import { deliveredLessons, deliveryTitle, lessonLines } from './delivered-lessons.ts';
import { deliveryBlock } from './delivery-progress.ts';
import { columns, type FormScope, head } from './form-scope.ts';
import type { Block, Form } from './form-view.ts';
import { grid } from './grid.ts';
import { NumberedGoals } from './numbered-goals.ts';
import { progressBlock } from './progress-rows.ts';
import { scheduleFacts } from './schedule-facts.ts';
import { statedGrid } from './stated.ts';
import { plannedHours, type TeachingUnit, teachingUnits } from './teaching-units.ts';
import { teachingWeeks } from './teaching-weeks.ts';
import { weekLines } from './week-lines.ts';
import { weeklySlices } from './weekly-slices.ts';

export function teachingPlan(scope: FormScope): Form {
  const { course, words, delivery } = scope;
  const { goals, progress, exams } = delivery ? deliveredPlan(delivery, scope) : weeklyPlan(scope);
  const blocks = [
    taskHours(course, words),
    ...hoursByKind(course, words),
    ...goals.blocks(),
    progress,
    ...(finalAssessments(course).length > 0 ? [finalBlock(exams, words)] : []),
  ];
  return {
    name: 'teaching-plan',
    ...(delivery ? { delivery: { id: delivery.id, title: deliveryTitle(delivery, words) } } : {}),
    landscape: false,
    facts: scheduleFacts(scope),
    sections: [{ blocks }],
  };
}

interface Plan {
  readonly goals: NumberedGoals;
  readonly progress: Block;
  /** Each with the lines that say when it is. */
  readonly exams: readonly { readonly assessment: Assessment; readonly when: readonly string[] }[];
}

function weeklyPlan({ course, calendar, words }: FormScope): Plan {
  const weeks = teachingWeeks(course, calendar);
  const { taught, examined } = plannedIn(course, weeks ?? [], words);
  const goals = new NumberedGoals(
    taught.map(({ unit }) => unit),
    words,
  );
  return {
    goals,
    progress: progressBlock(taught, weeks, goals, words),
    exams: examined.map(({ unit, week }) => ({ ...unit, when: weekLines(week, words) })),
  };
}

function deliveredPlan(delivery: Delivery, { course, calendar, words }: FormScope): Plan {
  const all = allUnits(course, words);
  const times = deliveredLessons(delivery, calendar, sum(all.map(({ hours }) => hours)) ?? 0);
  const { taught, examined } = plannedIn(course, times.held, words);
  const goals = new NumberedGoals(
    taught.map(({ unit }) => unit),
    words,
  );
  return {
    goals,
    progress: deliveryBlock(taught, times, delivery, goals, words),
    exams: examined.map(({ unit, week }) => ({
      ...unit,
      when: week ? [words.label('form.week', { n: week.week }), ...lessonLines(week, delivery, words)] : [],
    })),
  };
}

function allUnits(course: Course, words: Words): (TeachingUnit | Exam)[] {
  const exams = finalAssessments(course).map((assessment) => ({
    assessment,
    hours: assessment.hours ?? 0,
  }));
  return [...teachingUnits(course, words), ...exams];
}

/** What is taught and what is examined, in weeks or lessons. */
function plannedIn<Room extends { readonly hours: number }>(
  course: Course,
  rooms: readonly Room[],
  words: Words,
) {
  const slices = weeklySlices<TeachingUnit | Exam, Room>(allUnits(course, words), rooms);
  return {
    taught: slices.flatMap((slice) => ('assessment' in slice.unit ? [] : [{ ...slice, unit: slice.unit }])),
    examined: slices.flatMap((slice) => ('assessment' in slice.unit ? [{ ...slice, unit: slice.unit }] : [])),
  };
}

interface Exam {
  readonly assessment: Assessment;
  readonly hours: number;
}

function taskHours({ tasks }: Course, words: Words): Block {
  const heads = columns(words, [
    ['no', 'narrow'],
    ['task', 'wide'],
    ['base-hours'],
    ['planned-hours'],
    ['reserve-hours'],
  ]);
  const rows = tasks.map((task) => [
    amountCell(task.no),
    textCell(task.title),
    amountCell(task.hours),
    amountCell(plannedHours(task)),
    amountCell(task.reserveHours ?? 0),
  ]);
  const foot = [
    textCell(),
    textCell(words.label('form.total')),
    amountCell(sum(tasks.map(({ hours }) => hours))),
    amountCell(sum(tasks.map(plannedHours))),
    amountCell(sum(tasks.map(({ reserveHours }) => reserveHours ?? 0))),
  ];
  return { title: words.label('form.block.tasks'), grid: grid(heads, rows, foot) };
}

/** Theory and practice of each task, for which the official table has no column. */
function hoursByKind({ tasks }: Course, words: Words): Block[] {
  const number = (value: number | undefined) =>
    textCell(value === undefined ? undefined : formatNumber(value));
  const rows = tasks.map(({ title, theoryHours, practiceHours }) => ({
    name: title,
    facts: [
      ['LearningTask.theoryHours', number(theoryHours)],
      ['LearningTask.practiceHours', number(practiceHours)],
    ] as const,
  }));
  return statedGrid(words.label('form.block.hours'), { label: head(words, 'task') }, rows, words);
}

/** Held when teaching has ended; hours of its own follow those of the units. */
function finalBlock(exams: Plan['exams'], words: Words): Block {
  const heads = columns(words, [
    ['week', 'middle'],
    ['hours', 'narrow'],
    ['final-content', 'wide'],
  ]);
  const byExam = [...new Set(exams.map(({ assessment }) => assessment))].map((assessment) => ({
    assessment,
    when: exams.find((exam) => exam.assessment === assessment)?.when ?? [],
  }));
  const rows = byExam.map(({ assessment, when }) => [
    textCell(...when),
    amountCell(assessment.hours),
    textCell(
      assessment.title,
      assessment.method,
      assessment.organization,
      assessment.outcome,
      assessment.minutes === undefined
        ? undefined
        : words.label('minutes', { n: formatNumber(assessment.minutes) }),
      assessment.description,
    ),
  ]);
  return { title: words.label('form.block.final'), grid: grid(heads, rows), isTaught: true };
}
