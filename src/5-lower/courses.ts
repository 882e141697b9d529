/** Courses and their learning tasks → the model's, goals given by id replaced by the goals themselves. */
import { basesOf } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type * as Lowered from '../generated/lowered.ts';
import type { Alternatives, Course as Written, LearningTask as WrittenTask } from '../generated/types.ts';
import { withSharedLeaves } from '../leaves/shared-leaves.ts';
import type { Assessment, Course, CourseChoice, CourseMention, Goal, LearningTask } from '../model/model.ts';
import type { Located } from '../source/located.ts';
import { compareText } from '../values/compare-text.ts';
import { type Fact, perFacts } from '../values/per-facts.ts';
import { lowerAdoption, withNamedFiles, withOriginalFiles } from './adoptions.ts';
import { contextBy, type Including } from './context.ts';
import { freeze } from './freeze.ts';
import { lowerObject } from './lower-object.ts';
import { commonObservations, observed } from './observations.ts';
import { inParts } from './papers.ts';
import { sortedById } from './sorted.ts';
import { tasksOf } from './tasks-of.ts';

/** The world in which a course is lowered. */
interface CourseWorld {
  readonly workspace: BoundWorkspace;
  readonly places: ReadonlyMap<string, number>;
  readonly observations: ReturnType<typeof commonObservations>;
}

export function lowerCourses(workspace: BoundWorkspace): Course[] {
  const world = {
    workspace,
    places: coursePlaces(workspace),
    observations: commonObservations(workspace),
  };
  return sortedById(workspace.courses).map(({ value }) => courseOf(value, world));
}

const courseOf = perFacts((value: Written, fact: Fact<CourseWorld>): Course => {
  const { id } = value;
  const file = fact(({ workspace }) => workspace.courses.get(id)?.file) ?? '';
  // A school's adoption takes the place of its base, unless a plan gives it one of its own.
  const place = fact(({ workspace, places }) =>
    [id, ...basesOf(workspace.adoptions, id)]
      .map((name) => places.get(name))
      .find((found) => found !== undefined),
  );
  const lowered = lowerCourse({ value, file, path: [] }, place ?? 1, fact);
  const adoption = fact(({ workspace }) => workspace.adoptions.get(file));
  if (!adoption) return freeze(lowered);
  const including: Fact<Including> = (look) => fact(({ workspace }) => look(workspace));
  return freeze({
    ...withOriginalFiles(lowered, file, adoption.origin),
    file: adoption.overlay.file,
    adoption: lowerAdoption(adoption, including),
  });
});

function lowerCourse({ value, file }: Located<Written>, place: number, fact: Fact<CourseWorld>): Course {
  const { tasks: _, ...own } = value;
  const { id } = value;
  const including: Fact<Including> = (look) => fact(({ workspace }) => look(workspace));
  const { kind: __, ...written } = lowerObject<Lowered.Course>(own, 'Course', contextBy(including, file));
  const mention = (name: string): CourseMention => {
    const title = fact(({ workspace }) => workspace.courses.get(name)?.value.title);
    return { id: fact(({ workspace }) => workspace.courses.get(name)?.value.id), title: title ?? name };
  };
  const need = (entry: string | Alternatives): CourseMention | CourseChoice =>
    typeof entry === 'string' ? mention(entry) : { any: entry.any.map(mention) };
  const tasks = tasksOf({ value, file, path: [] }, (look) => fact(({ workspace }) => look(workspace)));
  const lowered: Course = {
    ...written,
    assessments: written.assessments.map(observing(id, fact)),
    category: value.category ?? 'integrated',
    prerequisites: (value.prerequisites ?? []).map(need),
    corequisites: (value.corequisites ?? []).map(need),
    followUps: (value.followUps ?? []).map(mention),
    // Books are in the order of their numbers, and a task's number is the author's to choose.
    tasks: tasks
      .map((task, index) => lowerTask(task, index, id, written.goals, fact))
      .sort((a, b) => a.no - b.no),
    place,
    file,
  };
  return fact(({ workspace }) => workspace.config.leaves) === 'single' ? lowered : withSharedLeaves(lowered);
}

function lowerTask(
  task: Located<WrittenTask>,
  index: number,
  course: string,
  courseGoals: readonly Goal[],
  fact: Fact<CourseWorld>,
): LearningTask {
  const context = contextBy((look) => fact(({ workspace }) => look(workspace)), task.file);
  const written = [
    task.value.goals ?? [],
    ...(task.value.stages ?? []).map((stage) => stage.goals ?? []),
  ].flat();
  const own = written.flatMap((goal) =>
    typeof goal === 'string' ? [] : [lowerObject<Goal>(goal, 'Goal', context)],
  );
  const goals = new Map([...courseGoals, ...own].map((goal) => [goal.id, goal]));
  const resolve = (target: string, id: string) => (target === 'Goal' ? goals.get(id) : undefined);
  const {
    kind: _,
    course: __,
    ...lowered
  } = lowerObject<Lowered.LearningTask>(task.value, 'LearningTask', {
    ...context,
    resolve,
  });
  const assessments = lowered.assessments.map(observing(course, fact));
  const whole = { ...lowered, assessments, no: task.value.no ?? index + 1, course, file: task.file };
  const origin = fact(({ workspace }) => workspace.adoptions.get(task.file))?.origin.below(task.path);
  return origin ? withNamedFiles(withOriginalFiles(whole, task.file, origin), origin) : whole;
}

/** What is done with each assessment of a course. */
function observing(course: string, fact: Fact<CourseWorld>): (assessment: Assessment) => Assessment {
  // An adoption that no plan names is observed as its base is.
  const common = fact(({ workspace, observations }) =>
    [course, ...basesOf(workspace.adoptions, course)]
      .map((name) => observations.get(name))
      .find((found) => found !== undefined),
  );
  const language = fact(({ workspace }) => workspace.config.language) ?? 'zh-CN';
  return (assessment) => observed(inParts(assessment), common, language);
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
