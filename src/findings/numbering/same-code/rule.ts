/** Two standards that give the same code, edition and specialization. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { SkillStandard } from '../../../generated/types.ts';
import { type Located, placeOf } from '../../../source/located.ts';

export const rule = defineRule('numbering/same-code', {
  workspace({ standards }, { report }) {
    const known = new Map<string, Located<SkillStandard>>();
    for (const standard of standards.values()) {
      const { scheme, code, edition = '', specialization } = standard.value;
      if (code === undefined) continue;
      const key = [scheme, code, edition, specialization?.code ?? specialization?.name ?? '']
        .join('\n')
        .normalize('NFKC');
      const first = known.get(key);
      if (!first) known.set(key, standard);
      else {
        const related = [{ where: placeOf(first, 'code'), note: 'first' }];
        report(placeOf(standard, 'code'), { code, edition, other: titleOf(first.value) }, { related });
      }
    }
  },
});
