/** A stage that does not ask for more schooling than the stage before it. */
import { placeOf } from '../../../model/located.ts';
import { levelStageName } from '../../author-words.ts';
import { fallingSchooling } from '../../ladder.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('ladder/schooling-not-rising', {
  Programme(programme, context) {
    for (const { stage, before } of fallingSchooling(programme, context.workspace)) {
      const params = {
        stage: levelStageName(context, programme.file, stage.value),
        schooling: stage.value.schooling ?? '',
        before: levelStageName(context, programme.file, before.value),
        previous: before.value.schooling ?? '',
      };
      context.report(placeOf(stage, 'schooling'), params, { related: [{ where: placeOf(before, 'schooling'), note: 'before' }] });
    }
  },
});
