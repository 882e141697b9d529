/** What the user asked for → the courses and programmes that documents are made of. */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import type { DocumentContext } from '../sheet.ts';

type Scope = Pick<DocumentContext, 'programme' | 'course'>;

export function wantedProgrammes(model: StandardModel, { programme, course }: Scope): readonly Programme[] {
  return model.programmes.filter(
    (one) =>
      (programme ?? one.id) === one.id &&
      (course === undefined || one.plan.some((row) => row.course === course)),
  );
}

/** Those of the programmes that documents are made of. */
export function wantedCrosswalks(context: DocumentContext): readonly Crosswalk[] {
  const wanted = new Set(wantedProgrammes(context.models.student, context).map(({ id }) => id));
  return context.crosswalks().filter(({ programme }) => wanted.has(programme));
}

export function wantedCourses(model: StandardModel, { programme, course }: Scope): readonly Course[] {
  const plans = model.programmes.filter(({ id }) => id === programme).flatMap(({ plan }) => plan);
  const planned = new Set(plans.map((row) => row.course));
  return model.courses.filter(
    ({ id }) => (course ?? id) === id && (programme === undefined || planned.has(id)),
  );
}
