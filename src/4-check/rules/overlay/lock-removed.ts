/** An adoption that gives up what its programme says must stay. */
import { placeOf } from '../../../model/located.ts';
import { titleOf } from '../../author-words.ts';
import { brokenLocks } from '../../locks.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('overlay/lock-removed', {
  workspace(_, context) {
    for (const { programme, lock, adoption, path, value } of context.fact(brokenLocks)) {
      if (value !== undefined) continue;
      const params = { target: lock.value.target, programme: titleOf(programme.value) };
      context.report({ file: adoption.document.file, path }, params, { related: [{ where: placeOf(lock), note: 'lock' }] });
    }
  },
});
