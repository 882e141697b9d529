/**
 * Widths of columns as a browser would find them: no word is broken where there is room, and what is left is
 * shared by what the columns hold.
 */
/** A cell of one column. */
export interface Measured {
  readonly column: number;
  readonly text: string;
  readonly isHead: boolean;
}

export interface Measure {
  readonly columns: number;
  /** Twips of the whole table. */
  readonly width: number;
  /** Twips of a Chinese character. */
  readonly character: number;
  /** Twips of a cell that are not for its text. */
  readonly padding: number;
  /** Columns whose width is said elsewhere: twips. */
  readonly given: ReadonlyMap<number, number>;
  readonly equal: boolean;
}

/** What a column needs so that no word of it is broken, what it wants to be read, and what it would like. */
const tiers = ['needed', 'wanted', 'liked'] as const;
type Sizes = Record<(typeof tiers)[number], number>;

/** Full-width characters. */
const readable = 6;
const readableHead = 4;
/** Where there are many columns, what they hold needs the room. */
const manyColumns = 10;
const readableNarrowHead = 2;
const longest = 60;
const longestWord = 9;
/** Room that fonts differ in. */
const slack = 0.4;

export function columnWidths(cells: readonly Measured[], measure: Measure): number[] {
  const { columns, width, character, padding, given, equal } = measure;
  const headRoom = columns < manyColumns ? readableHead : readableNarrowHead;
  const ones = Array.from({ length: columns }, () => 1);
  if (equal) return shared(ones, width);
  const inTwips = (characters: number): number => (characters + slack) * character + padding;
  const sizes = ones.map(
    (one): Sizes => ({ needed: inTwips(one), wanted: inTwips(one), liked: inTwips(one) }),
  );
  for (const { column, text, isHead } of cells) {
    const size = sizes[column];
    if (!size) continue;
    const widest = Math.max(...text.split('\n').map(charactersOf));
    const words = (text.match(/[!-~\u00c0-\u024f–]+/g) ?? []).map((word) =>
      Math.min(longestWord, charactersOf(word)),
    );
    size.needed = Math.max(size.needed, inTwips(Math.max(1, ...words)));
    size.wanted = Math.max(size.wanted, size.needed, inTwips(Math.min(widest, isHead ? headRoom : readable)));
    size.liked = Math.max(size.liked, size.wanted, inTwips(Math.min(widest, longest)));
  }
  for (const [column, size] of given) sizes[column] = { needed: size, wanted: size, liked: size };
  return shared(filled(sizes, width, given), width);
}

/** Width in full-width characters, in the widest of the usual fonts. */
export function charactersOf(line: string): number {
  let sum = 0;
  for (const char of line) sum += widthOf(char);
  return sum;
}

function widthOf(char: string): number {
  if (char >= '\u0250' || /[%@MWmw]/.test(char)) return 1;
  return /[A-Z]/.test(char) ? 0.72 : 0.55;
}

/** As much of the tiers as there is room for; what is still left goes to the columns that hold most. */
function filled(sizes: readonly Sizes[], width: number, given: ReadonlyMap<number, number>): number[] {
  let reached = sizes.map(({ needed }) => needed);
  if (sum(reached) >= width) return reached;
  for (const tier of tiers) {
    const wishes = sizes.map((size, column) => size[tier] - (reached[column] ?? 0));
    const room = width - sum(reached);
    const share = Math.min(1, room / (sum(wishes) || 1));
    reached = reached.map((size, column) => size + (wishes[column] ?? 0) * share);
  }
  const growing = reached.map((size, column) => (given.has(column) ? 0 : size));
  const rest = width - sum(reached);
  const all = sum(growing) || 1;
  return reached.map((size, column) => size + ((growing[column] ?? 0) * rest) / all);
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

/** Whole twips, whose sum is the width however they are rounded. */
function shared(sizes: readonly number[], width: number): number[] {
  const total = sum(sizes) || 1;
  let before = 0;
  let taken = 0;
  return sizes.map((size) => {
    before += size;
    const end = Math.round((before * width) / total);
    const own = end - taken;
    taken = end;
    return own;
  });
}
