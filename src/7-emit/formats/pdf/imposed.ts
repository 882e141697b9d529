/**
 * PDFs → one for the copier: each begins on a sheet of its own, two copies may share a larger one, or such
 * sheets are folded into a booklet.
 */
import type { PDFDocument, PDFEmbeddedPage } from '@cantoo/pdf-lib';
import { PdfFile } from './pdf-file.ts';

export interface Paper {
  readonly pdf: Uint8Array;
  /** How many sides are printed. */
  readonly sides: number;
}

/** How pages stand on sheets: one, the same one twice, or two that follow each other when the sheet is folded. */
export type OnSheet = 'once' | 'twice' | 'folded';

type Size = [width: number, height: number];

/** A single one stays as it is, with its tags and outline. */
export async function imposed(documents: readonly Uint8Array[], onSheet: OnSheet): Promise<Paper> {
  const [first] = documents;
  if (first && documents.length === 1 && onSheet === 'once')
    return { pdf: first, sides: new PdfFile(first).pages().size };
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const whole = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of documents) {
    const one = await PDFDocument.load(bytes, { updateMetadata: false });
    if (whole.getPageCount() % 2 === 1) whole.addPage(sizeOf(whole, whole.getPageCount() - 1));
    await ways[onSheet](whole, one);
    if (bytes === first) sayTheSame(whole, one);
  }
  return { pdf: await whole.save({ updateFieldAppearances: false }), sides: whole.getPageCount() };
}

const ways = { once: addOnce, twice: addTwice, folded: addFolded };

async function addOnce(whole: PDFDocument, one: PDFDocument): Promise<void> {
  for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page);
}

/** The sheet is cut in the middle. */
async function addTwice(whole: PDFDocument, one: PDFDocument): Promise<void> {
  for (const page of await whole.embedPages(one.getPages())) addPair(whole, page, page, page);
}

/** Sheets lie in each other and are folded in the middle: the last page stands beside the first. */
async function addFolded(whole: PDFDocument, one: PDFDocument): Promise<void> {
  const pages = await whole.embedPages(one.getPages());
  const [first] = pages;
  const count = Math.ceil(pages.length / 4) * 4;
  for (let front = 0; first && front < count / 2; front += 2) {
    addPair(whole, first, pages[count - 1 - front], pages[front]);
    addPair(whole, first, pages[front + 1], pages[count - 2 - front]);
  }
}

/** Side by side, or one above the other where the pages are wide; what is missing stays blank. */
function addPair(whole: PDFDocument, size: PDFEmbeddedPage, one?: PDFEmbeddedPage, other?: PDFEmbeddedPage) {
  const { width, height } = size;
  const isUpright = height > width;
  const sheet = whole.addPage(isUpright ? [2 * width, height] : [width, 2 * height]);
  if (one) sheet.drawPage(one, isUpright ? { x: 0, y: 0 } : { x: 0, y: height });
  if (other) sheet.drawPage(other, isUpright ? { x: width, y: 0 } : { x: 0, y: 0 });
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
