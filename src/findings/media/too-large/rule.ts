/** A file above the limit. */

import { defineRule } from '../../../4-check/rule.ts';
import { megabytes } from '../../../media/file-types.ts';
import { unusable } from '../../../media/media.ts';

export const rule = defineRule('media/too-large', {
  workspace({ media }, context) {
    for (const { file, where, written } of unusable(media, 'too-large'))
      context.report(where, { path: written, size: megabytes(file.bytes), limit: megabytes(file.limit) });
  },
});
