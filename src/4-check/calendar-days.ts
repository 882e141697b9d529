/** The school's calendar as its author wrote it: single days, each with its place. */

import type { Calendar } from '../generated/types.ts';
import type { Place } from '../source/place.ts';
import { isDay } from '../values/is-day.ts';

export interface FreeDays {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

export interface MakeUpDay {
  readonly day: string;
  readonly instead: string;
  /** Of the day that teaches. */
  readonly place: Place;
}

const form = /^\d{4}-\d{2}-\d{2}$/;

const placed = (...path: readonly (string | number)[]) => ({
  file: 'ccstd.yaml',
  path: ['calendar', ...path],
});

/** What is no date has a finding of its own. */
export function freeDays({ holidays = [] }: Calendar): FreeDays[] {
  return holidays.flatMap((text, index) => {
    const [from = '', to = from] = text.split('/').map((day) => day.trim());
    return isDay(from) && isDay(to) && from <= to ? [{ from, to, place: placed('holidays', index) }] : [];
  });
}

export function makeUpDays({ makeUp = {} }: Calendar): MakeUpDay[] {
  return Object.entries(makeUp).flatMap(([day, instead]) =>
    isDay(day) && isDay(instead)
      ? [{ day, instead, place: { ...placed('makeUp', day), on: 'key' as const } }]
      : [],
  );
}

/** Holidays that end before they begin. */
export function reversed({ holidays = [] }: Calendar): FreeDays[] {
  return holidays.flatMap((text, index) => {
    const [from = '', to = from] = text.split('/').map((day) => day.trim());
    return isDay(from) && isDay(to) && from > to ? [{ from, to, place: placed('holidays', index) }] : [];
  });
}

/** The first day of the term, its weekday from 1 for Monday, and the Monday of its week. */
export function opening({ start = '' }: Calendar) {
  const date = new Date(`${start}T00:00:00Z`);
  if (!form.test(start) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== start)
    return undefined;
  const weekday = date.getUTCDay() || 7;
  date.setUTCDate(date.getUTCDate() - weekday + 1);
  return { day: start, weekday, monday: date.toISOString().slice(0, 10), place: placed('start') };
}

/** Holidays that are neither a date nor a range. */
export function formless({
  holidays = [],
  makeUp = {},
}: Calendar): { readonly value: string; readonly key: string; readonly place: Place }[] {
  const free = holidays.flatMap((value, index) => {
    const days = value.split('/').map((day) => day.trim());
    const good = days.length <= 2 && days.every((day) => form.test(day));
    return good ? [] : [{ value, key: 'holidays', place: placed('holidays', index) }];
  });
  const days = Object.keys(makeUp).filter((day) => !form.test(day));
  return [
    ...free,
    ...days.map((value) => ({
      value,
      key: 'makeUp',
      place: { ...placed('makeUp', value), on: 'key' as const },
    })),
  ];
}

/** Half a year after the term opened no day belongs to it. */
export function isOutside(day: string, { start }: Calendar): boolean {
  if (start === undefined || !form.test(start)) return false;
  const last = new Date(`${start}T00:00:00Z`);
  if (Number.isNaN(last.getTime())) return false;
  last.setUTCDate(last.getUTCDate() + 26 * 7);
  return day < start || day > last.toISOString().slice(0, 10);
}
