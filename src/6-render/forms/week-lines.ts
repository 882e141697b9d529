/** A teaching week → its number, its dates and its holidays as people write them. */
import type { Words } from '../../model/words.ts';
import type { TeachingWeek } from './teaching-weeks.ts';
import { type DayRange, dateOf } from './week-dates.ts';

export function weekLines(week: TeachingWeek | undefined, words: Words): string[] {
  if (!week) return [];
  const { no, from, to } = week;
  const dates =
    from === undefined || to === undefined
      ? []
      : [words.label('form.week.dates', { from: dateOf(from), to: shortDate(to) })];
  return [
    words.label('form.week', { n: no }),
    ...dates,
    ...holidayLines(week, words),
    ...makeUpLines(week, words),
  ];
}

/** Why a week has fewer hours; one without hours says so by itself. */
function holidayLines({ hours, holidays }: TeachingWeek, words: Words): string[] {
  if (hours === 0 || holidays.length === 0) return [];
  const days = holidays.map((range) => rangeText(range, words)).join(words.label('list-separator'));
  return [words.label('form.week.holidays', { days })];
}

/** Which lessons a day takes that is not one of its own. */
function makeUpLines({ makeUps = [] }: TeachingWeek, words: Words): string[] {
  return makeUps.map(({ day, instead }) =>
    words.label('form.week.make-up', { day: shortDate(day), instead: shortDate(instead) }),
  );
}

function rangeText({ from, to }: DayRange, words: Words): string {
  return from === to
    ? shortDate(from)
    : words.label('form.week.dates', { from: shortDate(from), to: shortDate(to) });
}

const shortDate = (day: number): string => dateOf(day).slice(5);
