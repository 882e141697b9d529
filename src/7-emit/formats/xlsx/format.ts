/** A table as an Excel workbook with one worksheet. */
import type { Format } from '../../format.ts';
import { mediaType, workbook } from './workbook.ts';

export const format: Format = {
  mediaType,
  emit({ title, table, numberColumns = [] }) {
    return table && workbook([{ name: title, title, rows: table, numberColumns }]);
  },
};
