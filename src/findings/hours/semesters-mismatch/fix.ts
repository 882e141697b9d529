/** Hours of a plan row → the sum of its semesters. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'hours/semesters-mismatch'> = (request) =>
  replaceValue(request, String(request.diagnostic.params.sum), false);
