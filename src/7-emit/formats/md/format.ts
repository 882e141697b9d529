/** A page as CommonMark with GFM tables. */
import type { FormatOf } from '../../format.ts';
import { textFile } from '../../readable.ts';

export const format: FormatOf<'page'> = {
  of: 'page',
  mediaType: 'text/markdown',
  made: 'usually',
  encode: ({ markdown }) => markdown,
  readable: textFile,
};
