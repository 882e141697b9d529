/** A part of a blueprint that does not say how many questions it has, or how many points each. */

import { defineRule } from '../../../4-check/rule.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/blueprint-open', {
  Blueprint(blueprint, { report, word }) {
    for (const section of children(blueprint, 'sections', blueprint.value.sections)) {
      for (const field of ['count', 'each'] as const) {
        if (section.value[field] !== undefined) continue;
        report(placeOf(section), { section: section.value.title ?? '', field: word('PaperSection', field) });
      }
    }
  },
});
