/** The title of one course that has a file → its id. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { onlyOne, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'plan/prerequisite-title'> = (request) => {
  const { typed, ids } = request.diagnostic.params;
  // A remark in brackets, or another course beside it, would be lost.
  return /[（(、，,；;/]|或|\bor\b|\band\b/i.test(typed)
    ? undefined
    : replaceValue(request, onlyOne(ids), true);
};
