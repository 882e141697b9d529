/** `40学时` → `40`, `1.5h` → `90` where minutes are counted: a number and its unit. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

const numberWithUnit =
  /^约?\d+(?:\.\d+)?\s*(?:学时|课时|小时|分钟|学分|分|节|周|次|h|hours?|min|mins|minutes?|points?|%)$/i;

export const fix: FixFor<'schema/not-a-number'> = (request) => {
  const isPlain = numberWithUnit.test(narrow(writtenAt(request) ?? ''));
  return isPlain ? replaceValue(request, request.diagnostic.params.written, false) : undefined;
};
