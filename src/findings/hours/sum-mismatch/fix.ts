/**
 * Hours that neither their parts nor their whole agree with → the number that both agree with. Which number of
 * a single sum is wrong, nobody but the author knows.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'hours/sum-mismatch'> = (request) => {
  const { value } = request.diagnostic.params;
  return value === '' ? undefined : replaceValue(request, value, false);
};
