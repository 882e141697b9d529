/** A picture or file that does not exist. */
import { unusable } from '../../../media/media.ts';
import { stepsBetween } from '../../../model/relative-path.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('media/missing', {
  workspace({ media }, context) {
    for (const { file, where, written } of unusable(media, 'missing')) {
      const suggestion = file.suggestion && stepsBetween(where.file, file.suggestion).join('/');
      context.report(where, { path: written, suggestion });
    }
  },
});
