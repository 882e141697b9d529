/** A figure with too few pixels to be made out on paper. */

import { defineRule } from '../../../4-check/rule.ts';
import { fileOf } from '../../../media/media.ts';
import { printMillimetres, smallMillimetres } from '../../../media/print-size.ts';

export const rule = defineRule('media/small', {
  workspace({ media }, context) {
    for (const use of media.uses) {
      const file = use.as === 'figure' ? fileOf(media, use) : undefined;
      if (file?.is !== 'picture' || file.svg !== undefined) continue;
      const millimetres = printMillimetres(file) ?? 0;
      if (millimetres < smallMillimetres)
        context.report(use.where, { path: use.written, width: file.width ?? 0, millimetres });
    }
  },
});
