/** A picture that is slow to open and to print. */

import { defineRule } from '../../../4-check/rule.ts';
import { heavyPictureBytes, megabytes } from '../../../media/file-types.ts';
import { fileOf } from '../../../media/media.ts';

export const rule = defineRule('media/heavy', {
  workspace({ media }, context) {
    for (const use of media.uses) {
      const file = fileOf(media, use);
      if (file?.is !== 'picture' || file.bytes <= heavyPictureBytes) continue;
      context.report(use.where, {
        path: use.written,
        size: megabytes(file.bytes),
        limit: megabytes(heavyPictureBytes),
      });
    }
  },
});
