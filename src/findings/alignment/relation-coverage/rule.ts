/** A relation that says the whole beside a coverage that says a part, or the other way round. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('alignment/relation-coverage', {
  Alignment(alignment, context) {
    const { relation = 'equal', coverage, to } = alignment.value;
    if (coverage === undefined) return;
    const asked = {
      equal: 'whole',
      superset: 'whole',
      subset: 'part',
      intersects: 'part',
      none: 'nothing',
    } as const;
    const meant = coverage >= 1 ? 'whole' : coverage > 0 ? 'part' : 'nothing';
    // Nothing is also less than the whole; a part of size 0 is at least not more than a part.
    if (asked[relation] === meant || (asked[relation] === 'part' && meant === 'nothing')) return;
    const word = (value: string) => enumWordIn(context, alignment.file, 'AlignmentRelation', value);
    const params = {
      item: to,
      relation: word(relation),
      field: context.word('Alignment', 'coverage'),
      coverage,
      whole: word('equal'),
      part: word('subset'),
      nothing: word('none'),
    };
    context.report(placeOf(alignment, 'coverage'), params);
  },
});
