/** An entity that was changed after the review that passed it. */

import { reviewedDigest } from '../../../3-bind/digest.ts';
import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { studentDigests } from '../../../editions/student-digest.ts';
import { placeOf } from '../../../source/located.ts';
import { once } from '../../../values/once.ts';
import { severityIn } from '../review-severity.ts';

export const rule = defineRule('review/stale', {
  workspace(workspace, context) {
    const digestForStudents = once(() => studentDigests(workspace));
    for (const { review, subject, digest } of context.fact(latestReviews).values()) {
      const { conclusion, on } = review.value;
      const reviewed = reviewedDigest(review.value.digest);
      if (conclusion !== 'pass' || !reviewed || reviewed.whole === digest) continue;
      const { students } = reviewed;
      // Of an older record nothing is known of what students got.
      const isSame = students !== undefined && students === digestForStudents()(subject);
      context.report(
        placeOf(review, 'digest'),
        { title: titleOf(subject.value), on, digest, students: isSame ? students : '' },
        { related: [{ where: placeOf(subject, 'id'), note: 'subject' }], ...severityIn(context) },
      );
    }
  },
});
