/** A drawing that is no well-formed SVG. */
import { drawingLine, eachDrawing } from '../../../4-check/drawing-line.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('media/svg-broken', {
  workspace({ media }, context) {
    for (const file of eachDrawing(media)) {
      if (file.is === 'unusable' && file.problem === 'svg' && file.fault.kind === 'broken')
        context.report(drawingLine(media, file.source, file.fault.line), {});
    }
  },
});
