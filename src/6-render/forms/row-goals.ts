/**
 * What a row of the assessment plan holds → the course's goals that it serves: named there, or aligned to the
 * same requirements.
 */
import type { Assessment, Course, Goal, TaskStage } from '../../model/model.ts';

/** Where the course's own goals are not touched, those of the stages and those `assessed` stand in for them. */
export function rowGoals(
  course: Course,
  stages: readonly TaskStage[],
  assessments: readonly Assessment[],
  assessed: readonly Goal[],
): Goal[] {
  const own = [...stages.flatMap(({ goals }) => goals), ...assessed];
  const named = new Set([...own.map(({ id }) => id), ...assessments.flatMap(({ goals }) => goals)]);
  const refs = refsOf(stages, assessments);
  const served = course.goals.filter(
    ({ id, aligns }) => named.has(id) || aligns.some(({ to }) => refs.some((ref) => isSameOrPart(ref, to))),
  );
  return served.length > 0 ? served : [...new Map(own.map((goal) => [goal.text, goal])).values()];
}

function refsOf(stages: readonly TaskStage[], assessments: readonly Assessment[]): string[] {
  const aligned = [
    ...stages.flatMap(({ goals, activities }) => [...goals, ...activities]),
    ...assessments.flatMap((assessment) => [assessment, ...assessment.criteria]),
  ];
  return aligned.flatMap(({ aligns }) => aligns.map(({ to }) => to));
}

/** `S/4/2.1.3` is a part of `S/4/2.1`. */
function isSameOrPart(ref: string, of: string): boolean {
  return ref === of || ref.startsWith(`${of}.`) || of.startsWith(`${ref}.`);
}
