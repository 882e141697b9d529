/**
 * What a book designer marks on printed pages, counted. A page is printed with links to its tables, headings and
 * parts that nobody sees: Chromium tells in a PDF on which sheet, and how far down, the goal of a link begins.
 */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { OpenSite } from './open-site.ts';

/** pdf.js asks for it; Node 20 does not have it. */
const shortened = function (this: ArrayBuffer, length?: number): ArrayBuffer {
  return this.slice(0, length);
};
if (!('transferToFixedLength' in ArrayBuffer.prototype))
  Object.assign(ArrayBuffer.prototype, { transferToFixedLength: shortened });

export interface Looks {
  readonly sides: number;
  /** Sides that stay empty, so that what follows begins on a right-hand page. */
  readonly blank: number;
  /** Share of the height between head and foot that is used, of all sides that are not blank. */
  readonly fill: number;
  /** Sides of which what began on another one fills less than 15 %. */
  readonly runts: readonly string[];
  /** Tables of up to twelve rows, and of no more than half a side, that are on more than one. */
  readonly torn: readonly string[];
  /** Headings, and heads of tables and of groups of rows, at the foot of a side, whose text is on the next one. */
  readonly alone: readonly string[];
  /** How many tables and headings were looked at. */
  readonly tables: number;
  readonly headings: number;
  /** On which sides the stages, activities and questions begin, but for what only teachers read. */
  readonly places: string;
  /** It says something to students that teachers are not told. */
  readonly isForStudents: boolean;
  /** What is cut off on a phone. */
  readonly wide: readonly string[];
  /** Cells whose lines hold fewer than three characters, on paper, on a desk and on a phone. */
  readonly narrow: readonly string[];
  /** Lines that begin with a sign that may not, on paper and on a phone. */
  readonly begun: readonly string[];
  /** The first question of a worksheet where it is more than one and a half screens of a phone below its head. */
  readonly late: readonly string[];
}

/** Where the text of a side stands, in millimetres from the upper and the lower edge. */
const headRoom = 22;
const footRoom = 20;
const mm = 25.4 / 72;
const runt = 0.15;

/** What is asked of a page before it is printed: ids of what must be on one side, with words that name it. */
interface Asked {
  readonly tables: readonly { readonly rows: readonly string[]; readonly words: string }[];
  readonly headings: readonly { readonly id: string; readonly next: string; readonly words: string }[];
  /** Where something begins that may stand on a side by itself. */
  readonly parts: readonly string[];
  readonly places: readonly string[];
  readonly isForStudents: boolean;
}

/** `choose` is the label of a radio button to press first. */
export async function looksOf(site: OpenSite, path: string, choose?: string): Promise<Looks> {
  const page = await site.visitToPrint(path);
  if (choose !== undefined) await page.getByLabel(choose).check();
  await page.emulateMedia({ media: 'print' });
  // As wide as the text on A4, so that tables are as high as they will be.
  await page.setViewportSize({ width: 620, height: 900 });
  const asked = await page.evaluate<Asked>(ask);
  const onPaper = {
    begun: await page.evaluate<string[]>(begun),
    narrow: await page.evaluate<string[]>(narrow),
  };
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 900 });
  const onDesk = await page.evaluate<string[]>(narrow);
  await page.setViewportSize({ width: 390, height: 844 });
  return {
    ...(await counted(bytes, asked)),
    wide: await page.evaluate<string[]>(cut),
    begun: [...onPaper.begun, ...(await page.evaluate<string[]>(begun))],
    narrow: [...onPaper.narrow, ...onDesk, ...(await page.evaluate<string[]>(narrow))],
    late: await page.evaluate<string[]>(late),
  };
}

async function counted(
  bytes: Uint8Array,
  asked: Asked,
): Promise<Omit<Looks, 'wide' | 'late' | 'begun' | 'narrow'>> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const sides = new Map<string, number>();
  for (const [name, destination] of Object.entries(await pdf.getDestinations()))
    sides.set(
      name,
      (await pdf.getPageIndex((destination as [Parameters<typeof pdf.getPageIndex>[0]])[0])) + 1,
    );
  const side = (id: string) => sides.get(id) ?? 0;
  const fills: number[] = [];
  for (let no = 1; no <= pdf.numPages; no++) fills.push(await fillOf(await pdf.getPage(no)));
  const used = fills.filter((fill) => fill > 0);
  const begun = new Set(asked.parts.map(side));
  return {
    sides: pdf.numPages,
    blank: pdf.numPages - used.length,
    fill: used.reduce((sum, fill) => sum + fill, 0) / used.length,
    runts: fills.flatMap((fill, at) =>
      fill > 0 && fill < runt && !begun.has(at + 1) ? [`${at + 1}: ${Math.round(fill * 100)} %`] : [],
    ),
    torn: asked.tables
      .filter(({ rows }) => new Set(rows.map(side)).size > 1)
      .map(({ rows, words }) => `${rows.map(side).join(' ')}: ${words}`),
    alone: asked.headings
      .filter(({ id, next }) => side(id) < side(next))
      .map(({ id, words }) => `${side(id)}: ${words}`),
    tables: asked.tables.length,
    headings: asked.headings.length,
    places: asked.places.map(side).join(' '),
    isForStudents: asked.isForStudents,
  };
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Side = Awaited<ReturnType<Pdf['getPage']>>;

