/** A file whose content is cut off, or not what its name says. */

import { defineRule } from '../../../4-check/rule.ts';
import { unusable } from '../../../media/media.ts';

export const rule = defineRule('media/corrupt', {
  workspace({ media }, context) {
    for (const { where, written } of unusable(media, 'corrupt')) context.report(where, { path: written });
  },
});
