/** A certificate at a level that its standard does not have. Alignments are looked up while names are bound. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { levelMeant } from '../../../language/level-words.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('ref/no-such-level', {
  Credential(credential, context) {
    const { level, standard: id } = credential.value;
    const standard = context.workspace.standards.get(id);
    const levels = standard?.value.levels.map((one) => one.level) ?? [];
    if (!standard || levels.length === 0 || levels.some((one) => one === level)) return;
    const word = (value: string) => enumWordIn(context, credential.file, 'CertificateLevel', value);
    // 中级 of a national standard is its level 4; one level is no slip for another.
    const meant = levelMeant('CertificateLevel', level, levels);
    const params = {
      level: word(level),
      standard: standard.value.title ?? id,
      levels: levels.map(word),
      suggestions: meant ? [word(meant)] : [],
    };
    const related = [{ where: { ...placeOf(standard, 'levels'), on: 'key' as const }, note: 'standard' }];
    // A school may have written down only the levels that it teaches.
    context.report(placeOf(credential, 'level'), params, { related, severity: 'warning' });
  },
});
