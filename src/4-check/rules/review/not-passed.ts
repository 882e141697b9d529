/** An approved entity whose latest review did not pass it. */

import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { placeOf } from '../../../model/located.ts';
import { enumWordIn, titleOf } from '../../author-words.ts';
import { severityIn } from '../../review-severity.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('review/not-passed', {
  workspace(_, context) {
    for (const { review, subject } of context.fact(latestReviews).values()) {
      const { conclusion, on } = review.value;
      if (conclusion === 'pass' || subject.value.status !== 'approved') continue;
      context.report(
        placeOf(subject, 'status'),
        { title: titleOf(subject.value), on, conclusion: enumWordIn(context, subject.file, 'ReviewConclusion', conclusion) },
        { related: [{ where: placeOf(review, 'conclusion'), note: 'review' }], ...severityIn(context) },
      );
    }
  },
});
