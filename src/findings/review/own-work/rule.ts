/** A review by nobody but those who wrote what it is about. */
import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { makersOf, othersThan } from '../../../3-bind/makers.ts';
import { contributorsOf } from '../../../3-bind/review-states.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { severityIn } from '../review-severity.ts';

export const rule = defineRule('review/own-work', {
  workspace(workspace, context) {
    for (const { review, subject } of context.fact(latestReviews).values()) {
      const { reviewers = [] } = review.value;
      const makers = makersOf(contributorsOf(subject, workspace));
      if (reviewers.length === 0 || othersThan(makers, reviewers).length > 0) continue;
      context.report(
        placeOf(review, 'reviewers'),
        { title: titleOf(subject.value), names: reviewers.map(({ name }) => name) },
        {
          related: [{ where: placeOf(subject, 'contributors'), note: 'makers' }],
          ...severityIn(context),
        },
      );
    }
  },
});
