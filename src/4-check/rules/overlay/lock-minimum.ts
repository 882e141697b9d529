/** An adoption with less of something than its programme allows. */
import { placeOf } from '../../../model/located.ts';
import { titleOf } from '../../author-words.ts';
import { brokenLocks } from '../../locks.ts';
import { defineRule } from '../../rule.ts';
import { tidy } from '../../tolerance.ts';

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
