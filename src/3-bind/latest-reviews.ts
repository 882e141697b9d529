/** The reviews of each entity → the one that counts, and whether it still speaks of the present content. */

import type { Entity, Review } from '../generated/types.ts';
import { entityReference } from '../language/adopted-shape.ts';
import { type ReviewSignatures, reviewSignatures } from '../signatures/review-signatures.ts';
import type { Located } from '../source/located.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { digestOf, reviewedDigest } from './digest.ts';

export interface LatestReview {
  readonly review: Located<Review>;
  readonly subject: Located<Entity>;
  /** Of the subject as it is now. */
  readonly digest: string;
  /** Undefined where the settings name nobody who signs. */
  readonly signatures: ReviewSignatures | undefined;
}

/** By file of the subject. */
export function latestReviews(workspace: BoundWorkspace): ReadonlyMap<string, LatestReview> {
  const latest = new Map<string, LatestReview>();
  const reviews = [...workspace.reviews.values()].sort((a, b) => inOrder(a.value, b.value));
  const subjectOf = reviewedSubjects(workspace);
  const digests = new Map<string, string>();
  for (const review of reviews) {
    const subject = subjectOf(review.value.subject);
    // A subject that is not there, and a field that a draft still lacks, are findings already.
    if (!subject || !isComplete(review.value)) continue;
    const digest = digests.get(subject.file) ?? digestOf(subject, workspace);
    digests.set(subject.file, digest);
    latest.set(subject.file, { review, subject, digest, signatures: undefined });
  }
  const { reviewSigners: signers } = workspace.config;
  if (signers === undefined) return latest;
  return new Map(
    [...latest].map(([file, one]) => [
      file,
      { ...one, signatures: reviewSignatures(one.review.value, signers) },
    ]),
  );
}

/** `<kind>/<id>` → what a review of it is about. */
export function reviewedSubjects({
  documents,
  adoptions,
}: BoundWorkspace): (reference: string) => Located<Entity> | undefined {
  const subjects = new Map(
    documents.map(({ type, value, file }) => [`${type} ${value.id}`, { value, file, path: [] }]),
  );
  // Whether a review names an adoption or the course it gives, both were looked at.
  for (const { overlay, document, sound } of adoptions.values()) {
    if (sound)
      subjects.set(`Overlay ${overlay.value.id}`, { value: document.value, file: document.file, path: [] });
  }
  return (reference) => {
    const { type = '', id } = entityReference(reference);
    return subjects.get(`${type} ${id}`);
  };
}

function isComplete({ digest, on }: Partial<Review>): boolean {
  return digest !== undefined && on !== undefined;
}

/** Of two on one day, the later round. */
function inOrder(a: Review, b: Review): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return (a.round ?? 0) - (b.round ?? 0) || (a.id < b.id ? -1 : 1);
}

/**
 * The latest review of the entity in a file, where it passed just what stands there now: no other speaks for
 * it.
 */
export function countingReview(file: string, reviews: ReadonlyMap<string, LatestReview>): Review | undefined {
  const { review, digest, signatures } = reviews.get(file) ?? {};
  return review?.value.conclusion === 'pass' &&
    reviewedDigest(review.value.digest)?.whole === digest &&
    (signatures?.unsigned.length ?? 0) === 0
    ? review.value
    : undefined;
}
