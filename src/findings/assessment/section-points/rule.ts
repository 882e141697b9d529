/** A part of a paper whose questions do not make the points it states. */

import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, same, sum, tidy } from '../../../4-check/tolerance.ts';
import { paperParts, questionPoints } from '../../../answers/paper-parts.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/section-points', {
  Assessment(assessment, { report }) {
    const { parts } = paperParts(assessment.value);
    const points = questionPoints(assessment.value);
    for (const [at, section] of children(assessment, 'sections', assessment.value.sections).entries()) {
      const { title: name = '', points: stated } = section.value;
      const places = parts[at]?.places ?? [];
      const known = places.flatMap((place) => points[place] ?? []);
      if (stated === undefined || known.length === 0) continue;
      const made = sum(known);
      const fits = known.length < places.length ? !exceeds(made, stated) : same(made, stated);
      if (!fits) report(placeOf(section, 'points'), { section: name, stated, sum: tidy(made) });
    }
  },
});
