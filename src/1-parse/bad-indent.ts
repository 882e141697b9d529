/** A line that fits no level around it → the line that is wrong, which may be one above, and the numbers. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';

interface Entry {
  /** Offset of its line in the file. */
  readonly start: number;
  /** Column of its dash, or of its key where it has none. */
  readonly column: number;
  readonly dash: boolean;
  /** Column of its key. */
  readonly keyColumn: number | undefined;
  readonly key: string | undefined;
  /** It stands on the line: what follows further in is its own. */
  readonly hasValue: boolean;
}

/** Closed by the first line that is not indented as far as its own first one, or further than its key. */
interface OpenText {
  least: number;
  begun: boolean;
}

const entryLine = /^( *)(- +)?(?:("[^"]*"|'[^']*'|[^\s:'"#[{-][^:#]*?):(?=\s|$))?/u;
const opensText = /(?:^|[:-][ \t]+)[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;
const usualStep = 2;

export function badIndent(file: string, text: string, offset: number): Diagnostic {
  const entries = entriesOf(text);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const entry = entries.find(({ start }) => start === lineStart);
  if (!entry) return at(file, text, lineStart, '');
  const open = levelsAbove(entries, entry);
  const item = strayItemAbove(entries, entry);
  if (item) return at(file, text, item.entry.start, String(item.column));
  const outlier = tooShallowAbove(entries, entry, text);
  if (outlier) return at(file, text, outlier.start, String(entry.column));
  const first = tooDeepAbove(entries, open, entry);
  if (first) return at(file, text, first.start, String(entry.column));
  const columns = open.flatMap(({ column, dash, keyColumn }) =>
    entry.dash ? (dash ? [column] : []) : keyColumn === undefined ? [] : [keyColumn],
  );
  const wanted = columns.filter((column) => column !== entry.column);
  const nearest = Math.min(...wanted.map((column) => Math.abs(column - entry.column)));
  const near = wanted.filter((column) => Math.abs(column - entry.column) === nearest);
  const alike = near.filter((column) => entry.dash && isItemAmong(entries, entry, column));
  const expected = alike.length === 1 ? alike : near;
  return at(file, text, lineStart, [...new Set(expected)].sort((a, b) => a - b).join(' / '));
}

/** An item that is one column too far in goes on with the text of the item above, to YAML. */
export function swallowedItem(
  file: string,
  text: string,
  start: number,
  end: number,
): Diagnostic | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const column = /^ *(?=- +$)/.exec(text.slice(lineStart, start))?.[0].length;
  if (column === undefined) return undefined;
  for (const { 1: spaces = '', index } of text.slice(start, end).matchAll(/\n( *)-(?= +\S)/g))
    if (spaces.length === column + 1) return at(file, text, start + index + 1, String(column));
  return undefined;
}

/** ` 类型: 课程` above lines that begin at the margin: the first line of a file alone is indented. */
export function indentedFirstLine(file: string, text: string, offset: number): Diagnostic | undefined {
  const [first, second] = entriesOf(text);
  const isFirst = first && !first.dash && first.column > 0 && second?.column === 0 && offset >= second.start;
  return isFirst && offset <= second.start + 1 ? at(file, text, first.start, '0') : undefined;
}

function at(file: string, text: string, start: number, expected: string): Diagnostic {
  const found = /^ */.exec(text.slice(start))?.[0].length ?? 0;
  const where = { file, start, end: start + Math.max(1, found) };
  return report('yaml/bad-indent', where, { found: String(found), expected });
}

/**
 * The item above a line that fits no level, where that item itself is what stands beside its list: it is not the
 * first of one, and no list that is open there has its column.
 */
function strayItemAbove(
  entries: readonly Entry[],
  entry: Entry,
): { readonly entry: Entry; readonly column: number } | undefined {
  const above = entries[entries.indexOf(entry) - 1];
  const before = entries[entries.indexOf(entry) - 2];
  if (!above?.dash || !before || entry.column <= above.column) return undefined;
  const opens = before.keyColumn !== undefined && !before.hasValue && before.column < above.column;
  const columns = [before, ...levelsAbove(entries, before)].flatMap(({ dash, column }) =>
    dash ? [column] : [],
  );
  if (opens || columns.includes(above.column)) return undefined;
  const fitting = columns.filter((column) => isItemAmong(entries, above, column));
  const [nearest] = fitting.sort((a, b) => Math.abs(a - above.column) - Math.abs(b - above.column));
  return nearest === undefined ? undefined : { entry: above, column: nearest };
}

/** The last item of that column is of the same kind: a text beside texts, or keys that begin with the same one. */
function isItemAmong(entries: readonly Entry[], { start, key }: Entry, column: number): boolean {
  const last = entries.filter((one) => one.dash && one.column === column && one.start < start).at(-1);
  return last !== undefined && last.key === key;
}

/** The key with its value on the line above, where the lines before and behind it are of one level further in. */
function tooShallowAbove(entries: readonly Entry[], entry: Entry, text: string): Entry | undefined {
  const index = entries.indexOf(entry);
  const above = entries[index - 1];
  const before = entries[index - 2];
  if (!above || !before || entry.dash || above.dash || above.column >= entry.column) return undefined;
  const [line = ''] = text.slice(above.start).split('\n', 1);
  if (!/:[ \t]+[^\s#|>]/.test(line)) return undefined;
  const levels = [before, ...levelsAbove(entries, before)];
  return levels.some(({ keyColumn }) => keyColumn === entry.column) ? above : undefined;
}

/** The entry that opened the level that an entry fails to reach, where it alone is further in than usual. */
function tooDeepAbove(entries: readonly Entry[], open: readonly Entry[], entry: Entry): Entry | undefined {
  const above = open.filter(({ column }) => column > entry.column).at(-1);
  const parent = open.find(({ column }) => column < entry.column);
  if (!above || !parent || above.dash !== entry.dash) return undefined;
  const [opened, wanted] = [parent.keyColumn ?? parent.column, entry.column];
  const isFirst = entries[entries.indexOf(above) - 1] === parent;
  const step = commonStep(entries, above);
  return isFirst && wanted - opened === step && above.column - opened !== step ? above : undefined;
}

/** How far the first line below a key is indented, in most places of the file but one. */
function commonStep(entries: readonly Entry[], without: Entry): number {
  const counts = new Map<number, number>([[usualStep, 1]]);
  for (const [index, entry] of entries.entries()) {
    const opener = entries[index - 1];
    const step = entry.column - (opener?.keyColumn ?? entry.column);
    if (entry !== without && step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return most?.[0] ?? usualStep;
}

/** The entries that are open at an entry, the innermost first. */
function levelsAbove(entries: readonly Entry[], entry: Entry): Entry[] {
  let least = Number.POSITIVE_INFINITY;
  return entries
    .slice(0, entries.indexOf(entry))
    .reverse()
    .filter(({ column }) => {
      if (column >= least) return false;
      least = column;
      return true;
    });
}

/** Lines with a dash or a key, outside texts of several lines. */
function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  let within: OpenText | undefined;
  for (const line of text.split('\n')) {
    const column = line.search(/[^ ]/);
    if (within && column > -1) {
      if (column < within.least) within = undefined;
      else if (!within.begun) within = { least: column, begun: true };
    }
    const [, spaces = '', dash = '', key] = entryLine.exec(line) ?? [];
    if (!within && (dash !== '' || key !== undefined)) {
      const keyColumn = key === undefined ? undefined : spaces.length + dash.length;
      const hasValue = /[^ ]/.test(
        line.slice(spaces.length + dash.length + (key === undefined ? 0 : key.length + 1)),
      );
      entries.push({ start, column: spaces.length, dash: dash !== '', keyColumn, key, hasValue });
      if (opensText.test(line.trimEnd())) within = { least: (keyColumn ?? spaces.length) + 1, begun: false };
    }
    start += line.length + 1;
  }
  return entries;
}
