/** As many weeks as the hours need, where more weeks are enough. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'delivery/hours-short'> = (request) => {
  const { enough } = request.diagnostic.params;
  return enough === '' ? undefined : replaceValue(request, enough, false);
};
