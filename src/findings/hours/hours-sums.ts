/** The hours of each course → the sums they form, from the course down to single activities. */

import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { findRepairs, type Quantity, type Repairs, type Sum } from '../../4-check/sum-repairs.ts';
import { sum } from '../../4-check/tolerance.ts';
import type { Activity, Course, LearningTask, ObjectByName, TaskStage } from '../../generated/types.ts';
import { children, type Located } from '../../source/located.ts';

export interface Hours extends Quantity {
  /** The object whose field this is. */
  readonly of: Located<Course> | Located<LearningTask> | Located<TaskStage> | Located<Activity>;
  readonly type: 'Course' | 'LearningTask' | 'TaskStage' | 'Activity';
  readonly key: 'hours' | 'theoryHours' | 'practiceHours' | 'reserveHours';
}

export interface HoursSum extends Sum<Hours> {
  /** The fields in which the parts are written. */
  readonly partFields: readonly (readonly [type: keyof ObjectByName, key: string])[];
}

/** Of every course, and of every task that belongs to none. */
export function hoursRepairs(workspace: BoundWorkspace): readonly Repairs<Hours, HoursSum>[] {
  const orphans = [...workspace.taskFiles.values()].filter(({ file }) => !workspace.courseOfTask.has(file));
  const systems = [...workspace.courses.values()].map((course) =>
    courseSums(course, workspace.tasks.get(course.value.id) ?? []),
  );
  return [...systems, ...orphans.map((task) => taskSums(task).sums)].map((sums) =>
    findRepairs<Hours, HoursSum>(sums),
  );
}

function courseSums(course: Located<Course>, tasks: readonly Located<LearningTask>[]): HoursSum[] {
  const own = {
    hours: hours(course, 'Course', 'hours'),
    theory: hours(course, 'Course', 'theoryHours'),
    practice: hours(course, 'Course', 'practiceHours'),
  };
  const below = tasks.map(taskSums);
  const missing = tasks.length !== (course.value.tasks ?? []).length;
  const overTasks = (total: Hours | undefined, parts: readonly (Hours | undefined)[]) =>
    sumOf(total, parts, [['Course', 'tasks']], missing);
  return [
    ...overTasks(
      own.hours,
      below.map((task) => task.hours),
    ),
    ...overTasks(
      own.theory,
      below.map((task) => task.theory),
    ),
    ...overTasks(
      own.practice,
      below.map((task) => task.practice),
    ),
    ...theoryAndPractice(own, 'Course'),
    ...below.flatMap(({ sums }) => sums),
  ];
}

function taskSums(task: Located<LearningTask>) {
  const own = {
    hours: hours(task, 'LearningTask', 'hours'),
    theory: hours(task, 'LearningTask', 'theoryHours'),
    practice: hours(task, 'LearningTask', 'practiceHours'),
  };
  const reserve = hours(task, 'LearningTask', 'reserveHours');
  const stages = children(task, 'stages', task.value.stages).map((stage) => {
    const total = hours(stage, 'TaskStage', 'hours');
    const activities = children(stage, 'activities', stage.value.activities).map((activity) =>
      hours(activity, 'Activity', 'hours'),
    );
    return { total, sums: sumOf(total, activities, [['TaskStage', 'activities']]) };
  });
  const fields: HoursSum['partFields'] = reserve
    ? [
        ['LearningTask', 'stages'],
        ['LearningTask', 'reserveHours'],
      ]
    : [['LearningTask', 'stages']];
  const parts =
    stages.length > 0 ? [...stages.map(({ total }) => total), ...(reserve ? [reserve] : [])] : [reserve];
  const sums = [
    ...sumOf(own.hours, parts, fields, stages.length === 0),
    ...theoryAndPractice(own, 'LearningTask'),
    ...stages.flatMap((stage) => stage.sums),
  ];
  return { ...own, sums };
}

function theoryAndPractice(
  own: Record<'hours' | 'theory' | 'practice', Hours | undefined>,
  type: 'Course' | 'LearningTask',
): HoursSum[] {
  return sumOf(
    own.hours,
    [own.theory, own.practice],
    [
      [type, 'theoryHours'],
      [type, 'practiceHours'],
    ],
  );
}

function sumOf(
  total: Hours | undefined,
  given: readonly (Hours | undefined)[],
  partFields: HoursSum['partFields'],
  missing = false,
): HoursSum[] {
  const parts = given.filter((part) => part !== undefined);
  if (!total || parts.length === 0) return [];
  return [{ total, parts, partFields, open: missing || parts.length < given.length }];
}

function hours<T extends Hours['of']>(of: T, type: Hours['type'], key: Hours['key']): Hours | undefined {
  const value = (of.value as Partial<Record<Hours['key'], number>>)[key];
  return value === undefined ? undefined : { value, of, type, key };
}

/**
 * Courses whose own hours are reported as wrong, with what their tasks, or theory and practice, add up to.
 */
export function doubtedCourseHours(workspace: BoundWorkspace): ReadonlyMap<string, number> {
  const doubted = new Map<string, number>();
  const add = ({ of, type, key }: Hours, value: number) => {
    if (type === 'Course' && key === 'hours') doubted.set((of.value as Course).id, value);
  };
  for (const { changes, broken } of hoursRepairs(workspace)) {
    for (const { quantity, value } of changes) add(quantity, value);
    for (const { total, parts, open } of broken) if (!open) add(total, sum(parts.map(({ value }) => value)));
  }
  return doubted;
}
