/** `4-1` → `1-4`, as it is read anyway. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'delivery/backwards'> = (request) =>
  replaceValue(request, request.diagnostic.params.meant, true);
