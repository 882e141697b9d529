/** A picture or file of a kind that is not taken over. */

import { defineRule } from '../../../4-check/rule.ts';
import { attachmentTypes, pictureTypes } from '../../../media/file-types.ts';
import { unusable } from '../../../media/media.ts';

export const rule = defineRule('media/type', {
  workspace({ media }, context) {
    for (const { as, where, written } of unusable(media, 'type')) {
      const known = Object.keys(as === 'attachment' ? attachmentTypes : pictureTypes).filter(
        (extension) => extension !== 'jpeg',
      );
      context.report(where, { path: written, known: known.join(', ') });
    }
  },
});
