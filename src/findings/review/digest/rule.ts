/** A review whose digest is none: nothing says which content it looked at. */

import { reviewedDigest } from '../../../3-bind/digest.ts';
import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { severityIn } from '../review-severity.ts';

export const rule = defineRule('review/digest', {
  workspace(_, context) {
    for (const { review, subject, digest } of context.fact(latestReviews).values()) {
      if (reviewedDigest(review.value.digest)) continue;
      const params = { title: titleOf(subject.value), given: review.value.digest, digest };
      context.report(placeOf(review, 'digest'), params, severityIn(context));
    }
  },
});
