/** A partial alignment that does not say how much of the item it covers. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('alignment/coverage-missing', {
  Alignment(alignment, context) {
    const { relation, coverage, to } = alignment.value;
    if (coverage !== undefined || (relation !== 'subset' && relation !== 'intersects')) return;
    const params = {
      item: to,
      relation: enumWordIn(context, alignment.file, 'AlignmentRelation', relation),
      field: context.word('Alignment', 'coverage'),
    };
    context.report(placeOf(alignment, 'relation'), params);
  },
});
