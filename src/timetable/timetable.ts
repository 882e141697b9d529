/**
 * A delivery and the calendar of the school → its lessons, each with the day on which it is held, and those
 * that nobody can hold.
 */
import type { Lesson } from '../generated/types.ts';
import { numbersIn } from './numbers.ts';
import {
  type Day,
  dayOf,
  firstOfTerm,
  furthest,
  holidayTest,
  type MakeUp,
  makeUpsOf,
  mondayOf,
  weekNumber,
} from './week-dates.ts';

/** What of a delivery decides when it is taught. */
export interface Times {
  readonly start?: string | undefined;
  readonly weeks?: number | undefined;
  readonly lessons: readonly LessonTime[];
}

type LessonTime = Pick<Lesson, 'weekday' | 'periods' | 'parity' | 'weeks'>;

/** What of the calendar does. */
export interface TermDays {
  readonly start?: string;
  readonly holidays?: readonly string[];
  readonly makeUp?: Readonly<Record<string, string>>;
}

export interface HeldLesson {
  /** Place of its row in the delivery. */
  readonly row: number;
  readonly day: Day;
  /** The day that this one makes up for; otherwise the same. */
  readonly due: Day;
  /** Number of the week in which it is held. */
  readonly week: number;
  readonly periods: readonly number[];
  /** A period is an hour of the course. */
  readonly hours: number;
}

/** One that should be held on a day that is free, or that takes the lessons of another day. */
export interface LostLesson {
  readonly row: number;
  readonly day: Day;
  readonly week: number;
  readonly hours: number;
}

export interface Timetable {
  /** By day and period, until the hours are used up. */
  readonly held: readonly HeldLesson[];
  readonly lost: readonly LostLesson[];
  /** Hours for which there is no lesson. */
  readonly short: number;
  /** Hours of lessons that the stated weeks have besides. */
  readonly more: number;
  /** From that of the start to that of the last lesson. */
  readonly weeks: number;
}

const weekdays: readonly Lesson['weekday'][] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const tolerance = 1e-9;

export function weekdayOf(day: Day): Lesson['weekday'] {
  return weekdays[day - mondayOf(day)] ?? 'monday';
}

/** `hours`: of all that is taught. Undefined without a first day. */
export function timetable(times: Times, calendar: TermDays, hours: number): Timetable | undefined {
  const opening = calendar.start === undefined ? undefined : dayOf(calendar.start);
  const start = times.start === undefined ? opening : dayOf(times.start);
  if (start === undefined) return undefined;
  const first = firstOfTerm(start, opening);
  const days = new CalendarDays(calendar, start);
  const due = dueLessons(times, start, first);
  const all = due
    .flatMap((lesson) =>
      days.heldOn(lesson.due).map((day): HeldLesson => ({ ...lesson, day, week: weekNumber(day, first) })),
    )
    .sort((a, b) => a.day - b.day || (a.periods[0] ?? 0) - (b.periods[0] ?? 0) || a.row - b.row);
  let left = hours;
  const held = all.filter((lesson) => {
    const isNeeded = left > tolerance;
    if (isNeeded) left -= lesson.hours;
    return isNeeded;
  });
  const last = left > tolerance ? Number.POSITIVE_INFINITY : (held.at(-1)?.day ?? 0);
  return {
    held,
    lost: due
      .filter((lesson) => lesson.due <= last && days.heldOn(lesson.due).length === 0)
      .map((lesson) => ({
        row: lesson.row,
        day: lesson.due,
        week: weekNumber(lesson.due, first),
        hours: lesson.hours,
      })),
    short: Math.max(0, left),
    more:
      times.weeks === undefined
        ? 0
        : all.slice(held.length).reduce((total, lesson) => total + lesson.hours, 0),
    weeks: Math.max(0, ...held.map(({ due }) => weekNumber(due, start))),
  };
}

/** As the weeks come, whether or not a day is free. */
function dueLessons(
  { weeks = furthest, lessons }: Times,
  start: Day,
  first: Day,
): Omit<HeldLesson, 'day' | 'week'>[] {
  const rows = lessons.map(({ weekday, periods, parity, weeks: only }, row) => ({
    row,
    place: weekdays.indexOf(weekday),
    periods: numbersIn(periods),
    isTaught: weekTest({ parity, weeks: only }),
  }));
  const mondays = Array.from({ length: weeks }, (_, index) => mondayOf(start) + 7 * index);
  return mondays.flatMap((monday) =>
    rows.flatMap(({ row, place, periods, isTaught }) => {
      const due = monday + place;
      if (due < start || !isTaught(weekNumber(monday, first))) return [];
      return [{ row, due, periods, hours: periods.length }];
    }),
  );
}

function weekTest({
  parity,
  weeks,
}: {
  readonly parity: LessonTime['parity'];
  readonly weeks: string | undefined;
}): (week: number) => boolean {
  const only = weeks === undefined ? undefined : new Set(numbersIn(weeks));
  return (week) => {
    const isOdd = week % 2 !== 0;
    if ((parity === 'odd' && !isOdd) || (parity === 'even' && isOdd)) return false;
    return only?.has(week) ?? true;
  };
}

/** On which days the lessons of a day are held: none, itself, the day that makes up for it. */
class CalendarDays {
  readonly #isHoliday: (day: Day) => boolean;
  readonly #makeUps: readonly MakeUp[];
  readonly #start: Day;

  constructor({ holidays = [], makeUp = {} }: TermDays, start: Day) {
    this.#isHoliday = holidayTest(holidays);
    this.#makeUps = makeUpsOf(makeUp);
    this.#start = start;
  }

  heldOn(day: Day): Day[] {
    const madeUp = this.#makeUps.filter((one) => one.instead === day && one.day >= this.#start);
    // A day that takes the lessons of another one does not hold its own.
    const isItself = !this.#isHoliday(day) && !this.#makeUps.some((one) => one.day === day);
    return [...(isItself ? [day] : []), ...madeUp.map((one) => one.day)];
  }
}
