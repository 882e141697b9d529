/** A table of a page → a table with fixed columns, heads that are repeated, and merged cells. */
import type { Element } from 'hast';
import { type Cell, keepRow, type Row, type Table } from './blocks.ts';
import { columnWidths, type Measured } from './column-widths.ts';
import type { ParagraphLook, TextLook } from './looks.ts';
import { twips } from './measures.ts';
import { classesOf } from './page-rules.ts';
import { isUnseen } from './seen.ts';
import { Story } from './story.ts';
import { textOf } from './text-of.ts';
import { type At, children, placeFor } from './walk.ts';

/** How tables of a class look; those of several classes take the first that says something. */
interface TableLook {
  readonly points?: number;
  readonly linePoints?: number;
  /** Millimetres above and below, left and right of the text. */
  readonly padding?: readonly [number, number];
  readonly equal?: boolean;
  /** Millimetres that empty cells, or those of a class, have at least. */
  readonly rowHeight?: number;
  /** To be filled in by hand: whole up to twelve rows. */
  readonly isWhole?: boolean;
  readonly canSplit?: boolean;
  /** Millimetres of columns by the class of their head. */
  readonly heads?: Readonly<Record<string, number>>;
  /** Share of the width of the first column. */
  readonly first?: number;
  /** Names of rows take no more than so many characters, where the table has no head. */
  readonly names?: number;
}

const looks: Readonly<Record<string, TableLook>> = {
  'grid-record': { rowHeight: 11, equal: true, isWhole: true },
  'grid-table': { rowHeight: 9.5, equal: true, isWhole: true },
  'grid-checklist': { rowHeight: 9.5, isWhole: true, first: 0.45 },
  grid: { rowHeight: 11.8, equal: true },
  marks: { first: 0.34 },
  components: { first: 0.34 },
  criteria: { heads: { mark: 14 } },
  steps: {},
  form: { names: 7.2 },
  'school-form-entries': { points: 10.5, linePoints: 13.7, padding: [0.8, 1.2], names: 8.5 },
  'school-form-grid': {
    ...{ points: 10.5, linePoints: 13.7, padding: [0.8, 1.2] },
    heads: { 'school-form-mark': 17, 'school-form-middle': 38 },
  },
  'standard-form': { canSplit: true },
  'standard-requirements': { canSplit: true },
  'standard-plan': { points: 9, linePoints: 11.7, padding: [0.55, 0.6] },
  'crosswalk-matrix': { points: 8.5, linePoints: 11.9, padding: [0.9, 1.2] },
  'crosswalk-list': { points: 8.5, linePoints: 11.9, padding: [0.9, 1.2] },
  'matrix-table': { points: 7, linePoints: 8.8, padding: [0.4, 0.6] },
  'evidence-signatures': { points: 9, linePoints: 13, padding: [0.8, 1.2], rowHeight: 22 },
  'evidence-table': { points: 9, linePoints: 13, padding: [0.8, 1.2] },
};

const usualPadding = [1.2, 1.8] as const;
/** Rows of a table that is filled in on one page. */
const wholeRows = 12;
/** A row of more characters in a cell may be higher than what is left of any page. */
const longCell = 700;

/** Left, right, and the middle for what is counted. */
const aligned: Readonly<Record<string, ParagraphLook['align']>> = {
  'align-center': 'center',
  'align-right': 'right',
  'align-left': 'left',
  number: 'right',
  share: 'right',
  'school-form-amount': 'center',
  name: 'center',
  no: 'center',
  mark: 'center',
};

