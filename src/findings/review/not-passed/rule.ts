/** An approved entity whose latest review did not pass it. */

import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { enumWordIn, titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { severityIn } from '../review-severity.ts';

export const rule = defineRule('review/not-passed', {
  workspace(_, context) {
    for (const { review, subject } of context.fact(latestReviews).values()) {
      const { conclusion, on } = review.value;
      if (conclusion === 'pass' || subject.value.status !== 'approved') continue;
      context.report(
        placeOf(subject, 'status'),
        {
          title: titleOf(subject.value),
          on,
          conclusion: enumWordIn(context, review.file, 'ReviewConclusion', conclusion),
        },
        { related: [{ where: placeOf(review, 'conclusion'), note: 'review' }], ...severityIn(context) },
      );
    }
  },
});
