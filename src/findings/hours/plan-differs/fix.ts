/** Hours of a plan row → those that the course states. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'hours/plan-differs'> = (request) =>
  replaceValue(request, String(request.diagnostic.params.own), false);
