/** A page as HTML. */
import type { FormatOf } from '../../format.ts';
import { textFile } from '../../readable.ts';

export const format: FormatOf<'page'> = {
  of: 'page',
  mediaType: 'text/html',
  made: 'usually',
  encode: ({ html }) => html,
  readable: textFile,
};
