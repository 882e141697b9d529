/** A delivery → its lessons as people write them: dates, weekdays, periods, places. */
import type { Delivery, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { numbersIn, rangesOf } from '../../timetable/numbers.ts';
import { type HeldLesson, type Timetable, timetable, weekdayOf } from '../../timetable/timetable.ts';
import { type Day, dateOf } from '../../timetable/week-dates.ts';
import { formatNumber } from '../format-number.ts';
import { officialDate } from '../standard/official-date.ts';
import { dayOfYear } from './week-lines.ts';

const nothing: Timetable = { held: [], lost: [], short: 0, more: 0, weeks: 0 };

/** `hours`: of all that the plan holds. */
export function deliveredLessons(
  delivery: Delivery,
  calendar: StandardModel['calendar'],
  hours: number,
): Timetable {
  return timetable(delivery, calendar ?? {}, hours) ?? nothing;
}

/** Its day, its periods, and what is otherwise than in most lessons. */
export function lessonLines(lesson: HeldLesson, { lessons }: Delivery, words: Words): string[] {
  const { day, due, periods, row } = lesson;
  const place = lessons[row]?.place;
  return [
    dayLine(day, words),
    periodsText(periods, words),
    ...(day === due ? [] : [words.label('form.lesson.instead', { day: dayLine(due, words) })]),
    ...(place === undefined ? [] : [place]),
  ];
}

export function dayLine(day: Day, words: Words): string {
  return words.label('form.lesson.day', {
    day: dayOfYear(day, words),
    weekday: words.word('Weekday', weekdayOf(day)),
  });
}

/** One line for a list of several lessons, with the year. */
export function lessonLine({ week, day, periods }: HeldLesson, words: Words): string {
  return [
    words.label('form.week', { n: week }),
    words.label('form.lesson.day', {
      day: officialDate(dateOf(day), words),
      weekday: words.word('Weekday', weekdayOf(day)),
    }),
    periodsText(periods, words),
  ].join(' ');
}

function periodsText(periods: readonly number[], words: Words): string {
  return words.label('form.lesson.periods', { periods: rangesOf(periods, words.label('list-separator')) });
}

/** As it is written, a line for each row: 星期二 第 1–4 节 单周 第 1–8 周 每节 40 分钟. */
export function timesOf({ lessons }: Delivery, words: Words): string[] {
  return lessons.map(({ weekday, periods, parity, weeks, minutes, place }) =>
    [
      words.word('Weekday', weekday),
      periodsText(numbersIn(periods), words),
      ...(parity === undefined || parity === 'every' ? [] : [words.label(`form.lesson.${parity}`)]),
      ...(weeks === undefined
        ? []
        : [words.label('form.week', { n: rangesOf(numbersIn(weeks), words.label('list-separator')) })]),
      ...(minutes === undefined ? [] : [words.label('form.lesson.minutes', { n: formatNumber(minutes) })]),
      ...(place === undefined ? [] : [place]),
    ].join(' '),
  );
}

/** As the school calls it, else the classes. */
export function deliveryTitle({ title, classes }: Delivery, words: Words): string {
  return title ?? classes.join(words.label('list-separator'));
}
