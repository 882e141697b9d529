/** A page of the output → the sheets of paper that Chromium makes of it, and what stands where on them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

export interface Words {
  readonly text: string;
  /** Millimetres from the left edge of the paper, and of the baseline from its top. */
  readonly left: number;
  readonly top: number;
  /** Size of the type in points. */
  readonly size: number;
}

export interface PaperPage {
  readonly no: number;
  /** In whole millimetres. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly Words[];
  /** Between the running head and the foot. */
  readonly body: string;
  readonly head: string;
  readonly foot: string;
  /** Elements of the book that are linked to and begin here. */
  readonly anchors: readonly string[];
}

const mm = 25.4 / 72;

/** No script runs: paper must not depend on one. `choose` is the label of a radio button to press first. */
export async function printed(browser: Browser, folder: string, path: string, choose?: string): Promise<PaperPage[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, path)).href);
    if (choose !== undefined) await page.getByLabel(choose).check();
    return await readPaper(await page.pdf({ preferCSSPageSize: true }));
  } finally {
    await context.close();
  }
}

async function readPaper(bytes: Uint8Array): Promise<PaperPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const anchorsByPage = new Map<number, string[]>();
  for (const [name, destination] of Object.entries(await pdf.getDestinations())) {
    const no = (await pdf.getPageIndex(destination[0])) + 1;
    anchorsByPage.set(no, [...(anchorsByPage.get(no) ?? []), name]);
  }
  const pages: PaperPage[] = [];
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a, b, , , x, y] = item.transform as readonly number[];
      return [{ text: item.str, left: (x ?? 0) * mm, top: (height - (y ?? 0)) * mm, size: Math.hypot(a ?? 0, b ?? 0) }];
    });
    const between = (from: number, to: number) =>
      words
        .filter(({ top }) => top >= from && top < to)
        .map(({ text }) => text)
        .join(' ');
    const high = height * mm;
    pages.push({
      no,
      width: Math.round(width * mm),
      height: Math.round(high),
      words,
      head: between(0, 20),
      body: between(20, high - 19),
      foot: between(high - 19, high),
      anchors: anchorsByPage.get(no) ?? [],
    });
  }
  return pages;
}
