/** The facts of a sheet for programs. */
import type { FormatOf } from '../../format.ts';
import { textFile } from '../../readable.ts';

export const format: FormatOf<'data'> = {
  of: 'data',
  mediaType: 'application/json',
  made: 'always',
  encode: (data) => `${JSON.stringify(data, null, 2)}\n`,
  readable: textFile,
};
