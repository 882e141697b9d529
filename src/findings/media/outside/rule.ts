/** A picture or file that is on the web, or anywhere else outside the workspace. */

import { defineRule } from '../../../4-check/rule.ts';
import { unusable } from '../../../media/media.ts';

export const rule = defineRule('media/outside', {
  workspace({ media }, context) {
    for (const { as, target, where, written } of media.uses)
      if (as !== 'qr' && target === undefined) context.report(where, { path: written });
    for (const { where, written } of unusable(media, 'outside')) context.report(where, { path: written });
  },
});
