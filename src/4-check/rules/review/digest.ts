/** A review whose digest is none: nothing says which content it looked at. */
import { placeOf } from '../../../model/located.ts';
import { titleOf } from '../../author-words.ts';
import { isDigest } from '../../digest.ts';
import { latestReviews, severityIn } from '../../latest-reviews.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('review/digest', {
  workspace(_, context) {
    for (const { review, subject, digest } of context.fact(latestReviews).values()) {
      if (isDigest(review.value.digest)) continue;
      const params = { title: titleOf(subject.value), given: review.value.digest, digest };
      context.report(placeOf(review, 'digest'), params, severityIn(context));
    }
  },
});