export function table(element: Element, at: At): void {
  const look = lookOf(element, at);
  const [above, beside] = (look.padding ?? usualPadding).map(twips) as [number, number];
  const points = look.points ?? at.draft.input.tableSize;
  for (const child of element.children)
    if (child.type === 'element' && child.tagName === 'caption') caption(child, at);
  const grid = gridOf(element);
  const columns = columnWidths(measuredCells(grid), {
    ...{ columns: grid.columns, width: at.width, character: points * 20, padding: 2 * beside },
    given: givenWidths(grid, look, at),
    equal: look.equal ?? false,
  });
  const text: TextLook = { ...at.text, ...(look.points ? { points: look.points } : {}) };
  const line: ParagraphLook = look.linePoints ? { line: Math.round(look.linePoints * 20) } : {};
  const rows = grid.rows.map((row): Row => {
    const cells = row.places.map((place) => {
      const width = columns
        .slice(place.column, place.column + place.across)
        .reduce((sum, one) => sum + one, 0);
      return cell(place, row.element, { ...at, text, width: width - 2 * beside, paragraph: line });
    });
    const isLong = row.places.some(({ element: own, isFirst }) => isFirst && textOf(own).length > longCell);
    return {
      cells,
      isHead: row.part === 'thead',
      canSplit: look.canSplit === true || isLong,
      ...heightOf(row, look),
    };
  });
  keepTogether(rows, grid, look);
  at.story.add({
    ...{ kind: 'table', columns, rows, padding: [above, beside] },
    frame: { around: 'single', inside: 'single' },
  } satisfies Table);
}

function lookOf(element: Element, { page }: At): TableLook {
  const classes = classesOf(element);
  const look: TableLook = Object.assign({}, ...classes.toReversed().map((name) => looks[name]));
  // Names and what they name stand side by side: each is as wide as it is long.
  if (classes.includes('school-form-brief')) return { ...look, names: 0 };
  const isNarrow = page === 'school-form-wide' && classes.includes('school-form-grid');
  return isNarrow ? { ...look, points: 9, linePoints: 11.7 } : look;
}

function caption(element: Element, at: At): void {
  at.story.end();
  children(element, { ...at, text: {}, paragraph: { style: 'Caption' } });
  at.story.end();
}

/** A cell in one of the rows that it takes. */
interface Placed {
  readonly element: Element;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly isFirst: boolean;
}

interface GridRow {
  readonly element: Element;
  readonly part: string;
  readonly places: readonly Placed[];
}

interface Grid {
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

function gridOf(element: Element): Grid {
  const rows: GridRow[] = [];
  let columns = 1;
  /** Cells from above that are still open: column → what they are and how many rows they have left. */
  let open = new Map<number, Placed & { readonly left: number }>();
  for (const { row, part } of rowsOf(element, element.tagName)) {
    const places: Placed[] = [];
    const next = new Map<number, Placed & { readonly left: number }>();
    let column = 0;
    const fromAbove = (): void => {
      for (let above = open.get(column); above; above = open.get(column)) {
        places.push({ ...above, isFirst: false });
        if (above.left > 1) next.set(column, { ...above, left: above.left - 1 });
        column += above.across;
      }
    };
    for (const own of row.children) {
      if (own.type !== 'element' || (own.tagName !== 'td' && own.tagName !== 'th') || isUnseen(own)) continue;
      fromAbove();
      const across = spanOf(own.properties.colSpan);
      const down = spanOf(own.properties.rowSpan);
      const place = { element: own, column, across, down, isFirst: true };
      places.push(place);
      if (down > 1) next.set(column, { ...place, left: down - 1 });
      column += across;
    }
    fromAbove();
    columns = Math.max(columns, column);
    open = next;
    rows.push({ element: row, part, places });
  }
  return { columns, rows: rows.map((row) => filled(row, columns)) };
}

function* rowsOf(element: Element, part: string): Iterable<{ row: Element; part: string }> {
  for (const child of element.children) {
    if (child.type !== 'element' || isUnseen(child)) continue;
    if (child.tagName === 'tr') yield { row: child, part };
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) yield* rowsOf(child, child.tagName);
  }
}

function spanOf(given: unknown): number {
  const span = Number(given ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, 1000) : 1;
}

const noCell: Element = { type: 'element', tagName: 'td', properties: {}, children: [] };

/** Every row is as wide as the table. */
function filled(row: GridRow, columns: number): GridRow {
  const taken = row.places.reduce((sum, { across }) => sum + across, 0);
  if (taken >= columns) return row;
  const rest = { element: noCell, column: taken, across: columns - taken, down: 1, isFirst: true };
  return { ...row, places: [...row.places, rest] };
}

