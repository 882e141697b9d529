/** A delivery → a plan for each of its lessons: what is taught is divided among them by its hours. */
import type { Activity, Assessment, Course, Delivery, LearningTask, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { HeldLesson } from '../../timetable/timetable.ts';
import { groupBy } from '../../values/group-by.ts';
import { formatNumber } from '../format-number.ts';
import { finalAssessments } from './assessment-rows.ts';
import { sum } from './cells.ts';
import { deliveredLessons, lessonLines } from './delivered-lessons.ts';
import { type FormScope, stageName } from './form-scope.ts';
import type { LessonPart, LessonPlan, LessonRow } from './lesson-blocks.ts';
import { teachingUnits } from './teaching-units.ts';
import { type Slice, weeklySlices } from './weekly-slices.ts';

/** An activity, or as much as has hours of its own. */
interface Piece {
  readonly title: string;
  readonly hours: number;
  readonly task?: LearningTask;
  readonly stage?: TaskStage | undefined;
  /** Taught together where they have no hours of their own. */
  readonly activities: readonly Activity[];
  readonly contents: readonly string[];
}

type PieceSlice = Slice<Piece, HeldLesson>;

export function plansByLesson(delivery: Delivery, { course, calendar, words }: FormScope): LessonPlan[] {
  const pieces = piecesOf(course, words);
  const { held } = deliveredLessons(delivery, calendar, sum(pieces.map(({ hours }) => hours)) ?? 0);
  // Parts of hours that were taken away from each other carry noise.
  const slices = weeklySlices(pieces, held).map((slice) => ({ ...slice, hours: tidy(slice.hours) }));
  const lastOf = new Map(slices.map((slice) => [slice.unit, slice]));
  return [...groupBy(slices, ({ week }) => week)].map(([lesson, own], index) => ({
    title: words.label('form.lesson', { n: index + 1, title: titleOf(own, words) }),
    when: lesson ? whenOf(lesson, delivery, words) : [],
    place: (lesson && delivery.lessons[lesson.row]?.place) ?? delivery.place,
    hours: hoursOf(own),
    parts: partsOf(own, (slice) => lastOf.get(slice.unit) === slice),
    rows: own
      .flatMap((slice, at) => rowsOf(slice, own[at - 1], words))
      .map((row) => ({ ...row, minutes: minutesOf(row.hours, lesson, delivery) })),
    total: hoursOf(own),
  }));
}

const tidy = (hours: number): number => Number(formatNumber(hours));

/** The last lesson may be longer than what is left to teach. */
function hoursOf(slices: readonly PieceSlice[]): number {
  return tidy(sum(slices.map(({ hours }) => hours)) ?? 0);
}

function minutesOf(
  hours: number | undefined,
  lesson: HeldLesson | undefined,
  delivery: Delivery,
): number | undefined {
  const each = lesson && delivery.lessons[lesson.row]?.minutes;
  return each === undefined || !hours ? undefined : each * hours;
}

function whenOf(lesson: HeldLesson, delivery: Delivery, words: Words): string[] {
  const minutes = minutesOf(lesson.hours, lesson, delivery);
  return [
    words.label('form.week', { n: lesson.week }),
    ...lessonLines(lesson, { ...delivery, lessons: [] }, words),
    ...(minutes === undefined ? [] : [words.label('minutes', { n: formatNumber(minutes) })]),
  ];
}

function piecesOf(course: Course, words: Words): Piece[] {
  const exams = finalAssessments(course).map(examPiece);
  const units = teachingUnits(course, words).flatMap((unit): Piece[] => {
    const { stage, hours, title, contents, task } = unit;
    const activities = stage?.activities ?? [];
    const told = sum(activities.map((activity) => activity.hours));
    // Hours that do not add up have a finding of their own; those of the stage are what is planned.
    if (told === undefined || Math.abs(told - hours) > 1e-9)
      return [{ title, hours, task, stage, activities, contents }];
    return activities.map((activity) => ({
      title: activity.title,
      hours: activity.hours ?? 0,
      ...{ task, stage, activities: [activity], contents: [] },
    }));
  });
  return [...units, ...exams];
}

function examPiece({ title, hours = 0, method }: Assessment): Piece {
  return { title, hours, activities: [], contents: method === undefined ? [] : [method] };
}

/** The tasks, and what belongs to none. */
function titleOf(slices: readonly PieceSlice[], words: Words): string {
  const titles = slices.map(({ unit: { task, title } }) =>
    task ? words.label('form.unit', { no: task.no, title: task.title }) : title,
  );
  return [...new Set(titles)].join(words.label('clause-separator'));
}

function partsOf(slices: readonly PieceSlice[], isLast: (slice: PieceSlice) => boolean): LessonPart[] {
  const taught = slices.filter(({ unit }) => unit.task !== undefined);
  return [...groupBy(taught, ({ unit }) => unit.stage ?? unit.task)].flatMap(([, own]) => {
    const [{ unit: { task, stage } = {} } = {}] = own;
    if (!task) return [];
    const activities = own.flatMap(({ unit }) => unit.activities);
    const ending = own.filter(isLast).flatMap(({ unit }) => unit.activities);
    return [{ task, stage, activities, ending }];
  });
}

/** A stage is named above the first of its activities in a lesson. */
function rowsOf(
  { unit, hours, continued }: PieceSlice,
  before: PieceSlice | undefined,
  words: Words,
): LessonRow[] {
  const { stage, activities, contents, title } = unit;
  const name = stage && before?.unit.stage !== stage ? stageName(stage, words) : undefined;
  const more = continued ? words.label('form.unit.continued') : '';
  if (activities.length === 0 || !stage) return [{ heading: [`${title}${more}`], hours, contents }];
  const [only, ...others] = activities;
  return activities.map((activity, at) => ({
    heading: [at === 0 ? name : undefined, `${activity.title}${more}`],
    hours: only && others.length === 0 ? hours : activity.hours,
    activity,
  }));
}
