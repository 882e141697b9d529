/** What schools say of one thing → a cell: one value where they agree, else each with those who say it. */
import type { Spread } from '../../alliance/spread.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import type { Cell } from '../forms/form-view.ts';

/** So many names of schools stand in a cell; of more it is said how many. */
const most = 4;

export function spreadCell<V>(
  spread: readonly Spread<V>[],
  words: Words,
  show: (value: V) => string | undefined,
): Cell {
  return textCell(...spreadLines(spread, words, show));
}

export function spreadLines<V>(
  spread: readonly Spread<V>[],
  words: Words,
  show: (value: V) => string | undefined,
): string[] {
  const shown = (value: V | null): string | undefined => (value === null ? undefined : show(value));
  if (spread.length <= 1) return spread.flatMap(({ value }) => shown(value) ?? []);
  return spread.map(({ value, schools }) =>
    words.label('alliance.said', {
      value: shown(value) ?? words.label('alliance.unsaid'),
      schools: schoolNames(schools, words),
    }),
  );
}

/** A number stays one where all agree. */
export function amountsCell(spread: readonly Spread<number>[], words: Words): Cell {
  const [one] = spread;
  if (spread.length === 1 && one && one.value !== null) return amountCell(one.value);
  return spreadCell(spread, words, formatNumber);
}

export function schoolNames(schools: readonly string[], words: Words): string {
  const separator = words.label('list-separator');
  if (schools.length <= most) return schools.join(separator);
  return words.label('alliance.several', {
    schools: schools.slice(0, most - 1).join(separator),
    count: schools.length,
  });
}
