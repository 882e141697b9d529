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
  const isHours = /^(?:hours|theoryHours|practiceHours|outsideHours)$/.test(field);
  return isHours && /^(?:m|min|mins|minutes?|分钟?)/i.test(unit)
    ? String(Math.round((given / minutesOfClassHour) * 10) / 10)
    : String(given);
}

const minutesOfClassHour = 45;
