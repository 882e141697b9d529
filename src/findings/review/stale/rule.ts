/** An entity that was changed after the review that passed it. */

import { reviewedDigest } from '../../../3-bind/digest.ts';
import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { severityIn } from '../review-severity.ts';

export const rule = defineRule('review/stale', {
  workspace(_, context) {
    for (const { review, subject, digest } of context.fact(latestReviews).values()) {
      const { conclusion, on } = review.value;
      const reviewed = reviewedDigest(review.value.digest);
      if (conclusion !== 'pass' || !reviewed || reviewed.whole === digest) continue;
      context.report(
        placeOf(review, 'digest'),
        { title: titleOf(subject.value), on, digest },
        { related: [{ where: placeOf(subject, 'id'), note: 'subject' }], ...severityIn(context) },
      );
    }
  },
});
