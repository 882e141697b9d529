/** 教学进度计划表: the hours of each task, the units week by week, and when the final assessment is held. */
import type { Assessment, Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { finalAssessments } from './assessment-rows.ts';
import { amountCell, sum, textCell } from './cells.ts';
import { columns, type FormScope, head } from './form-scope.ts';
import type { Block, Form } from './form-view.ts';
import { grid } from './grid.ts';
import { progressBlock } from './progress-rows.ts';
import { scheduleFacts } from './schedule-facts.ts';
import { statedGrid } from './stated.ts';
import { plannedHours, type TeachingUnit, teachingUnits } from './teaching-units.ts';
import { teachingWeeks } from './teaching-weeks.ts';
import { weekLines } from './week-lines.ts';
import { weeklySlices } from './weekly-slices.ts';

export function teachingPlan({ course, calendar, words }: FormScope): Form {
  const units = teachingUnits(course, words);
  const finals = finalAssessments(course);
  const weeks = teachingWeeks(course, calendar);
  const all = [...units, ...finals.map((assessment) => ({ assessment, hours: assessment.hours ?? 0 }))];
  const slices = weeklySlices<TeachingUnit | Exam>(all, weeks ?? []);
  const taught = slices.flatMap((slice) =>
    'assessment' in slice.unit ? [] : [{ ...slice, unit: slice.unit }],
  );
  const examined = slices.flatMap(({ unit, week }) => ('assessment' in unit ? [{ ...unit, week }] : []));
  const blocks = [
    taskHours(course, words),
    ...hoursByKind(course, words),
    progressBlock(taught, weeks, words),
    ...(finals.length > 0 ? [finalBlock(examined, words)] : []),
  ];
  return {
    name: 'teaching-plan',
    landscape: false,
    facts: scheduleFacts(course, words),
    sections: [{ blocks }],
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
function finalBlock(
  exams: readonly (Exam & { week: Parameters<typeof weekLines>[0] })[],
  words: Words,
): Block {
  const heads = columns(words, [
    ['week', 'middle'],
    ['hours', 'narrow'],
    ['final-content', 'wide'],
  ]);
  const byExam = [...new Set(exams.map(({ assessment }) => assessment))].map((assessment) => ({
    assessment,
    week: exams.find((exam) => exam.assessment === assessment)?.week,
  }));
  const rows = byExam.map(({ assessment, week }) => [
    textCell(...weekLines(week, words)),
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
