/** A table as an Excel workbook with one worksheet. */
import type { FormatOf } from '../../format.ts';
import { zippedTexts } from '../../readable.ts';
import { mediaType, workbook } from './workbook.ts';

export const format: FormatOf<'table'> = {
  of: 'table',
  mediaType,
  made: 'asked',
  encode: ({ title, rows, numberColumns }) => workbook([{ name: title, title, rows, numberColumns }]),
  readable: zippedTexts,
};
