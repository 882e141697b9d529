/** An opened workspace → what is kept of it for a report over many: a few lines of each course that is taught. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { type ReviewStanding, reviewStates } from '../3-bind/review-states.ts';
import { computeCrosswalks } from '../crosswalk/crosswalk.ts';
import type { RecognitionKind, Workspace } from '../generated/types.ts';
import type { Course, StandardModel } from '../model/model.ts';
import type { Lock } from '../packages/lock.ts';
import { packageOf } from '../packages/package-paths.ts';
import { byId } from '../values/by-id.ts';

export interface SchoolFacts {
  /** As the user names it. */
  readonly folder: string;
  /** Its errors are its own: what they do not touch is compared. */
  readonly errors: number;
  readonly name: string;
  readonly province: string | undefined;
  readonly packages: readonly { readonly name: string; readonly version: string }[];
  readonly programmes: number;
  readonly courses: readonly CourseOfSchool[];
  readonly recognitions: readonly RecognitionOfSchool[];
}

export interface CourseOfSchool {
  readonly id: string;
  readonly title: string;
  /** The course from which it was made, where that came with a package. */
  readonly origin: { readonly package: string; readonly course: string } | undefined;
  /** Title of the course from which it was made; its own where it is from none. */
  readonly rootTitle: string;
  readonly adopted: boolean;
  readonly level: string | undefined;
  readonly hours: number;
  readonly credits: number | undefined;
  readonly process: number | undefined;
  readonly final: number | undefined;
  readonly review: ReviewStanding;
  readonly tasks: readonly PartOfCourse[];
  readonly assessments: readonly PartOfCourse[];
  readonly textbooks: readonly string[];
  readonly resources: readonly ResourceOfCourse[];
}

/** A task with its hours, an assessment with its points. */
export interface PartOfCourse {
  readonly title: string;
  readonly amount: number | undefined;
  /** Its id, where the course of the package has it, too. */
  readonly rootId: string | undefined;
}

export interface ResourceOfCourse {
  readonly type: string;
  readonly title: string;
  readonly url: string | undefined;
}

/** What a school makes of a certificate at a stage. */
export interface RecognitionOfSchool {
  readonly credential: string;
  readonly title: string;
  readonly kind: RecognitionKind;
  readonly holds: boolean;
  readonly courses: number;
  readonly credits: number | undefined;
}

export function schoolFacts(
  { folder, errors }: Pick<SchoolFacts, 'folder' | 'errors'>,
  workspace: BoundWorkspace,
  model: StandardModel,
  lock: Lock,
): SchoolFacts {
  const { config } = workspace;
  const standings = new Map(
    reviewStates(workspace).flatMap(({ type, entity, standing }) =>
      type === 'Course' ? [[entity.value.id, standing]] : [],
    ),
  );
  const { courses, programmes } = taughtHere(workspace, model);
  return {
    ...{ folder, errors },
    name: config.organization?.name ?? config.title ?? folder,
    province: config.organization?.province,
    packages: [...lock].map(([name, { version }]) => ({ name, version })),
    programmes: programmes.length,
    courses: courses.map((course) => factsOf(course, model, config, standings.get(course.id) ?? 'never')),
    recognitions: recognitionsOf(model, new Set(programmes)),
  };
}

/**
 * What the school wrote, and what its own programmes plan of packages; a school without a programme of its own
 * teaches those of its packages. What something else was made of gives way to that.
 */
function taughtHere({ programmes, config, adoptions }: BoundWorkspace, model: StandardModel) {
  const isOwn = (file: string): boolean => packageOf(file, config) === undefined;
  const bases = new Set([...adoptions.values()].map(({ base }) => `${base.value.kind}/${base.value.id}`));
  const tops = [...programmes.values()].filter(({ value }) => !bases.has(`programme/${value.id}`));
  const own = tops.filter(({ file }) => isOwn(adoptions.get(file)?.overlay.file ?? file));
  const counting = (own.length > 0 ? own : tops).map(({ value }) => value.id);
  const planned = new Set(
    counting.flatMap(
      (id) =>
        byId(model.programmes)
          .get(id)
          ?.plan.flatMap(({ course }) => course ?? []) ?? [],
    ),
  );
  const some = model.courses.filter(({ id, file }) => isOwn(file) || planned.has(id));
  const given = new Set(some.flatMap((course) => madeFrom(course, model).slice(1)));
  return { programmes: counting, courses: some.filter((course) => !given.has(course)) };
}

/** The course itself, then what it was made from, to the first. */
function madeFrom(course: Course, model: StandardModel): Course[] {
  const way = [course];
  for (let next: Course | undefined = course; next; ) {
    next = next.adoption && byId(model.courses).get(next.adoption.base);
    if (next === undefined || way.includes(next)) break;
    way.push(next);
  }
  return way;
}

function factsOf(
  course: Course,
  model: StandardModel,
  config: Workspace,
  review: ReviewStanding,
): CourseOfSchool {
  const { id, title, level, hours, adoption, tasks, grading, textbooks } = course;
  const root = madeFrom(course, model).at(-1) ?? course;
  const from = packageOf(root.file, config) ?? config.package?.name;
  const rootTasks = byId(root.tasks);
  const rootExams = new Set(examsOf(root).map((one) => one.id));
  return {
    ...{ id, title, level, hours, review, rootTitle: root.title, adopted: adoption !== undefined },
    origin: from === undefined ? undefined : { package: from, course: root.id },
    credits: course.credits ?? plannedCredits(course, model),
    process: grading?.process,
    final: grading?.final,
    tasks: tasks.map((task) => ({
      title: task.title,
      amount: task.hours,
      rootId: rootTasks.has(task.id) ? task.id : undefined,
    })),
    assessments: examsOf(course).map((one) => ({
      title: one.title,
      amount: one.points,
      rootId: rootExams.has(one.id) ? one.id : undefined,
    })),
    textbooks: (textbooks ?? []).map((book) => book.title),
    resources: tasks.flatMap((task) =>
      task.resources.map((one) => ({ type: one.type, title: one.title, url: one.url })),
    ),
  };
}

function examsOf({ assessments, tasks }: Course) {
  return [...assessments, ...tasks.flatMap((task) => task.assessments)];
}

function plannedCredits({ id }: Course, { programmes }: StandardModel): number | undefined {
  for (const { plan } of programmes)
    for (const { course, credits } of plan) if (course === id && credits !== undefined) return credits;
  return undefined;
}

function recognitionsOf(model: StandardModel, programmes: ReadonlySet<string>): RecognitionOfSchool[] {
  return computeCrosswalks(model)
    .filter(({ programme }) => programmes.has(programme))
    .flatMap(({ credential, recognition }) =>
      recognition.map((one) => ({
        ...{ credential, kind: one.kind, holds: one.holds, credits: one.credits },
        title: byId(model.credentials).get(credential)?.title ?? credential,
        courses: one.courses?.length ?? 0,
      })),
    );
}
