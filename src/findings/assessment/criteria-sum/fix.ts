/**
 * Points of an assessment that neither its criteria nor its task agree with → the number that both agree
 * with.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'assessment/criteria-sum'> = (request) => {
  const { value } = request.diagnostic.params;
  return value === '' ? undefined : replaceValue(request, value, false);
};
