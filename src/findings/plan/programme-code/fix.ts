/** The code of a programme with marks that its catalogue does not write → as it writes them. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'plan/programme-code'> = (request) =>
  replaceValue(request, request.diagnostic.params.tidy || undefined, true);