/** How far above the lower edge of each side the last line or box on it ends, in millimetres. */
export async function lowestDrawn(bytes: Uint8Array): Promise<number[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const lowest: number[] = [];
  for (let no = 1; no <= pdf.numPages; no++)
    lowest.push(Math.min(...(await drawn(await pdf.getPage(no))).filter((y) => y > 0)) * mm);
  return lowest;
}

/** How far down the text, lines and pictures of a side reach, as a share; 0 of one that stays blank. */
async function fillOf(page: Side): Promise<number> {
  const { height } = page.getViewport({ scale: 1 });
  const within = (y: number) => y < height - headRoom / mm && y > footRoom / mm;
  const { items } = await page.getTextContent();
  const texts = (items as readonly TextItem[]).filter(
    ({ str, transform }) => str?.trim() && within(transform[5]),
  );
  if (texts.map(({ str }) => str).join('') === '此页空白') return 0;
  const ends = [...texts.map(({ transform }) => transform[5]), ...(await drawn(page)).filter(within)];
  if (ends.length === 0) return 0;
  return (height - headRoom / mm - Math.min(...ends)) / (height - (headRoom + footRoom) / mm);
}

/** A run of text as pdf.js tells it; marks without text have no `str`. */
interface TextItem {
  readonly str?: string;
  readonly transform: Matrix;
}

type Matrix = readonly [number, number, number, number, number, number];

/** The lower ends of lines, boxes and pictures, from the lower edge of the paper. */
async function drawn(page: Side): Promise<number[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const ends: number[] = [];
  const kept: { matrix: Matrix; white: boolean }[] = [];
  let now: { matrix: Matrix; white: boolean } = { matrix: [1, 0, 0, 1, 0, 0], white: false };
  const lower = (left: number, right: number, one: number, other: number) => {
    const [, b, , d, , f] = now.matrix;
    return Math.min(...[left, right].flatMap((x) => [one, other].map((y) => b * x + d * y + f)));
  };
  for (const [at, operator] of fnArray.entries()) {
    const values = argsArray[at];
    if (operator === OPS.save) kept.push(now);
    else if (operator === OPS.restore) now = kept.pop() ?? now;
    else if (operator === OPS.transform) now = { ...now, matrix: product(now.matrix, values) };
    else if (operator === OPS.setFillRGBColor) now = { ...now, white: values[0] === '#ffffff' };
    else if (operator === OPS.paintImageXObject) ends.push(lower(0, 1, 0, 1));
    else if (operator === OPS.constructPath) {
      const fills = values[0] === OPS.fill || values[0] === OPS.eoFill;
      const shown = fills ? !now.white : values[0] !== OPS.endPath;
      if (shown && values[2]) ends.push(lower(values[2][0], values[2][2], values[2][1], values[2][3]));
    }
  }
  return ends;
}

