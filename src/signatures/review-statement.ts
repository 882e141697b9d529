/** What a reviewer signs: everything that a review says, in a form that neither layout nor language changes. */
import type { Review } from '../generated/types.ts';
import { entityReference } from '../language/adopted-shape.ts';
import { kindOfType } from '../language/kind-of-type.ts';

export const namespace = 'ccstd-review';

export function reviewStatement(review: Review): string {
  const { type, id } = entityReference(review.subject);
  const subject = type === undefined ? review.subject : `${kindOfType(type)}/${id}`;
  const { digest, round, on, conclusion, reviewers, comments } = review;
  const said = {
    ...{ subject, digest, round: round ?? null, on, conclusion },
    reviewers: reviewers.map(({ name, role }) => (role === undefined ? { name } : { name, role })),
    comments: comments ?? [],
  };
  return `${namespace} 1\n${JSON.stringify(said, null, 2)}\n`.normalize('NFC');
}
