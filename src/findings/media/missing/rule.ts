/** A picture or file that does not exist. */

import { defineRule } from '../../../4-check/rule.ts';
import { unusable } from '../../../media/media.ts';
import { stepsBetween } from '../../../paths/relative-path.ts';

export const rule = defineRule('media/missing', {
  workspace({ media }, context) {
    for (const { file, where, written } of unusable(media, 'missing')) {
      const suggestion = file.suggestion && stepsBetween(where.file, file.suggestion).join('/');
      context.report(where, { path: written, suggestion });
    }
  },
});
