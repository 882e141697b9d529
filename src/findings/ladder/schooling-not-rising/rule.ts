/** A stage that does not ask for more schooling than the stage before it. */

import { levelStageName } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { fallingSchooling } from '../ladder.ts';

export const rule = defineRule('ladder/schooling-not-rising', {
  Programme(programme, context) {
    for (const { stage, before } of fallingSchooling(programme, context.workspace)) {
      const params = {
        stage: levelStageName(context, programme.file, stage.value),
        schooling: stage.value.schooling ?? '',
        before: levelStageName(context, programme.file, before.value),
        previous: before.value.schooling ?? '',
      };
      context.report(placeOf(stage, 'schooling'), params, {
        related: [{ where: placeOf(before, 'schooling'), note: 'before' }],
      });
    }
  },
});
