/**
 * Dates as counted days, without hours and time zones: which week a day is in, and how many of its days
 * teach.
 */

/** Days since Thursday, 1970-01-01. */
export type Day = number;

const dayLength = 86_400_000;
const teachingDaysOfWeek = 5;
const weeksOfTerm = 26;
/** Weeks of four years; nobody plans further, and holidays may have no end. */
export const furthest = 208;

/** `2026-09-07` → its day; undefined for what is no date. */
export function dayOf(date: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim()) ?? [];
  if (year === undefined) return undefined;
  const counted = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength;
  return dateOf(counted) === date.trim() ? counted : undefined;
}

export function dateOf(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

export function mondayOf(day: Day): Day {
  return day - ((((day + 3) % 7) + 7) % 7);
}

export const fridayAfter = (monday: Day): Day => monday + teachingDaysOfWeek - 1;

/** 1 for the week that holds `start`. */
export function weekNumber(day: Day, start: Day): number {
  return (mondayOf(day) - mondayOf(start)) / 7 + 1;
}

/**
 * Weeks are counted from the opening of the term in which the course starts, else from its own start.
 */
export function firstOfTerm(start: Day, opening: Day | undefined): Day {
  const isThisTerm =
    opening !== undefined &&
    mondayOf(opening) <= mondayOf(start) &&
    weekNumber(start, opening) <= weeksOfTerm;
  return isThisTerm ? opening : start;
}

/** Dates and ranges (`2026-10-01/2026-10-07`) → which days are free; what is no date frees none. */
export function holidayTest(holidays: readonly string[]): (day: Day) => boolean {
  const ranges = holidays.flatMap((text) => {
    const [from, to] = text.split('/').map(dayOf);
    return from === undefined ? [] : [{ from, to: to ?? from }];
  });
  return (day) => ranges.some(({ from, to }) => day >= from && day <= to);
}

/** The part of a week that is taught, 0–1: Monday to Friday without holidays and the days before `from`. */
export function taughtShare(monday: Day, isHoliday: (day: Day) => boolean, from: Day): number {
  return daysOfWeek(monday).filter((day) => day >= from && !isHoliday(day)).length / teachingDaysOfWeek;
}

/** A day that is taught as another one would have been. */
export interface MakeUp {
  readonly day: Day;
  readonly instead: Day;
}

/** In the order of their days; what is no date makes nothing up. */
export function makeUpsOf(written: Readonly<Record<string, string>>): MakeUp[] {
  const found = Object.entries(written).flatMap(([typed, other]) => {
    const [day, instead] = [dayOf(typed), dayOf(other)];
    return day === undefined || instead === undefined ? [] : [{ day, instead }];
  });
  return found.sort((a, b) => a.day - b.day);
}

/**
 * The part of a week that make-up days add to it: on a day that is taught anyhow other lessons stand, not
 * more.
 */
export function addedShare(
  makeUps: readonly MakeUp[],
  monday: Day,
  isHoliday: (day: Day) => boolean,
  from: Day,
): number {
  const added = makeUps.filter(({ day }) => day >= from && (day > fridayAfter(monday) || isHoliday(day)));
  return added.length / teachingDaysOfWeek;
}

export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Holidays between Monday and Friday, days in a row as one range. */
export function holidaysIn(monday: Day, isHoliday: (day: Day) => boolean): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of daysOfWeek(monday).filter(isHoliday)) {
    const last = ranges.at(-1);
    if (last?.to === day - 1) ranges[ranges.length - 1] = { from: last.from, to: day };
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

function daysOfWeek(monday: Day): Day[] {
  return Array.from({ length: teachingDaysOfWeek }, (_, index) => monday + index);
}
