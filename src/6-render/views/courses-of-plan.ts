/** The courses of a plan that have files of their own, in its order, each once. */
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';

export function coursesOfPlan({ plan }: Programme, { courses }: StandardModel): readonly Course[] {
  const known = byId(courses);
  return [...new Set(plan.flatMap(({ course }) => course ?? []))].flatMap((id) => known.get(id) ?? []);
}
