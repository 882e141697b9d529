/** `40学时` → `40`, `1.5h` → `90` where minutes are counted: a number and its unit. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

const numberWithUnit =
  /^约?\d+(?:\.\d+)?\s*(?:学时|课时|小时|分钟|学分|分|节|周|次|行|年|学年|学期|个月|天|人|个|题|道|条|项|组|台|页|h|hours?|min|mins|minutes?|points?|%)$/i;

export const fix: FixFor<'schema/not-a-number'> = (request) => {
  const isPlain = numberWithUnit.test(narrow(writtenAt(request) ?? ''));
  return isPlain ? replaceValue(request, request.diagnostic.params.written, false) : undefined;
};
