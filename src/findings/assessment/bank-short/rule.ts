/** A blueprint that asks for more questions of a kind than its bank has. */

import { defineRule } from '../../../4-check/rule.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/bank-short', {
  QuestionBank(bank, { report }) {
    const left = new Map<string, number>();
    for (const { kind } of bank.value.questions) left.set(kind, (left.get(kind) ?? 0) + 1);
    for (const blueprint of children(bank, 'blueprints', bank.value.blueprints)) {
      const taken = new Map<string, number>();
      for (const section of children(blueprint, 'sections', blueprint.value.sections)) {
        const { title = '', kind, count: stated } = section.value;
        if (kind === undefined || stated === undefined) continue;
        const count = (left.get(kind) ?? 0) - (taken.get(kind) ?? 0);
        taken.set(kind, (taken.get(kind) ?? 0) + stated);
        if (stated > count)
          report(placeOf(section, 'count'), { section: title, stated, count: Math.max(0, count) });
      }
    }
  },
});
