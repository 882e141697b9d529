/** A reference in full-width characters → the same in half-width ones. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'ref/item-form'> = (request) =>
  replaceValue(request, narrow(request.diagnostic.params.id).replace(/\s*\/\s*/g, '/'), true);
