/** A picture that says nothing to who cannot see it. */
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('media/no-text', {
  workspace({ media }, context) {
    for (const { as, described, written, where } of media.uses)
      if (as !== 'qr' && !described) context.report(where, { path: written });
  },
});
