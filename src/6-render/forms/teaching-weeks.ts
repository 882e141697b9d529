/**
 * The schedule of a course and the school's calendar → its teaching weeks, each with the hours it has room
 * for.
 */
import type { Course, StandardModel } from '../../model/model.ts';
import {
  addedShare,
  type Day,
  type DayRange,
  dayOf,
  firstOfTerm,
  fridayAfter,
  furthest,
  holidaysIn,
  holidayTest,
  type MakeUp,
  makeUpsOf,
  mondayOf,
  taughtShare,
  weekNumber,
} from '../../timetable/week-dates.ts';

export interface TeachingWeek {
  readonly no: number;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** 0 in a week of holidays. */
  readonly hours: number;
  readonly holidays: readonly DayRange[];
  /** Days of this week that take the lessons of another one. */
  readonly makeUps?: readonly MakeUp[];
}

/** Undefined without weekly hours; weeks have no dates without a first day. */
export function teachingWeeks(
  { schedule }: Course,
  calendar: StandardModel['calendar'],
): TeachingWeek[] | undefined {
  const weekly = schedule?.weeklyHours;
  if (weekly === undefined || weekly <= 0) return undefined;
  const opening = calendar?.start === undefined ? undefined : dayOf(calendar.start);
  const start = schedule?.start === undefined ? opening : dayOf(schedule.start);
  const places = Array.from({ length: furthest }, (_, index) => index);
  if (start === undefined)
    return places.map((index) => ({
      no: index + 1,
      from: undefined,
      to: undefined,
      hours: weekly,
      holidays: [],
    }));
  const isHoliday = holidayTest(calendar?.holidays ?? []);
  const allMakeUps = makeUpsOf(calendar?.makeUp ?? {});
  const first = firstOfTerm(start, opening);
  return places.map((index) => {
    const monday = mondayOf(start) + 7 * index;
    const makeUps = allMakeUps.filter(({ day }) => day >= start && mondayOf(day) === monday);
    const hours = roomOf(
      weekly,
      taughtShare(monday, isHoliday, start) + addedShare(makeUps, monday, isHoliday, start),
    );
    const holidays = holidaysIn(monday, isHoliday);
    return {
      no: weekNumber(monday, first),
      from: monday,
      to: fridayAfter(monday),
      hours,
      holidays,
      ...(makeUps.length > 0 ? { makeUps } : {}),
    };
  });
}

/** A week with fewer or more days holds whole lessons only. */
function roomOf(weekly: number, share: number): number {
  return share === 1 ? weekly : Math.floor(weekly * share + 1e-9);
}
