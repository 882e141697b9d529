/** What is wrong with the signatures of a review, a finding for each kind. */
import { latestReviews } from '../../3-bind/latest-reviews.ts';
import { titleOf } from '../../4-check/author-words.ts';
import type { RuleContext } from '../../4-check/rule.ts';
import type { SignatureFault } from '../../signatures/review-signatures.ts';
import { placeOf } from '../../source/located.ts';
import { severityIn } from './review-severity.ts';

type FaultCode = 'review/unreadable-signature' | 'review/other-signature' | 'review/stranger-signature';

export function reportFaults(fault: SignatureFault, context: RuleContext<FaultCode>): void {
  for (const { review, subject, signatures } of context.fact(latestReviews).values()) {
    if (!signatures?.faults.includes(fault)) continue;
    const params = { title: titleOf(subject.value), names: signatures.unsigned };
    const where = { ...placeOf(review, 'signature'), on: 'key' as const };
    context.report(where, params, severityIn(context));
  }
}
