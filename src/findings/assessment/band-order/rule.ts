/** Bands that do not go down, or begin above the full mark. */

import { defineRule } from '../../../4-check/rule.ts';
import { exceeds } from '../../../4-check/tolerance.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/band-order', {
  Assessment(assessment, { report }) {
    const bands = children(assessment, 'bands', assessment.value.bands);
    for (const [at, band] of bands.entries()) {
      const { title = '', from } = band.value;
      const bound =
        at === 0 ? (assessment.value.scale ?? assessment.value.points) : bands[at - 1]?.value.from;
      if (from === undefined || bound === undefined) continue;
      const fits = at === 0 ? !exceeds(from, bound) : exceeds(bound, from);
      if (!fits) report(placeOf(band, 'from'), { band: title, from, bound });
    }
  },
});
