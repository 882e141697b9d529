/** The parts of documents of which each is about one course or one programme. */
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';
import type { DocumentContext, Part } from '../sheet.ts';
import { wantedCourses, wantedProgrammes } from './wanted-courses.ts';

/** One for each course in each edition. */
export function* courseParts(context: DocumentContext): Iterable<Part> {
  for (const edition of context.editions)
    for (const { id } of wantedCourses(context.models[edition], context)) yield { edition, of: id };
}

/** One for each programme; students may see all of it. */
export function* programmeParts(context: DocumentContext): Iterable<Part> {
  for (const { id } of wantedProgrammes(context.models.student, context))
    yield { edition: 'student', of: id };
}

/** The one course that a part is about. */
export function coursesOf(model: StandardModel, { of }: Part): readonly Course[] {
  const course = byId(model.courses).get(of);
  return course ? [course] : [];
}

/** The one programme that a part is about. */
export function programmesOf(model: StandardModel, { of }: Part): readonly Programme[] {
  const programme = byId(model.programmes).get(of);
  return programme ? [programme] : [];
}
