/** What the user asked for → the courses and programmes that documents are made of. */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';
import { perObject } from '../../values/per-object.ts';
import type { DocumentContext } from '../sheet.ts';

type Scope = Pick<DocumentContext, 'programme' | 'course'>;

const coursesIn = perObject((plan: Programme['plan']) => new Set(plan.map(({ course }) => course)));

export function wantedProgrammes(model: StandardModel, scope: Scope): readonly Programme[] {
  return model.programmes.filter((one) => isWantedProgramme(one, scope));
}

/** Whether documents are made of a programme that is there. */
export function isWantedProgramme(one: Programme, { programme, course }: Scope): boolean {
  return (programme ?? one.id) === one.id && (course === undefined || coursesIn(one.plan).has(course));
}

/** Those of the programmes that documents are made of. */
export function wantedCrosswalks(context: DocumentContext): readonly Crosswalk[] {
  const wanted = new Set(wantedProgrammes(context.models.student, context).map(({ id }) => id));
  return context.crosswalks().filter(({ programme }) => wanted.has(programme));
}

export function wantedCourses(model: StandardModel, scope: Scope): readonly Course[] {
  return model.courses.filter(({ id }) => isWantedCourse(id, model, scope));
}

/** Whether documents are made of a course that is there. */
export function isWantedCourse(
  id: string,
  { programmes }: StandardModel,
  { programme, course = id }: Scope,
): boolean {
  if (course !== id) return false;
  if (programme === undefined) return true;
  const plan = byId(programmes).get(programme)?.plan;
  return plan !== undefined && coursesIn(plan).has(id);
}