function product([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix {
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

/** Runs in the page. */
const ask = `(() => {
  const seen = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const all = (selector) => [...document.querySelectorAll('main ' + selector)].filter(seen);
  const links = document.createElement('div');
  links.hidden = true;
  const mark = (element) => {
    element.id ||= 'looks-' + links.childElementCount;
    const link = links.appendChild(document.createElement('a'));
    link.setAttribute('href', '#' + element.id);
    return element.id;
  };
  const words = (element) => element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 30);
  const behind = (element) => {
    let at = element;
    do {
      while (at && at !== document.body && !at.nextElementSibling) at = at.parentElement;
      at = at?.nextElementSibling;
    } while (at && !seen(at));
    return at?.querySelector('tr, li, p, .activity') ?? at;
  };
  const tables = all('table').flatMap((table) => {
    const rows = [...table.rows].filter(seen);
    const body = rows.filter((row) => row.parentElement.localName !== 'thead').length;
    // Half of a side is 125 mm high; on its side, a page is wider by half.
    const high = getComputedStyle(table).page.includes('wide') ? 460 : 472;
    const whole = rows.length > 1 && body <= 12 && table.getBoundingClientRect().height <= high;
    return whole ? [{ rows: rows.map(mark), words: words(table) }] : [];
  });
  const headings = all(':is(h2, h3, h4, h5, h6, .stage-bar, .activity-head, .item-head, .box-label)').flatMap((heading) => {
    const next = behind(heading);
    return next ? [{ id: mark(heading), next: mark(next), words: words(heading) }] : [];
  });
  // A head of a table, or of a group of its rows, is followed by a row that says something.
  const heads = all('thead tr:last-child, tr.row-group').flatMap((head) => {
    const rows = [...head.closest('table').rows];
    const next = rows.slice(rows.indexOf(head) + 1).find((row) => !row.matches('.row-group'));
    return next ? [{ id: mark(head), next: mark(next), words: words(head) }] : [];
  });
  const parts = all(':is(article, section, h1, h2, .leaf, .apart)').map(mark);
  const places = all(':is(.stage-bar, .activity-head, .item-head):not(.apart *)').map(mark);
  document.body.append(links);
  const isForStudents = all('.box-student').length > 0;
  return { tables, headings: [...headings, ...heads], parts, places, isForStudents };
})()`;

/** Runs in the page: a cell with a word of four and more, on several lines, none of which has room for three. */
const narrow = `[...document.querySelectorAll('main :is(td, tbody th:not(.columns > *))')].flatMap((cell) => {
  const text = cell.textContent.trim();
  if (!/\\p{Script=Han}{4}/u.test(text) || !cell.checkVisibility() || cell.getClientRects().length === 0) return [];
  const { fontSize, paddingInlineStart, paddingInlineEnd } = getComputedStyle(cell);
  const [room, ...paddings] = [cell.clientWidth, paddingInlineStart, paddingInlineEnd].map(parseFloat);
  const characters = (room - paddings[0] - paddings[1]) / parseFloat(fontSize);
  const range = document.createRange();
  range.selectNodeContents(cell);
  const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  return characters < 3 && lines > 1 ? [text.slice(0, 12) + ' ' + characters.toFixed(1)] : [];
})`;

/** Runs in the page: only tables of four columns and more, drawings and matrices are pushed from side to side. */
const cut = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? ['the page by ' + (scrollWidth - clientWidth)] : [];
  const tables = [...document.querySelectorAll('.table-scroll')].filter(
    (box) => box.scrollWidth > box.clientWidth && !box.querySelector('tr > :nth-child(4)'),
  );
  return [...page, ...tables.map((box) => box.textContent.trim().slice(0, 30))];
})()`;

/** Runs in the page, of which only a worksheet unfolds; it was opened to be printed, without its script. */
const late = `(() => {
  document.documentElement.classList.add('has-script');
  const first = document.querySelector('.leaf:has(.unfold) .item');
  const screens = ((first?.getBoundingClientRect().top ?? 0) + scrollY) / innerHeight;
  return screens > 1.5 ? ['first question after ' + screens.toFixed(2) + ' screens'] : [];
})()`;

/** Runs in the page: where a sign that closes, parts or joins stands below and before what it belongs to. */
const begun = `(() => {
  const range = document.createRange();
  const box = (node, at) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  /** The text before this one on the same line of a paragraph, if there is one. */
  const before = (from) => {
    let node = from;
    for (;;) {
      while (!node.previousSibling) {
        if (getComputedStyle(node.parentElement).display !== 'inline') return undefined;
        node = node.parentElement;
      }
      node = node.previousSibling;
      while (node.lastChild) node = node.lastChild;
      if (node.localName === 'br') return undefined;
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) return node;
    }
  };
  const found = [];
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const signs = [...node.data.matchAll(/[～·／、，。：；！？）】》」”’%℃…]/g)];
    if (signs.length === 0 || !node.parentElement.checkVisibility()) continue;
    if (getComputedStyle(node.parentElement).writingMode !== 'horizontal-tb') continue;
    for (const { index } of signs) {
      const ahead = node.data.slice(0, index).trimEnd();
      const other = ahead ? node : before(node);
      if (!other) continue;
      const sign = box(node, index);
      const last = box(other, (ahead || other.data.trimEnd()).length - 1);
      if (sign.width && last.width && sign.top >= last.bottom - 1 && sign.left < last.left)
        found.push(ahead.slice(-8) + ' | ' + node.data.slice(index, index + 6));
    }
  }
  return found;
})()`;
