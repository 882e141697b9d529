/** A part of a paper that gets another number of questions than it states, or none. */

import { defineRule } from '../../../4-check/rule.ts';
import { paperParts } from '../../../answers/paper-parts.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/section-questions', {
  Assessment(assessment, { report }) {
    const { parts } = paperParts(assessment.value);
    for (const [at, section] of children(assessment, 'sections', assessment.value.sections).entries()) {
      const { title: name = '', count } = section.value;
      const got = parts[at]?.places.length ?? 0;
      if (got === (count ?? Math.max(1, got))) continue;
      const where = count === undefined ? placeOf(section) : placeOf(section, 'count');
      report(where, { section: name, stated: count ?? 1, count: got });
    }
  },
});
