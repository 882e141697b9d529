/** Weeks of a teaching plan: numbers, Mondays, shortened weeks, and units that go over the end of a week. */
import { describe, expect, it } from 'vitest';
import { type TeachingWeek, teachingWeeks } from '../../../src/6-render/forms/teaching-weeks.ts';
import { weekLines } from '../../../src/6-render/forms/week-lines.ts';
import { weeklySlices } from '../../../src/6-render/forms/weekly-slices.ts';
import type { Course } from '../../../src/model/model.ts';
import type { Words } from '../../../src/model/words.ts';
import {
  dateOf,
  dayOf,
  holidayTest,
  mondayOf,
  taughtShare,
  weekNumber,
} from '../../../src/timetable/week-dates.ts';

const day = (date: string): number => dayOf(date) ?? Number.NaN;
const courseWith = (schedule: Course['schedule']) => ({ schedule }) as Course;

describe('dates', () => {
  it('are counted without hours and zones', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(day('2026-11-02') - day('2026-10-26')).toBe(7);
    expect(dateOf(day('2024-02-28') + 1)).toBe('2024-02-29');
    for (const wrong of ['2026-02-30', '2026-13-01', '9月1日', '']) expect(dayOf(wrong)).toBeUndefined();
  });

  it('know their Monday and the number of their week', () => {
    expect(['2026-09-07', '2026-09-09', '2026-09-13'].map((date) => dateOf(mondayOf(day(date))))).toEqual(
      Array(3).fill('2026-09-07'),
    );
    expect(dateOf(mondayOf(day('1969-12-31')))).toBe('1969-12-29');
    expect(weekNumber(day('2026-09-06'), day('2026-09-01'))).toBe(1);
    expect(weekNumber(day('2027-01-04'), day('2026-09-01'))).toBe(19);
  });

  it('lose the days of holidays, single ones and ranges', () => {
    const isHoliday = holidayTest(['2026-09-25', '2026-10-01/2026-10-07', 'x']);
    const share = (monday: string, from = monday) => taughtShare(day(monday), isHoliday, day(from));
    expect([share('2026-09-21'), share('2026-09-28'), share('2026-10-05'), share('2026-10-12')]).toEqual([
      0.8, 0.6, 0.4, 1,
    ]);
    expect(share('2026-10-12', '2026-10-14')).toBe(0.6);
  });
});

