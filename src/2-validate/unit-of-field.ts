/** A quantity as it was typed, with whatever unit → in the unit of its field. */
import { fold } from '../language/fold.ts';

/** A time in the unit of its field: minutes, or class hours, of which two are 90 minutes. */
export function inUnitOf(field: string, value: string, given: number): string {
  const unit = fold(value).replace(/^[\s约\d.]+/, '');
  const minutes = /^(?:h|hrs?|hours?|小时|个小时|点)/i.test(unit)
    ? given * 60
    : /^(?:学时|课时|节)/.test(unit)
      ? given * minutesOfClassHour
      : given;
  if (field === 'minutes') return String(minutes);
  return hourFields.test(field) && /^(?:m|min|mins|minutes?|分钟?)/i.test(unit)
    ? String(Math.round((given / minutesOfClassHour) * 10) / 10)
    : String(given);
}

const minutesOfClassHour = 45;
const hourFields = /^(?:hours|theoryHours|practiceHours|outsideHours|trainingHours)$/;
const number = String.raw`(?:\d+(?:\.\d+)?|[半一二两三四五六七八九十几]+)`;
const calendarTime = new RegExp(
  String.raw`^(?:约|共)?\s*${number}?\s*个?半?(?:天|日|周|星期|礼拜|月|学期|学年|年|学分|days?|weeks?|months?|terms?|credits?)半?$`,
  'i',
);

/** `半天`, `2周`, `3 学分` for class hours: how many these are is a rule of the school. */
export function isOtherMeasure(field: string, value: string): boolean {
  return hourFields.test(field) && calendarTime.test(fold(value));
}
