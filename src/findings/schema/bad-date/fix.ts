/** `2026年9月1日` → `2026-09-01`: the same day in the form the language has. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

export const fix: FixFor<'schema/bad-date'> = (request) => {
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(narrow(writtenAt(request) ?? '')) ??
    [];
  return year === undefined
    ? undefined
    : replaceValue(request, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, true);
};