describe('the weeks of a course', () => {
  const hours = (weeks: readonly TeachingWeek[] | undefined, count: number) =>
    weeks?.slice(0, count).map((week) => [week.no, week.hours]);

  it('are shortened in proportion, to whole lessons', () => {
    const weeks = teachingWeeks(courseWith({ start: '2026-09-21', weeklyHours: 6 }), {
      start: '2026-09-01',
      holidays: ['2026-09-25', '2026-09-28/2026-10-04'],
    });
    expect(hours(weeks, 3)).toEqual([
      [4, 4],
      [5, 0],
      [6, 6],
    ]);
  });

  it('know their holidays between Monday and Friday, days in a row as one', () => {
    const weeks = teachingWeeks(courseWith({ start: '2026-09-07', weeklyHours: 20 }), {
      start: '2026-08-31',
      holidays: ['2026-09-21', '2026-09-25', '2026-10-01/2026-10-07'],
    });
    const named = (weeks ?? []).map(({ holidays }) =>
      holidays.map(({ from, to }) => `${dateOf(from)} ${dateOf(to)}`),
    );
    expect(named.slice(1, 6)).toEqual([
      [],
      ['2026-09-21 2026-09-21', '2026-09-25 2026-09-25'],
      ['2026-10-01 2026-10-02'],
      ['2026-10-05 2026-10-07'],
      [],
    ]);
  });

  it('gain the days on which lessons of holidays are made up', () => {
    const calendar = {
      start: '2026-08-31',
      holidays: ['2026-10-01/2026-10-07'],
      makeUp: {
        '2026-10-10': '2026-10-07',
        '2026-09-27': '2026-10-06',
        '2026-10-14': '2026-10-05',
        国庆: '2026-10-02',
      },
    };
    const weeks = teachingWeeks(courseWith({ start: '2026-08-31', weeklyHours: 20 }), calendar);
    const made = (weeks ?? []).map(({ makeUps = [] }) =>
      makeUps.map(({ day: at, instead }) => `${dateOf(at)} ${dateOf(instead)}`),
    );
    expect(hours(weeks?.slice(3), 5)).toEqual([
      [4, 24],
      [5, 12],
      [6, 12],
      [7, 20],
      [8, 20],
    ]);
    expect(made.slice(2, 7)).toEqual([
      [],
      ['2026-09-27 2026-10-06'],
      [],
      ['2026-10-10 2026-10-07'],
      ['2026-10-14 2026-10-05'],
    ]);
    const words = {
      label: (name: string, values: object = {}) =>
        name === 'standard.months' ? '1 2 3 4 5 6 7 8 9 10' : [name, ...Object.values(values)].join(' '),
    } as unknown as Words;
    const [day, instead] = ['form.week.day 10 10', 'form.week.day 10 7'];
    expect(weekLines(weeks?.[5], words).at(-1)).toBe(`form.week.make-up ${day} ${instead}`);
  });

  it('gain nothing from make-up days before their first day', () => {
    const calendar = { holidays: ['2026-09-07'], makeUp: { '2026-09-06': '2026-09-07' } };
    expect(hours(teachingWeeks(courseWith({ start: '2026-09-07', weeklyHours: 20 }), calendar), 1)).toEqual([
      [1, 16],
    ]);
  });

  it('are counted from their own start in another term, and have no dates without a start', () => {
    const other = teachingWeeks(courseWith({ start: '2028-09-04', weeklyHours: 12 }), {
      start: '2026-09-01',
      holidays: [],
    });
    expect(hours(other, 1)).toEqual([[1, 12]]);
    const undated = teachingWeeks(courseWith({ weeklyHours: 6 }), undefined);
    expect(undated?.[1]).toEqual({ no: 2, from: undefined, to: undefined, hours: 6, holidays: [] });
    expect(teachingWeeks(courseWith({ start: '2026-09-07' }), undefined)).toBeUndefined();
    expect(teachingWeeks(courseWith(undefined), undefined)).toBeUndefined();
  });
});

describe('units in weeks', () => {
  const weeks = [4, 0, 6, 6].map(
    (hours, index): TeachingWeek => ({ no: index + 1, from: undefined, to: undefined, hours, holidays: [] }),
  );
  const planned = (...units: number[]) =>
    weeklySlices(
      units.map((hours) => ({ hours })),
      weeks,
    ).map(({ week, hours, continued }) => [week?.no, hours, continued]);

  it('go on in the next week and leave room for the next unit', () => {
    expect(planned(3, 3, 4)).toEqual([
      [1, 3, false],
      [1, 1, false],
      [3, 2, true],
      [3, 4, false],
    ]);
  });

  it('keep all their hours when the weeks end', () => {
    expect(planned(16, 5)).toEqual([
      [1, 4, false],
      [3, 6, true],
      [4, 6, true],
      [undefined, 5, false],
    ]);
    expect(weeklySlices([{ hours: 3 }], [])).toEqual([
      { week: undefined, unit: { hours: 3 }, hours: 3, continued: false },
    ]);
  });

  it('never lose an hour, however they fall', () => {
    for (let length = 1; length < 24; length++) {
      const units = Array.from({ length }, (_, index) => ({ hours: ((index * 7) % 5) + 0.5 }));
      const total = (list: readonly { hours: number }[]) => list.reduce((sum, { hours }) => sum + hours, 0);
      expect(total(weeklySlices(units, weeks))).toBeCloseTo(total(units));
    }
  });
});
