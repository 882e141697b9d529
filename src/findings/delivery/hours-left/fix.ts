/** As many weeks as the hours need. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'delivery/hours-left'> = (request) =>
  replaceValue(request, String(request.diagnostic.params.enough), false);
