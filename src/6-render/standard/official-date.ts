/** Dates as official texts write them: all of year, month and day, and no zero before a digit. */
import type { Words } from '../../model/words.ts';

/** `2026-09-01` → 2026年9月1日; what is no such date stays as it is. */
export function officialDate(date: string, words: Words): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return date;
  return words.label('standard.date', { year, month: monthOf(month, words), day: Number(day) });
}

/** `2026-09-01` → 2026年9月, as a cover says it; empty for what is no such date. */
export function officialMonth(date: string, words: Words): string {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(date) ?? [];
  return year === undefined ? '' : words.label('standard.month', { year, month: monthOf(month, words) });
}

export function monthOf(month: string | undefined, words: Words): string {
  return words.label('standard.months').split(' ')[Number(month) - 1] ?? '';
}
