/** A teaching week → its number, its dates and its holidays as people write them. */
import type { Words } from '../../model/words.ts';
import { type Day, type DayRange, dateOf } from '../../timetable/week-dates.ts';
import { monthOf } from '../standard/official-date.ts';
import type { TeachingWeek } from './teaching-weeks.ts';

export function weekLines(week: TeachingWeek | undefined, words: Words): string[] {
  if (!week) return [];
  const { no, from, to } = week;
  const dates =
    from === undefined || to === undefined
      ? []
      : [words.label('form.week.dates', { from: dayOfYear(from, words), to: dayOfYear(to, words) })];
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
    words.label('form.week.make-up', { day: dayOfYear(day, words), instead: dayOfYear(instead, words) }),
  );
}

function rangeText({ from, to }: DayRange, words: Words): string {
  return from === to
    ? dayOfYear(from, words)
    : words.label('form.week.dates', { from: dayOfYear(from, words), to: dayOfYear(to, words) });
}

/** The head of a form says which year it is. */
export function dayOfYear(day: Day, words: Words): string {
  const [, month, date] = dateOf(day).split('-');
  return words.label('form.week.day', { month: monthOf(month, words), day: Number(date) });
}
