/** A partial alignment, or one of a named part, that does not say how much of the item it covers. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('alignment/coverage-missing', {
  Alignment(alignment, context) {
    const { relation = 'equal', coverage, part, to } = alignment.value;
    const isPartial = relation === 'subset' || relation === 'intersects';
    if (coverage !== undefined || !(isPartial || part !== undefined) || relation === 'none') return;
    const params = {
      item: to,
      relation: enumWordIn(context, alignment.file, 'AlignmentRelation', relation),
      field: context.word('Alignment', 'coverage'),
    };
    context.report(placeOf(alignment, isPartial ? 'relation' : 'part'), params);
  },
});
