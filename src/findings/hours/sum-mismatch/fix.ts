/** Hours that do not add up → the number that puts every sum right, else the sum of the parts. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'hours/sum-mismatch'> = (request) => {
  const { value, sum } = request.diagnostic.params;
  return replaceValue(request, value === '' ? String(sum) : value, false);
};
