/** A reference in full-width characters → the same in half-width ones; another form → the only one meant. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, onlyOne, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'ref/item-form'> = (request) => {
  const { id, suggestions } = request.diagnostic.params;
  const half = narrow(id).replace(/\s*\/\s*/g, '/');
  return half !== id && /^[^/]+\/[^/]+\/[^/]+$/.test(half)
    ? replaceValue(request, half, true)
    : replaceValue(request, onlyOne(suggestions), false);
};
