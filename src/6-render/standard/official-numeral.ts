/** Turns positions into the marks of an official text: 一、（一）、（十二）. */
import type { Words } from '../../model/words.ts';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Chinese, as official texts count; beyond that they write digits too. */
export function numeral(value: number, language: Words['language']): string {
  if (language === 'en' || value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return ten + digits[value % 10];
}

/** The mark of the second rank, under 一、二、三、. */
export function mark(place: number, language: Words['language']): string {
  const count = numeral(place, language);
  return language === 'en' ? `(${count})` : `（${count}）`;
}
