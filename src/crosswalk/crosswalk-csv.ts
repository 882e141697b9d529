/**
 * Turns a crosswalk into the rows of a table: one item a row, with where it is taught and assessed beside it.
 */
import type { AlignmentEntry, Item, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import type { Crosswalk, State } from './crosswalk-matrix.ts';
import { evidenceTitle } from './evidence-title.ts';
import { plainNumber } from './plain-number.ts';

/** In the order of the columns. */
export const crosswalkColumns = [
  'no',
  'kind',
  'function',
  'text',
  'key',
  'weight',
  'taught',
  'assessed',
  'covered',
  'state',
  'taughtAt',
  'assessedAt',
  'deficitAt',
  'waivedAt',
  'ref',
] as const;
export type CrosswalkColumn = (typeof crosswalkColumns)[number];

const numbers: readonly CrosswalkColumn[] = ['weight', 'taught', 'assessed', 'covered'];
/** Positions of the columns that hold numbers. */
export const crosswalkNumberColumns: readonly number[] = numbers.map((column) =>
  crosswalkColumns.indexOf(column),
);

/** In the language of the artifacts. */
export interface CrosswalkWords {
  readonly columns: Readonly<Record<CrosswalkColumn, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly kinds: Readonly<Record<Item['kind'], string>>;
  readonly yes: string;
  /** Units, written after the number. */
  readonly hours: string;
  readonly points: string;
}

/** The first row is the head. */
export function crosswalkToRows(
  crosswalk: Crosswalk,
  model: StandardModel,
  words: CrosswalkWords,
): string[][] {
  const titleOf = entryTitles(model, words);
  const list = (titles: readonly string[]): string => [...new Set(titles)].join('; ');
  const rows = crosswalk.items.map((item): string[] => {
    const cells: Record<CrosswalkColumn, string> = {
      no: item.kind === 'basic' ? '' : item.no,
      kind: words.kinds[item.kind],
      function: item.function ?? '',
      text: item.text,
      key: item.key ? words.yes : '',
      weight: plainNumber(item.weight),
      taught: String(item.taught),
      assessed: String(item.assessed),
      covered: String(item.covered),
      state: words.states[item.state],
      taughtAt: list(item.evidence.filter(({ role }) => role === 'taught').map(titleOf)),
      assessedAt: list(item.evidence.filter(({ role }) => role === 'assessed').map(titleOf)),
      deficitAt: list(item.deficits.map(titleOf)),
      waivedAt: list(
        item.waivers.map((entry) => [titleOf(entry), entry.rationale ?? ''].filter(Boolean).join(': ')),
      ),
      ref: item.ref,
    };
    return crosswalkColumns.map((column) => cells[column]);
  });
  return [crosswalkColumns.map((column) => words.columns[column]), ...rows];
}

/** A reference to a function gives its element to many items, so each title is made once. */
function entryTitles(model: StandardModel, words: CrosswalkWords): (entry: AlignmentEntry) => string {
  const courses = byId(model.courses);
  const made = new Map<string, string>();
  return ({ element, course }) => {
    const known = made.get(element);
    if (known !== undefined) return known;
    const { titles, hours, points } = evidenceTitle(element, courses.get(course));
    const sizes = [
      ...(hours === undefined ? [] : [` (${hours} ${words.hours})`]),
      ...(points === undefined ? [] : [` (${points} ${words.points})`]),
    ];
    const title = titles.join(' / ') + sizes.join('');
    made.set(element, title);
    return title;
  };
}
