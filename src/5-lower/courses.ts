/** Courses and their learning tasks → the model's, goals given by id replaced by the goals themselves. */
import { basesOf } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type * as Lowered from '../generated/lowered.ts';
import type { Course as Written, LearningTask as WrittenTask } from '../generated/types.ts';
import { withSharedLeaves } from '../leaves/shared-leaves.ts';
import type { Course, CourseMention, Goal, LearningTask } from '../model/model.ts';
import type { Located } from '../source/located.ts';
import { compareText } from '../values/compare-text.ts';
import { lowerAdoption, withNamedFiles, withOriginalFiles } from './adoptions.ts';
import { plainContext } from './context.ts';
import { lowerObject } from './lower-object.ts';
import { sortedById } from './sorted.ts';

export function lowerCourses(workspace: BoundWorkspace): Course[] {
  const places = coursePlaces(workspace);
  return sortedById(workspace.courses).map((course) => {
    // A school's adoption takes the place of its base, unless a plan gives it one of its own.
    const { id } = course.value;
    const place = [id, ...basesOf(workspace.adoptions, id)]
      .map((name) => places.get(name))
      .find((found) => found !== undefined);
    const lowered = lowerCourse(course, place ?? 1, workspace);
    const adoption = workspace.adoptions.get(course.file);
    if (!adoption) return lowered;
    const { file } = adoption.overlay;
    return {
      ...withOriginalFiles(lowered, course.file, adoption.origin),
      file,
      adoption: lowerAdoption(adoption, workspace),
    };
  });
}

function lowerCourse({ value, file }: Located<Written>, place: number, workspace: BoundWorkspace): Course {
  const { tasks: _, ...own } = value;
  const { kind: __, ...written } = lowerObject<Lowered.Course>(own, 'Course', plainContext(workspace, file));
  const mention = (name: string): CourseMention => {
    const course = workspace.courses.get(name)?.value;
    return { id: course?.id, title: course?.title ?? name };
  };
  const lowered: Course = {
    ...written,
    category: value.category ?? 'integrated',
    prerequisites: (value.prerequisites ?? []).map(mention),
    followUps: (value.followUps ?? []).map(mention),
    // Books are in the order of their numbers, and a task's number is the author's to choose.
    tasks: (workspace.tasks.get(value.id) ?? [])
      .map((task, index) => lowerTask(task, index, value.id, written.goals, workspace))
      .sort((a, b) => a.no - b.no),
    place,
    file,
  };
  return workspace.config.leaves === 'single' ? lowered : withSharedLeaves(lowered);
}

function lowerTask(
  task: Located<WrittenTask>,
  index: number,
  course: string,
  courseGoals: readonly Goal[],
  workspace: BoundWorkspace,
): LearningTask {
  const context = plainContext(workspace, task.file);
  const written = [
    task.value.goals ?? [],
    ...(task.value.stages ?? []).map((stage) => stage.goals ?? []),
  ].flat();
  const own = written.flatMap((goal) =>
    typeof goal === 'string' ? [] : [lowerObject<Goal>(goal, 'Goal', context)],
  );
  const goals = new Map([...courseGoals, ...own].map((goal) => [goal.id, goal]));
  const resolve = (target: string, id: string) => (target === 'Goal' ? goals.get(id) : undefined);
  const { kind: _, ...lowered } = lowerObject<Lowered.LearningTask>(task.value, 'LearningTask', {
    ...context,
    resolve,
  });
  const whole = { ...lowered, no: task.value.no ?? index + 1, course, file: task.file };
  const origin = workspace.adoptions.get(task.file)?.origin.below(task.path);
  return origin ? withNamedFiles(withOriginalFiles(whole, task.file, origin), origin) : whole;
}

/** Course id → its place among the plan's courses with a file, in the first programme by id that names it. */
function coursePlaces(workspace: BoundWorkspace): Map<string, number> {
  const places = new Map<string, number>();
  const programmes = [...workspace.programmes].sort(([a], [b]) => compareText(a, b));
  for (const [, { value }] of programmes) {
    const named = value.plan.flatMap(({ course }) => course ?? []);
    for (const [index, course] of named.entries()) if (!places.has(course)) places.set(course, index + 1);
  }
  return places;
}
