/** Which goals of a course and its tasks no assessment looks at. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { Assessment, Course, Goal, LearningTask } from '../../generated/types.ts';
import { child, children, type Located } from '../../source/located.ts';

export interface UnassessedGoals {
  readonly owner: Located<Course> | Located<LearningTask>;
  readonly type: 'Course' | 'LearningTask';
  readonly goals: readonly Located<Goal>[];
  /** None of the owner's goals is assessed. */
  readonly all: boolean;
  /** The course has no assessment anywhere yet. */
  readonly none: boolean;
}

export function unassessedGoals(workspace: BoundWorkspace): readonly UnassessedGoals[] {
  return [...workspace.courses.values()].flatMap((course) => {
    const tasks = workspace.tasks.get(course.value.id) ?? [];
    // A task whose file was refused may hold the assessment that is missed here.
    return tasks.length === (course.value.tasks ?? []).length ? inCourse(course, tasks) : [];
  });
}

function inCourse(course: Located<Course>, tasks: readonly Located<LearningTask>[]): UnassessedGoals[] {
  const goals = children(course, 'goals', course.value.goals);
  const named = new Map(goals.map((goal) => [goal.value.id, goal]));
  const assessed = new Set<Goal>();
  const unknown: string[] = [];
  const mark = (
    assessment: Assessment,
    known: ReadonlyMap<string, Located<Goal>>,
    own: readonly Located<Goal>[],
  ) => {
    unknown.push(...(assessment.goals ?? []).filter((id) => !known.has(id)));
    for (const { value } of goalsOfAssessment(assessment, known, own)) assessed.add(value);
  };
  for (const assessment of course.value.assessments ?? []) mark(assessment, named, [...named.values()]);
  const ofTasks = tasks.map((task) => {
    const { written, among, unknown: mistyped } = goalsOfTask(task, named);
    unknown.push(...mistyped);
    const known = new Map([...named, ...written.map((goal) => [goal.value.id, goal] as const)]);
    for (const assessment of task.value.assessments ?? []) mark(assessment, known, among);
    return { task, written };
  });
  const none = [course, ...tasks].every(({ value }) => (value.assessments ?? []).length === 0);
  // How a course will be assessed is often written last; a draft is not reminded of it.
  if (none && (course.value.status ?? 'draft') === 'draft') return [];
  const owners = [
    { owner: course, type: 'Course', goals } as const,
    ...ofTasks.map(({ task, written }) => ({ owner: task, type: 'LearningTask', goals: written }) as const),
  ];
  const found = owners.flatMap(({ goals: own, ...owner }): UnassessedGoals[] => {
    const missed = own.filter(({ value }) => !assessed.has(value));
    return missed.length > 0 ? [{ ...owner, goals: missed, all: missed.length === own.length, none }] : [];
  });
  // A mistyped goal id is a finding already, and leaves the goal it meant without an assessment.
  if (found.flatMap(({ goals: missed }) => missed).length <= unknown.length) return [];
  return none ? found.slice(0, 1) : found;
}

/** An assessment that names no goal is about all goals of its owner. */
function goalsOfAssessment(
  { goals = [] }: Assessment,
  known: ReadonlyMap<string, Located<Goal>>,
  own: readonly Located<Goal>[],
): readonly Located<Goal>[] {
  return goals.length > 0 ? goals.flatMap((id) => known.get(id) ?? []) : own;
}

/** Goals written in a task or its stages, and all that are among its goals, those named by id included. */
function goalsOfTask(task: Located<LearningTask>, ofCourse: ReadonlyMap<string, Located<Goal>>) {
  const owners: Located<{ readonly goals?: readonly (string | Goal)[] }>[] = [
    task,
    ...children(task, 'stages', task.value.stages),
  ];
  const listed = owners.flatMap((owner) => children(owner, 'goals', owner.value.goals));
  const written = listed.flatMap((goal) => (typeof goal.value === 'string' ? [] : [child(goal, goal.value)]));
  const own = new Map(written.map((goal) => [goal.value.id, goal]));
  const byId = listed.flatMap(({ value }) =>
    typeof value === 'string' ? (own.get(value) ?? ofCourse.get(value) ?? []) : [],
  );
  const isKnown = (id: string) => own.has(id) || ofCourse.has(id);
  const unknown = listed.flatMap(({ value }) =>
    typeof value === 'string' && !isKnown(value) ? [value] : [],
  );
  return { written, among: [...written, ...byId], unknown };
}
