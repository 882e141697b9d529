/** The facts of a sheet for programs. */
import type { Format } from '../../format.ts';

export const format: Format = {
  mediaType: 'application/json',
  always: true,
  emit: (sheet) => sheet.data && `${JSON.stringify(sheet.data, null, 2)}\n`,
};
