/** Grades of a judgement, or a value to be measured, on a criterion that is not marked so. */
import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

const kindOf = { benchmarks: 'judgement', nominal: 'measurement', tolerance: 'measurement' } as const;

export const rule = defineRule('assessment/mark-details', {
  Criterion(criterion, context) {
    const { mark, title, text } = criterion.value;
    for (const key of ['benchmarks', 'nominal', 'tolerance'] as const) {
      if (criterion.value[key] === undefined || mark === kindOf[key]) continue;
      const params = {
        criterion: title ?? text ?? '',
        field: context.word('Criterion', key),
        mark: context.word('Criterion', 'mark'),
        kind: enumWordIn(context, criterion.file, 'MarkKind', kindOf[key]),
      };
      const related = mark === undefined ? [] : [{ where: placeOf(criterion, 'mark'), note: 'mark' }];
      context.report(placeOf(criterion, key), params, { related });
    }
  },
});
