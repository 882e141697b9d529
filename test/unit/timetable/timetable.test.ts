/** Lessons of a delivery: computed a second time, day by day through the calendar, and compared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../src/generated/types.ts';
import { backwards, forwards, numbersIn, rangesOf } from '../../../src/timetable/numbers.ts';
import { type TermDays, type Times, timetable } from '../../../src/timetable/timetable.ts';
import { dateOf } from '../../../src/timetable/week-dates.ts';

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

interface Held {
  readonly date: string;
  readonly due: string;
  readonly periods: readonly number[];
}

/** Walks day by day from the start; dates are texts, weekdays come from `Date`. */
function recomputed(times: Times, calendar: TermDays, hours: number): Held[] {
  const opening = calendar.start ?? times.start ?? '';
  const start = times.start ?? opening;
  const next = (date: string, days = 1): string => {
    const at = new Date(`${date}T12:00:00Z`);
    at.setUTCDate(at.getUTCDate() + days);
    return at.toISOString().slice(0, 10);
  };
  const weekday = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay();
  const monday = (date: string): string => next(date, -((weekday(date) + 6) % 7));
  const isFree = (date: string): boolean =>
    (calendar.holidays ?? []).some((range) => {
      const [from = '', to = from] = range.split('/');
      return date >= from && date <= to;
    });
  const makeUps = Object.entries(calendar.makeUp ?? {});
  const end = next(monday(start), 7 * (times.weeks ?? 60));
  const found: Held[] = [];
  let week = 1;
  for (let date = monday(opening); date < end; date = next(date)) {
    if (date !== monday(opening) && weekday(date) === 1) week++;
    if (date < start) continue;
    for (const { weekday: name, periods, parity, weeks } of times.lessons) {
      if (names[weekday(date)] !== name) continue;
      if ((parity === 'odd' && week % 2 === 0) || (parity === 'even' && week % 2 === 1)) continue;
      const [from = 1, to = from] = (weeks ?? '1-99').split('-').map(Number);
      if (week < from || week > to) continue;
      const [first = 1, last = first] = periods.split('-').map(Number);
      const own = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      const isTaken = makeUps.some(([day]) => day === date);
      if (!isFree(date) && !isTaken) found.push({ date, due: date, periods: own });
      for (const [day, instead] of makeUps)
        if (instead === date && day >= start) found.push({ date: day, due: date, periods: own });
    }
  }
  found.sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : (a.periods[0] ?? 0) - (b.periods[0] ?? 0),
  );
  let taught = 0;
  return found.filter(({ periods }) => {
    if (taught >= hours) return false;
    taught += periods.length;
    return true;
  });
}

const day = (month: number) =>
  fc
    .integer({ min: 1, max: 28 })
    .map((date) => `2026-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`);
const lesson = fc
  .record({
    weekday: fc.constantFrom(...names),
    // Of each row others: two rows of a day keep their order.
    from: fc.integer({ min: 1, max: 8 }),
    length: fc.integer({ min: 0, max: 3 }),
    parity: fc.constantFrom<NonNullable<Lesson['parity']>[]>('every', 'odd', 'even'),
    weeks: fc.option(fc.constantFrom('1-8', '3-12', '2'), { nil: undefined }),
  })
  .map(({ from, length, weeks, ...one }) => ({
    ...one,
    periods: length === 0 ? `${from}` : `${from}-${from + length}`,
    ...(weeks === undefined ? {} : { weeks }),
  }));