function measuredCells({ rows }: Grid): Measured[] {
  return rows.flatMap(({ places, part }) =>
    places
      .filter(({ across, isFirst }) => across === 1 && isFirst)
      .map(({ element, column }) => ({
        ...{
          column,
          text: isBlank(element) ? roomToWrite : textOf(element),
          isHead: part === 'thead' || element.tagName === 'th',
        },
      })),
  );
}

/** Filled in by hand. */
const isBlank = (element: Element): boolean => classesOf(element).includes('school-form-blank');
/** As wide as a name. */
const roomToWrite = '＿'.repeat(6);

function givenWidths(
  { rows, columns }: Grid,
  { heads = {}, first, names }: TableLook,
  { width, draft }: At,
): Map<number, number> {
  const given = new Map<number, number>();
  const named = rows.some(({ part }) => part === 'thead') ? [] : rows.flatMap(({ places }) => places);
  for (const { element, column, across } of named)
    if (names && element.tagName === 'th' && across === 1 && columns > 1)
      given.set(column, Math.round(names * draft.input.tableSize * 20));
  if (first && columns > 1) given.set(0, Math.round(width * first));
  for (const { places } of rows.filter(({ part }) => part === 'thead')) {
    for (const { element, column, across } of places) {
      const size = classesOf(element)
        .map((name) => heads[name])
        .find(Boolean);
      if (size && across === 1) given.set(column, twips(size));
    }
  }
  // Somebody has to give way when all are given.
  return given.size < columns ? given : new Map();
}

function heightOf({ places, part }: GridRow, { rowHeight }: TableLook): { height: number } | undefined {
  if (part === 'thead') return undefined;
  const height = places.some(({ element }) => isBlank(element)) ? (places.length === 2 ? 16 : 8) : rowHeight;
  return height ? { height: twips(height) } : undefined;
}

function cell(place: Placed, row: Element, at: At): Cell {
  const { element, column, across, down, isFirst } = place;
  const isHead = element.tagName === 'th';
  const merge = down > 1 ? { merge: isFirst ? ('restart' as const) : ('continue' as const) } : {};
  if (!isFirst) return { across, ...merge, blocks: [] };
  const align = classesOf(element)
    .map((name) => aligned[name])
    .find(Boolean);
  const inColumnHead = isHead && /^col/.test(String(element.properties.scope ?? ''));
  const paragraph: ParagraphLook = {
    style: isHead ? 'CellHead' : 'Cell',
    ...at.paragraph,
    ...(align ? { align } : inColumnHead || isTick(element) ? { align: 'center' } : {}),
  };
  const story = new Story();
  if (column === 0) placeFor(row, { ...at, story });
  placeFor(element, { ...at, story });
  children(element, { ...at, story, paragraph, lists: 0 });
  if (story.blocks.length === 0) story.open(paragraph);
  return {
    ...{ across, blocks: story.blocks, ...merge },
    ...(isHead ? { shade: 'F2F2F2' } : {}),
    ...(isHead ? { middle: true } : {}),
  };
}

function isTick({ children: [first] }: Element): boolean {
  return first?.type === 'element' && classesOf(first).includes('tick');
}

function keepTogether(rows: readonly Row[], grid: Grid, { isWhole }: TableLook): void {
  const body = grid.rows.filter(({ part }) => part !== 'thead').length;
  for (const [index, row] of rows.entries()) {
    const next = grid.rows[index + 1];
    if (!next) continue;
    const leads = /^(?:group|subgroup|row-group|head|columns|function|content)$/;
    const isLeading = classesOf(grid.rows[index]?.element ?? noCell).some((name) => leads.test(name));
    const isSum = next.part === 'tfoot' || classesOf(next.element).includes('subtotal');
    if ((isWhole && body <= wholeRows) || isLeading || isSum || row.isHead) keepRow(row);
  }
}
