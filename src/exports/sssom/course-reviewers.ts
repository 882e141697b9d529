/** Who looked at the alignments of a course: its reviews, else those named for it, else (once it is approved) those who answer for it. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { Located } from '../../model/located.ts';
import type { Course, StandardModel } from '../../model/model.ts';
import type { Loss } from '../export-format.ts';
import { keyPlace } from '../key-place.ts';

export interface Reviewers {
  readonly authors: readonly string[];
  readonly reviewers: readonly string[];
  /** `YYYY-MM-DD` */
  readonly reviewedOn: string | undefined;
  readonly losses: readonly Loss[];
}

export function courseReviewers(course: Course, { organization }: StandardModel, { reviews, courses }: BoundWorkspace): Reviewers {
  const isReviewer = (role: string): boolean => /审|review|approv/i.test(role);
  const named = course.contributors.filter(({ role }) => isReviewer(role)).flatMap(({ names }) => names);
  const makers = course.contributors.filter(({ role }) => !isReviewer(role)).flatMap(({ names }) => names);
  const authors = makers.length > 0 ? makers : organization ? [organization.name] : [];
  const own = [...reviews.values()].map(({ value }) => value).filter(({ subject }) => subject === `course/${course.id}`);
  const last = own.filter(({ conclusion }) => conclusion === 'pass').sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  if (last) return { authors, reviewers: last.reviewers.map(({ name }) => name), reviewedOn: last.on, losses: [] };
  if (named.length > 0) return { authors, reviewers: named, reviewedOn: undefined, losses: [] };
  const responsible = course.status === 'approved' ? authors : [];
  return { authors, reviewers: responsible, reviewedOn: undefined, losses: unnamed(courses.get(course.id)) };
}

/** The format asks who reviewed a mapping, and the source does not say. */
function unnamed(course: Located<object> | undefined): Loss[] {
  return course ? [{ fact: 'Course.contributors', place: keyPlace(course, 'contributors') }] : [];
}
