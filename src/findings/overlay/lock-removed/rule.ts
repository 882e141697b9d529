/** An adoption that gives up what its programme says must stay. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { brokenLocks } from '../locks.ts';

export const rule = defineRule('overlay/lock-removed', {
  workspace(_, context) {
    for (const { programme, lock, adoption, path, value } of context.fact(brokenLocks)) {
      if (value !== undefined) continue;
      const params = { target: lock.value.target, programme: titleOf(programme.value) };
      context.report({ file: adoption.document.file, path }, params, {
        related: [{ where: placeOf(lock), note: 'lock' }],
      });
    }
  },
});
