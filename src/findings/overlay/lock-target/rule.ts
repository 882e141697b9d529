/** A lock on something that the programme and its courses do not have: nobody will ever be stopped by it. */

import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { locksOnNothing } from '../locks.ts';

export const rule = defineRule('overlay/lock-target', {
  workspace(workspace, context) {
    // A course whose file was refused may have it.
    if ([...workspace.refused].some((entity) => /^(Course|LearningTask|\?) /.test(entity))) return;
    for (const lock of locksOnNothing(workspace))
      context.report(placeOf(lock, 'target'), { target: lock.value.target });
  },
});
