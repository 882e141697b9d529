/** `４０` → `40`. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'schema/full-width-number'> = (request) =>
  replaceValue(request, request.diagnostic.params.number, true);
