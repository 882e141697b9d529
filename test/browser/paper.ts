/** A page of the output → the sheets of paper that Chromium makes of it, and what stands where on them. */
import { getDocumentProxy } from 'unpdf';
import type { OpenSite } from './open-site.ts';

/** pdf.js asks for it; Node 20 does not have it. */
const call = (action: (...values: unknown[]) => unknown, ...values: unknown[]) =>
  new Promise((resolve) => resolve(action(...values)));
if (!('try' in Promise)) Object.assign(Promise, { try: call });

export interface Glyphs {
  readonly text: string;
  /** Millimetres from the left edge of the paper. */
  readonly left: number;
  readonly right: number;
  /** Of the baseline, from the upper edge. */
  readonly top: number;
  /** Size of the type in points. */
  readonly size: number;
}

export interface PaperPage {
  readonly no: number;
  /** In whole millimetres. */
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  /** What stands above, between and below the running head and the foot, without spaces. */
  readonly head: string;
  readonly body: string;
  readonly foot: string;
  /** Where the body begins, in millimetres. */
  readonly inset: number;
  /** The outer corner of the foot that holds something. */
  readonly corner: 'left' | 'right' | undefined;
  /** Elements that links lead to and that begin here. */
  readonly anchors: readonly string[];
}

/** Between these a page has its text; millimetres from the upper and the lower edge. */
const headRoom = 20;
const footRoom = 19;
/** A run of text as pdf.js tells it; marks without text have no `str`. */
interface TextItem {
  readonly str?: string;
  readonly width: number;
  readonly transform: readonly number[];
}

const mm = 25.4 / 72;

/** `choose` is the label of a radio button to press first. */
export async function printed(site: OpenSite, path: string, choose?: string): Promise<PaperPage[]> {
  const page = await site.visitToPrint(path);
  if (choose !== undefined) await page.getByLabel(choose).check();
  return readPaper(await page.pdf({ preferCSSPageSize: true }));
}

export async function readPaper(bytes: Uint8Array): Promise<PaperPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const anchors = new Map<number, string[]>();
  for (const [name, destination] of Object.entries(await pdf.getDestinations())) {
    const no = (await pdf.getPageIndex((destination as [Parameters<typeof pdf.getPageIndex>[0]])[0])) + 1;
    anchors.set(no, [...(anchors.get(no) ?? []), name]);
  }
  const pages: PaperPage[] = [];
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const glyphs = (items as readonly TextItem[]).flatMap((item): Glyphs[] => {
      if (!item.str?.trim()) return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
      const left = x * mm;
      return [
        {
          text: item.str,
          left,
          right: left + item.width * mm,
          top: (height - y) * mm,
          size: Math.hypot(a, b),
        },
      ];
    });
    pages.push({ ...layout(glyphs, width * mm, height * mm), no, anchors: anchors.get(no) ?? [] });
  }
  return pages;
}

function layout(glyphs: readonly Glyphs[], width: number, height: number): Omit<PaperPage, 'no' | 'anchors'> {
  const foot = glyphs.filter(({ top }) => top >= height - footRoom);
  const body = glyphs.filter(({ top }) => top >= headRoom && top < height - footRoom);
  return {
    width: Math.round(width),
    height: Math.round(height),
    glyphs,
    head: squeezed(glyphs.filter(({ top }) => top < headRoom)),
    body: squeezed(body),
    foot: squeezed(foot),
    inset: Math.min(...body.map(({ left }) => left)),
    corner: foot.some(({ left }) => left < width * 0.25)
      ? 'left'
      : foot.some(({ right }) => right > width * 0.75)
        ? 'right'
        : undefined,
  };
}

function squeezed(glyphs: readonly Glyphs[]): string {
  return withoutSpaces(glyphs.map(({ text }) => text).join(''));
}

/** A PDF names a glyph by one character, and a radical may share the glyph of the character that is meant. */
const radicals = '⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰';
const meant = [...'民虎西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙'];

export function withoutSpaces(text: string): string {
  const named = text.replace(/[\u2e80-\u2eff]/g, (radical) => meant[radicals.indexOf(radical)] ?? radical);
  return named.normalize('NFKC').replace(/\s/g, '');
}
