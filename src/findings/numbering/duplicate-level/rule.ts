/** A level that a skill standard describes twice. */

import { defineRule } from '../../../4-check/rule.ts';
import { enumWord } from '../../../language/key-language.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('numbering/duplicate-level', {
  SkillStandard(standard, { report, language }) {
    const levels = children(standard, 'levels', standard.value.levels);
    for (const [index, level] of levels.entries()) {
      const first = levels.slice(0, index).find(({ value }) => value.level === level.value.level);
      if (!first) continue;
      const related = [{ where: placeOf(first, 'level'), note: 'first' }];
      report(
        placeOf(level, 'level'),
        { level: enumWord('CertificateLevel', level.value.level, language) },
        { related },
      );
    }
  },
});
