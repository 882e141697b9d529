/** Who looked at the alignments of a course: those of the review that counts, and nobody else. */
import { makersOf, othersThan } from '../../3-bind/makers.ts';
import type { Course, StandardModel } from '../../model/model.ts';
import type { Located } from '../../source/located.ts';
import type { ExportContext, Loss } from '../export-format.ts';
import { keyPlace } from '../key-place.ts';

export interface Reviewers {
  readonly authors: readonly string[];
  readonly reviewers: readonly string[];
  /** `YYYY-MM-DD` */
  readonly reviewedOn: string | undefined;
  readonly losses: readonly Loss[];
}

export function courseReviewers(
  course: Course,
  { organization }: StandardModel,
  { workspace, reviewOf }: Pick<ExportContext, 'workspace' | 'reviewOf'>,
): Reviewers {
  const makers = makersOf(course.contributors);
  const authors = makers.length > 0 ? makers : organization ? [organization.name] : [];
  const written = workspace.courses.get(course.id);
  const review = written && reviewOf(written.file);
  // Nobody reviews their own work, whatever the record says.
  const reviewers = othersThan(makers, review?.reviewers ?? []).map(({ name }) => name);
  if (!review || reviewers.length === 0)
    return { authors, reviewers: [], reviewedOn: undefined, losses: unnamed(written) };
  return { authors, reviewers, reviewedOn: review.on, losses: [] };
}

/** The format asks who reviewed a mapping, and no review says it. */
function unnamed(course: Located<object> | undefined): Loss[] {
  return course ? [{ fact: 'Course.contributors', place: keyPlace(course, 'contributors') }] : [];
}
