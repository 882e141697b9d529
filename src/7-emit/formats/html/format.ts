/** A page as HTML. */
import type { Format } from '../../format.ts';

export const format: Format = {
  mediaType: 'text/html',
  emit: (sheet, renderer) => renderer.page(sheet, 'html'),
};
