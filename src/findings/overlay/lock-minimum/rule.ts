/** An adoption with less of something than its programme allows. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { brokenLocks } from '../locks.ts';

export const rule = defineRule('overlay/lock-minimum', {
  workspace(_, context) {
    for (const { programme, lock, adoption, path, value } of context.fact(brokenLocks)) {
      const { target, minimum } = lock.value;
      if (value === undefined || minimum === undefined) continue;
      context.report(
        { file: adoption.document.file, path },
        { target, programme: titleOf(programme.value), value: tidy(value), minimum: tidy(minimum) },
        { related: [{ where: placeOf(lock), note: 'lock' }] },
      );
    }
  },
});
