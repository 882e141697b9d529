/** `40学时` → `40`, `1.5h` → `90` where minutes are counted: a number and its unit. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

const numberWithUnit =
  /^约?\d+(?:\.\d+)?\s*(?:学时|课时|小时|分钟|学分|分|节|周|次|行|年|学年|学期|个月|天|人|个|题|道|条|项|组|台|页|h|hours?|min|mins|minutes?|points?|%)$/i;

/** Units that say what the field is counted in anyway, and marks that end a sentence. */
const ownUnit = /^(\d+(?:\.\d+)?)\s*(?:学时|课时|节|学分|分|次|行|题|道|[,，;；。、])$/;

export const fix: FixFor<'schema/not-a-number'> = (request) => {
  const { written } = request.diagnostic.params;
  const typed = narrow(writtenAt(request) ?? '');
  const [, digits] = ownUnit.exec(typed) ?? [];
  return digits !== undefined || numberWithUnit.test(typed)
    ? replaceValue(request, written, digits === written)
    : undefined;
};
