/** An item that is deliberately not covered, without a reason. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('alignment/rationale-missing', {
  Alignment(alignment, context) {
    const { relation, rationale, to } = alignment.value;
    if (relation !== 'none' || rationale?.trim()) return;
    const params = {
      item: to,
      relation: enumWordIn(context, alignment.file, 'AlignmentRelation', relation),
      field: context.word('Alignment', 'rationale'),
    };
    context.report(placeOf(alignment, 'relation'), params);
  },
});
