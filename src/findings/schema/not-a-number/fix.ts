/** `40学时` → `40`: a number and its unit. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

export const fix: FixFor<'schema/not-a-number'> = (request) => {
  const [, number] =
    /^约?(\d+(?:\.\d+)?)\s*(学时|课时|小时|分钟|学分|分|节|周|次|h|hours?|points?|%)$/i.exec(
      narrow(writtenAt(request) ?? ''),
    ) ?? [];
  return replaceValue(request, number, false);
};
