/** Shares of the raters of an assessment that do not add up to 100. */

import { defineRule } from '../../../4-check/rule.ts';
import { same, sum, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';

const kinds = ['self', 'peer', 'teacher', 'enterprise'] as const;

export const rule = defineRule('assessment/raters-sum', {
  Raters(raters, context) {
    const given = kinds.flatMap((key) =>
      raters.value[key] === undefined ? [] : [{ key, share: raters.value[key] }],
    );
    const total = sum(given.map(({ share }) => share));
    if (given.length === 0 || same(total, 100)) return;
    const shares = given.map(({ key, share }) => `${context.word('Raters', key)} ${tidy(share)}`);
    const related = given.map(({ key }) => ({ where: placeOf(raters, key), note: 'share' }));
    context.report({ ...placeOf(raters), on: 'key' }, { sum: tidy(total), shares }, { related });
  },
});
