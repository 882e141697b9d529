/** PDFs → one for the copier: each begins on a sheet of its own, and two copies may share a larger one. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PdfFile } from './pdf-file.ts';

export interface Paper {
  readonly pdf: Uint8Array;
  /** How many sides are printed. */
  readonly sides: number;
}

type Size = [width: number, height: number];

/** A single one stays as it is, with its tags and outline. */
export async function imposed(documents: readonly Uint8Array[], copies: 1 | 2): Promise<Paper> {
  const [first] = documents;
  if (first && documents.length === 1 && copies === 1)
    return { pdf: first, sides: new PdfFile(first).pages().size };
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const whole = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of documents) {
    const one = await PDFDocument.load(bytes, { updateMetadata: false });
    if (whole.getPageCount() % 2 === 1) whole.addPage(sizeOf(whole, whole.getPageCount() - 1));
    await (copies === 2 ? addTwice(whole, one) : addOnce(whole, one));
    if (bytes === first) sayTheSame(whole, one);
  }
  return { pdf: await whole.save({ updateFieldAppearances: false }), sides: whole.getPageCount() };
}

async function addOnce(whole: PDFDocument, one: PDFDocument): Promise<void> {
  for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page);
}

/** Side by side, or one above the other where the page is wide: the sheet is cut in the middle. */
async function addTwice(whole: PDFDocument, one: PDFDocument): Promise<void> {
  for (const page of await whole.embedPages(one.getPages())) {
    const { width, height } = page;
    const isUpright = height > width;
    const sheet = whole.addPage(isUpright ? [2 * width, height] : [width, 2 * height]);
    sheet.drawPage(page, { x: 0, y: 0 });
    sheet.drawPage(page, isUpright ? { x: width, y: 0 } : { x: 0, y: height });
  }
}

function sizeOf(whole: PDFDocument, page: number): Size {
  const { width, height } = whole.getPage(page).getSize();
  return [width, height];
}

/** What they are called, and by whom and when they were made: as the first of them says. */
function sayTheSame(whole: PDFDocument, one: PDFDocument): void {
  whole.setTitle(one.getTitle() ?? '', { showInWindowTitleBar: true });
  whole.setAuthor(one.getAuthor() ?? '');
  whole.setCreator(one.getCreator() ?? '');
  whole.setProducer(one.getProducer() ?? '');
  const date = one.getCreationDate();
  if (date) {
    whole.setCreationDate(date);
    whole.setModificationDate(date);
  }
}
