/** A file whose content is cut off, or not what its name says. */
import { unusable } from '../../../media/media.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('media/corrupt', {
  workspace({ media }, context) {
    for (const { where, written } of unusable(media, 'corrupt')) context.report(where, { path: written });
  },
});
