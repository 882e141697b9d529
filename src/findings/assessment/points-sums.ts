/**
 * The points of assessments → the sums they form: criteria up to an assessment, assessments up to the 100 of
 * a task.
 */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { findRepairs, type Quantity, type Repairs, type Sum } from '../../4-check/sum-repairs.ts';
import { same, sum } from '../../4-check/tolerance.ts';
import { hasOwnPoints } from '../../answers/own-points.ts';
import { questionPoints } from '../../answers/paper-parts.ts';
import type { Assessment, LearningTask } from '../../generated/types.ts';
import { children, type Located } from '../../source/located.ts';

export interface Points extends Quantity {
  /** The assessment or criterion; undefined for the 100 of a task. */
  readonly of?: Located<unknown>;
  /** The field that states it. */
  readonly key?: 'points' | 'scale';
}

export interface PointsSum extends Sum<Points> {
  readonly owner: Located<Assessment> | Located<LearningTask>;
  readonly kind: 'criteria' | 'task';
}

export function pointsRepairs(workspace: BoundWorkspace): readonly Repairs<Points, PointsSum>[] {
  const tasks = [...new Set([...[...workspace.tasks.values()].flat(), ...workspace.taskFiles.values()])];
  const ofCourses = [...workspace.courses.values()].flatMap((course) =>
    children(course, 'assessments', course.value.assessments),
  );
  const systems = [
    ...tasks.map(taskSums),
    ...ofCourses.map((assessment) => criteriaSums(assessment, pointsOf(assessment))),
  ];
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
  const below = assessments.flatMap(({ assessment, points }) => criteriaSums(assessment, points));
  const whole: PointsSum[] =
    complete && !hasScaleOfItsOwn(parts, below)
      ? [{ owner: task, kind: 'task', total: { value: 100, fixed: true }, parts }]
      : [];
  return [...whole, ...below];
}

/**
 * 1000 points in all, or one assessment of 150: a round number that all criteria bear out. One that is off by
 * a few is a slip.
 */
function hasScaleOfItsOwn(parts: readonly Points[], below: readonly PointsSum[]): boolean {
  const added = sum(parts.map(({ value }) => value));
  const isBorneOut = (total: Points) =>
    below.some(
      (one) =>
        one.total === total && !one.open && same(sum(one.parts.map(({ value }) => value)), total.value),
    );
  return added > 0 && same(added % (parts.length === 1 ? 50 : 100), 0) && parts.every(isBorneOut);
}

/** `points` are those of the assessment; where marks are given on a scale of its own, criteria make that. */
function criteriaSums(assessment: Located<Assessment>, points: Points | undefined): PointsSum[] {
  const { scale } = assessment.value;
  const total: Points | undefined =
    scale === undefined ? points : { value: scale, of: assessment, key: 'scale' };
  const criteria = children(assessment, 'criteria', assessment.value.criteria);
  const counted = criteria.filter(({ value }) => hasOwnPoints(value));
  const observed = children(assessment, 'observe', assessment.value.observe);
  const parts = [...counted, ...observed].flatMap((one) => pointsOf(one) ?? []);
  if (!total || parts.length === 0 || questionsShare(assessment.value, parts, total)) return [];
  // Points on a veto item are a finding of their own, also when they fill the sum.
  const withVeto = [...criteria, ...observed].flatMap((one) => pointsOf(one) ?? []);
  const filled = same(sum(withVeto.map(({ value }) => value)), total.value);
  return [
    {
      owner: assessment,
      kind: 'criteria',
      total,
      parts: filled ? withVeto : parts,
      open: counted.some((criterion) => pointsOf(criterion) === undefined),
    },
  ];
}

/**
 * Where questions carry points too and neither they nor the criteria alone make the whole, the two are looked
 * at together.
 */
function questionsShare(assessment: Assessment, criteria: readonly Points[], total: Points): boolean {
  const { questions = [] } = assessment;
  const asked = questionPoints(assessment).flatMap((points) => points ?? []);
  const isWhole = (points: readonly number[]) => same(sum(points), total.value);
  return (
    asked.length > 0 &&
    !isWhole(criteria.map(({ value }) => value)) &&
    !(asked.length === questions.length && isWhole(asked))
  );
}

function pointsOf(of: Located<{ readonly points?: number }>): Points | undefined {
  return of.value.points === undefined ? undefined : { value: of.value.points, of };
}
