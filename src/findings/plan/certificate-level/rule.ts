/** A stage that names a certificate above the level it trains to. */
import { trainsTo } from '../../../3-bind/stages.ts';
import { enumWordIn, levelStageName } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { stageCredentials } from '../../../4-check/stage-credentials.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('plan/certificate-level', {
  Programme(programme, context) {
    for (const { stage, credentials } of stageCredentials(programme, context.workspace)) {
      for (const { at, level, tooHigh } of credentials) {
        if (!tooHigh) continue;
        const word = (value: string) => enumWordIn(context, programme.file, 'CertificateLevel', value);
        const params = {
          stage: levelStageName(context, programme.file, stage.value),
          credential: at.value,
          level: word(level),
          trained: word(trainsTo(stage.value)),
        };
        const key =
          stage.value.trainsTo === undefined && stage.value.level !== undefined ? 'level' : 'trainsTo';
        context.report(placeOf(at), params, { related: [{ where: placeOf(stage, key), note: 'trained' }] });
      }
    }
  },
});
