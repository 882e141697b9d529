/** A workbook, or a table as one with one worksheet, as a file of Excel. */
import type { FormatOf } from '../../format.ts';
import { zippedTexts } from '../../readable.ts';
import { mediaType, workbookBytes } from './workbook.ts';

export const format: FormatOf<'workbook'> = {
  of: 'workbook',
  mediaType,
  made: 'asked',
  encode: workbookBytes,
  readable: zippedTexts,
};
