/** Parts of a drawing that are left out, because they do something else than draw. */
import { drawingLine, eachDrawing } from '../../../4-check/drawing-line.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('media/svg-removed', {
  workspace({ media }, context) {
    for (const file of eachDrawing(media)) {
      if (file.is !== 'picture') continue;
      for (const { what, line, count } of file.removed)
        context.report(drawingLine(media, file.source, line), { what, count });
    }
  },
});
