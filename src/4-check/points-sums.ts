/** The points of assessments → the sums they form: criteria up to an assessment, assessments up to the 100 of a task. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Assessment, LearningTask } from '../generated/types.ts';
import { children, type Located } from '../model/located.ts';
import { findRepairs, type Quantity, type Repairs, type Sum } from './sum-repairs.ts';
import { same, sum } from './tolerance.ts';

export interface Points extends Quantity {
  /** The assessment or criterion; undefined for the 100 of a task. */
  readonly of?: Located<unknown>;
}

export interface PointsSum extends Sum<Points> {
  readonly owner: Located<Assessment> | Located<LearningTask>;
  readonly kind: 'criteria' | 'task';
}

export function pointsRepairs(workspace: BoundWorkspace): readonly Repairs<Points, PointsSum>[] {
  const tasks = [...new Set([...[...workspace.tasks.values()].flat(), ...workspace.taskFiles.values()])];
  const ofCourses = [...workspace.courses.values()].flatMap((course) => children(course, 'assessments', course.value.assessments));
  const systems = [...tasks.map(taskSums), ...ofCourses.map((assessment) => criteriaSums(assessment, pointsOf(assessment)))];
  return systems.map((sums) => findRepairs<Points, PointsSum>(sums));
}

function taskSums(task: Located<LearningTask>): PointsSum[] {
  const assessments = children(task, 'assessments', task.value.assessments).map((assessment) => ({
    assessment,
    points: pointsOf(assessment),
  }));
  const process = assessments.filter(({ assessment }) => assessment.value.kind === 'process');
  const parts = process.flatMap(({ points }) => points ?? []);
  const complete = process.length > 0 && parts.length === process.length;
  const whole: PointsSum[] = complete ? [{ owner: task, kind: 'task', total: { value: 100, fixed: true }, parts }] : [];
  return [...whole, ...assessments.flatMap(({ assessment, points }) => criteriaSums(assessment, points))];
}

function criteriaSums(assessment: Located<Assessment>, total: Points | undefined): PointsSum[] {
  const criteria = children(assessment, 'criteria', assessment.value.criteria);
  const counted = criteria.filter(({ value }) => !value.veto);
  const parts = counted.flatMap((criterion) => pointsOf(criterion) ?? []);
  if (!total || parts.length === 0) return [];
  // Points on a veto item are a finding of their own, also when they fill the sum.
  const withVeto = criteria.flatMap((criterion) => pointsOf(criterion) ?? []);
  const filled = same(sum(withVeto.map(({ value }) => value)), total.value);
  return [{ owner: assessment, kind: 'criteria', total, parts: filled ? withVeto : parts, open: parts.length < counted.length }];
}

function pointsOf(of: Located<{ readonly points?: number }>): Points | undefined {
  return of.value.points === undefined ? undefined : { value: of.value.points, of };
}
