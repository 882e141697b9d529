/** A course → what a supervisor asks of it: how far it is written, reviewed, aligned and assessed. */
import { assessedGoals } from '../../crosswalk/dimensions.ts';
import { entriesOfCourses } from '../../crosswalk/entries-of-courses.ts';
import type { Course, LearningTask, SkillStandard, StandardModel } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';
import { perObject } from '../../values/per-object.ts';

export interface StandardAge {
  readonly standard: string;
  readonly title: string;
  readonly edition: string | undefined;
  /** Id of the standard that came after it. */
  readonly replacedBy: string | undefined;
}

export type CourseFacts = ReturnType<typeof factsOf>;

export function courseFacts(model: StandardModel): CourseFacts[] {
  return model.courses.map((course) => factsOf(course, model));
}

function factsOf(course: Course, model: StandardModel) {
  const { id, title, category, module, status = 'draft', version, hours, tasks } = course;
  const goals = assessedGoals(model, [id]);
  const entries = entriesOfCourses(model.alignments, new Set([id])).filter(
    ({ role, relation }) => role !== 'intent' && relation !== 'none',
  );
  const itemsOf = (role: string) =>
    new Set(entries.filter((entry) => entry.role === role).flatMap(({ items }) => items)).size;
  return {
    ...{ course: id, title, school: course.adoption?.school, category, module, status, version, hours },
    tasks: tasks.length,
    goals: goals.length,
    assessedGoals: goals.filter(({ assessments }) => assessments.length > 0).length,
    taughtItems: itemsOf('taught'),
    assessedItems: itemsOf('assessed'),
    missingDocuments: missingDocuments(course),
    standards: agesOf(
      entries.flatMap(({ items }) => items.map((ref) => ref.split('/')[0] ?? '')),
      model,
    ),
  };
}

/**
 * Of the twelve of a course package, by their numbers, those that would have nothing to show; the first is for
 * schools that adopt a course, and the second every course has.
 */
function missingDocuments(course: Course): number[] {
  const { tasks, assessments } = course;
  const stages = tasks.flatMap((task) => task.stages);
  const activities = stages.flatMap((stage) => stage.activities);
  const some = (test: (task: LearningTask) => boolean) => tasks.some(test);
  const has: readonly (readonly [no: number, isThere: boolean])[] = [
    [3, tasks.length > 0],
    [4, assessments.length > 0 || some((task) => task.assessments.length > 0)],
    [5, assessments.some(({ kind }) => kind === 'final')],
    [6, stages.some(({ steps }) => steps.length > 0)],
    [7, activities.length > 0],
    [8, some((task) => task.assessments.length > 0)],
    [9, activities.some(({ worksheet }) => worksheet.length > 0)],
    [10, activities.some(({ info }) => info !== undefined) || some(({ cards }) => cards.length > 0)],
    [11, stages.length > 0],
    [12, activities.length > 0],
  ];
  return has.filter(([, isThere]) => !isThere).map(([no]) => no);
}

const laterOf = perObject(
  (standards: readonly SkillStandard[]) =>
    new Map(standards.flatMap(({ id, supersedes }) => (supersedes ? [[supersedes, id] as const] : []))),
);

/** Each once; its age is its edition, so that a report is the same on every day. */
export function agesOf(ids: readonly string[], { standards }: StandardModel): StandardAge[] {
  return [...new Set(ids)].flatMap((id) => {
    const standard = byId(standards).get(id);
    if (!standard) return [];
    const { title, edition } = standard;
    return [{ standard: id, title, edition, replacedBy: laterOf(standards).get(id) }];
  });
}
