/** A teaching week → its number and dates as people write them. */
import type { Words } from '../../sheet.ts';
import type { TeachingWeek } from './teaching-weeks.ts';
import { dateOf } from './week-dates.ts';

export function weekLines(week: TeachingWeek | undefined, words: Words): string[] {
  if (!week) return [];
  const { no, from, to } = week;
  const dates =
    from === undefined || to === undefined ? [] : [words.label('form.week.dates', { from: dateOf(from), to: dateOf(to).slice(5) })];
  return [words.label('form.week', { n: no }), ...dates];
}
