/** A page as CommonMark with GFM tables. */
import type { Format } from '../../format.ts';

export const format: Format = {
  mediaType: 'text/markdown',
  emit: (sheet, renderer) => renderer.page(sheet, 'md'),
};
