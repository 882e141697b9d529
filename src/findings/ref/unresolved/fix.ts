/**
 * A reference in full-width characters → the id it means; one that is misspelt → the only id that is near.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, onlyOne, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'ref/unresolved'> = (request) => {
  const { id, suggestions } = request.diagnostic.params;
  const half = narrow(id);
  return half === id ? replaceValue(request, onlyOne(suggestions), false) : replaceValue(request, half, true);
};
