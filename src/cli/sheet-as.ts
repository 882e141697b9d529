/** A sheet that a command makes by itself, in the form that was asked for: as a build writes it. */
import { Renderer } from '../6-render/renderer.ts';
import type { Sheet } from '../6-render/sheet.ts';
import { UsedMedia } from '../6-render/used-media.ts';
import { csvOf } from '../7-emit/formats/csv/format.ts';
import { noMedia } from '../media/media.ts';
import type { Words } from '../model/words.ts';
import type { SheetFormat } from './format-asked.ts';

export async function sheetAs(
  format: SheetFormat,
  sheet: Sheet,
  words: Words,
  templates: ReadonlyMap<string, string>,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(sheet.data, null, 2)}\n`;
    case 'csv':
      return csvOf(sheet.table ?? []);
    case 'xlsx': {
      const { workbookBytes } = await import('../7-emit/formats/xlsx/workbook.ts');
      return workbookBytes(sheet.workbook?.() ?? { title: sheet.title, worksheets: [] });
    }
    default:
      return new Renderer({ templates, words, media: new UsedMedia(noMedia) }).page(sheet, format) ?? '';
  }
}
