/** A review that passed, and that a reviewer has still to sign. */
import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { severityIn } from '../review-severity.ts';

export const rule = defineRule('review/unsigned', {
  workspace(_, context) {
    for (const { review, subject, signatures } of context.fact(latestReviews).values()) {
      // A signature that is good for nothing is a finding of its own.
      if (!signatures || signatures.unsigned.length === 0 || signatures.faults.length > 0) continue;
      if (review.value.conclusion !== 'pass') continue;
      const params = { title: titleOf(subject.value), names: signatures.unsigned };
      context.report(placeOf(review, 'reviewers'), params, severityIn(context));
    }
  },
});
