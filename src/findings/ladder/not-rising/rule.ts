/** A stage whose highest certificate is not above that of the stage before it. */

import { enumWordIn, levelStageName } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { fallingCertificates } from '../ladder.ts';

export const rule = defineRule('ladder/not-rising', {
  Programme(programme, context) {
    for (const { stage, highest, before, previous } of fallingCertificates(programme, context.workspace)) {
      const word = (level: string) => enumWordIn(context, programme.file, 'CertificateLevel', level);
      const params = {
        stage: levelStageName(context, programme.file, stage.value),
        level: word(highest.level),
        before: levelStageName(context, programme.file, before.value),
        previous: word(previous.level),
      };
      context.report(placeOf(highest.at), params, {
        related: [{ where: placeOf(previous.at), note: 'before' }],
      });
    }
  },
});
