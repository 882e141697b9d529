/** A level that a skill standard describes twice. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('numbering/duplicate-level', {
  SkillStandard(standard, context) {
    const levels = children(standard, 'levels', standard.value.levels);
    for (const [index, level] of levels.entries()) {
      const first = levels.slice(0, index).find(({ value }) => value.level === level.value.level);
      if (!first) continue;
      const related = [{ where: placeOf(first, 'level'), note: 'first' }];
      context.report(
        placeOf(level, 'level'),
        { level: enumWordIn(context, level.file, 'CertificateLevel', level.value.level) },
        { related },
      );
    }
  },
});