describe('the lessons of a delivery', () => {
  const tuesday = { weekday: 'tuesday', periods: '1-4' } as const;

  it('are those of a walk through the calendar', () => {
    const calendars = fc.record({
      start: fc.constant('2026-08-31'),
      holidays: fc.array(fc.oneof(day(9), day(10), fc.constant('2026-10-01/2026-10-07')), { maxLength: 4 }),
      makeUp: fc.dictionary(day(9), day(10), { maxKeys: 2 }),
    });
    const deliveries = fc.record({
      start: day(9),
      lessons: fc.uniqueArray(lesson, {
        minLength: 1,
        maxLength: 3,
        selector: ({ weekday, periods }) => `${weekday} ${periods.split('-')[0]}`,
      }),
      weeks: fc.integer({ min: 1, max: 20 }),
    });
    const hours = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(deliveries, calendars, hours, (times, calendar, needed) => {
        // Lessons that meet by a make-up day have no order of their own.
        const plain = (list: readonly Held[]) =>
          list.map(({ date, due, periods }) => [date, due, ...periods].join());
        const wanted = plain(recomputed(times, calendar, 999)).sort();
        const found = timetable(times, calendar, 999);
        const held = (found?.held ?? []).map((one) => ({
          ...one,
          date: dateOf(one.day),
          due: dateOf(one.due),
        }));
        expect(plain(held).sort()).toEqual(wanted);
        const limited = timetable(times, calendar, needed);
        const taught = (limited?.held ?? []).reduce((total, one) => total + one.hours, 0);
        expect(limited?.short).toBe(Math.max(0, needed - taught));
        expect(taught + (limited?.more ?? 0)).toBe(held.reduce((total, one) => total + one.hours, 0));
      }),
      { numRuns: 60 },
    );
  });

  it('of a Tuesday with a holiday and a make-up day are the four periods of each week', () => {
    const calendar = {
      start: '2026-08-31',
      holidays: ['2026-09-15', '2026-10-01/2026-10-07'],
      makeUp: { '2026-09-19': '2026-09-15' },
    };
    const times = { start: '2026-09-08', lessons: [tuesday] };
    const found = timetable(times, calendar, 20);
    expect(found?.held.map(({ day: at, week }) => `${week} ${dateOf(at)}`)).toEqual([
      '2 2026-09-08',
      '3 2026-09-19',
      '4 2026-09-22',
      '5 2026-09-29',
      '7 2026-10-13',
    ]);
    expect(found?.lost.map(({ day: at }) => dateOf(at))).toEqual(['2026-10-06']);
    expect(recomputed(times, calendar, 20).map(({ date }) => date)).toEqual(
      found?.held.map(({ day: at }) => dateOf(at)),
    );
  });

  it('of a make-up day are those of the day for which it stands, by its weekday and by its week', () => {
    // 2026-09-26 is the Saturday of an even week; the Tuesday for which it stands lies in an odd one.
    const calendar = {
      start: '2026-08-31',
      holidays: ['2026-09-15'],
      makeUp: { '2026-09-26': '2026-09-15' },
    };
    const lessons = [
      { ...tuesday, parity: 'odd' },
      { weekday: 'saturday', periods: '1-2' },
    ] as const;
    const found = timetable({ lessons, weeks: 4 }, calendar, 99);
    expect(found?.held.map(({ day: at, row }) => `${dateOf(at)} ${row}`)).toEqual([
      '2026-09-01 0',
      '2026-09-05 1',
      '2026-09-12 1',
      '2026-09-19 1',
      '2026-09-26 0',
    ]);
    expect(found?.lost.map(({ day: at, row }) => `${dateOf(at)} ${row}`)).toEqual(['2026-09-26 1']);
  });

  it('have no dates without a first day', () => {
    expect(timetable({ lessons: [tuesday] }, {}, 8)).toBeUndefined();
    expect(timetable({ lessons: [tuesday], start: '2026-02-30' }, {}, 8)).toBeUndefined();
  });
});

describe('periods and weeks', () => {
  it.each([
    ['1-4', [1, 2, 3, 4]],
    ['1-2,5-6', [1, 2, 5, 6]],
    ['3', [3]],
    ['2、1', [1, 2]],
    ['4-1', [1, 2, 3, 4]],
    ['1 至 3，2', [1, 2, 3]],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
    expect(backwards(forwards(text))).toEqual([]);
    expect(numbersIn(forwards(text))).toEqual(numbers);
    expect(numbersIn(rangesOf(numbers, '、'))).toEqual(numbers);
  });
});
