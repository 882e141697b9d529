/** The words of the artifacts' language that a crosswalk is written in, and how its numbers are written. */
import { type CrosswalkWords, crosswalkColumns } from '../../crosswalk/crosswalk-csv.ts';
import { states } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';

export function crosswalkWords(words: Words): CrosswalkWords {
  const labels = <K extends string>(keys: readonly K[], prefix: string): Readonly<Record<K, string>> =>
    Object.fromEntries(keys.map((key) => [key, words.label(`crosswalk.${prefix}.${key}`)])) as Record<
      K,
      string
    >;
  return {
    columns: labels(crosswalkColumns, 'column'),
    states: labels(states, 'state'),
    kinds: labels(['skill', 'knowledge', 'basic'], 'kind'),
    yes: words.label('crosswalk.yes'),
    hours: words.label('crosswalk.unit.hours'),
    points: words.label('crosswalk.unit.points'),
  };
}

/** A share from 0 to 1 as a percentage, without a trailing `.0`. */
export function percent(share: number): string {
  return `${formatNumber(Number(oneDecimal(share * 100)))}%`;
}
