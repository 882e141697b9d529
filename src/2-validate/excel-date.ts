/** The number that Excel keeps for a date (46266) → the date it shows (2026-09-01). */

const millisecondsPerDay = 86_400_000;
/** Day 0 of Excel; it takes 1900 for a leap year, which is right again from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);

/** Only from 1980 to 2099: other numbers of five digits are something else. */
export function excelDate(typed: string): string | undefined {
  if (!/^\d{5}(\.0+)?$/.test(typed)) return undefined;
  const days = Number(typed);
  return days >= 29_221 && days <= 73_050
    ? new Date(dayZero + days * millisecondsPerDay).toISOString().slice(0, 10)
    : undefined;
}
