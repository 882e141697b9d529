/** A file above the limit. */
import { megabytes } from '../../../media/file-types.ts';
import { unusable } from '../../../media/media.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('media/too-large', {
  workspace({ media }, context) {
    for (const { file, where, written } of unusable(media, 'too-large'))
      context.report(where, { path: written, size: megabytes(file.bytes), limit: megabytes(file.limit) });
  },
});
