/** A reference to a requirement that is not there → the only one that is near. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, onlyOne, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'ref/no-such-item'> = (request) => {
  const { id, suggestions } = request.diagnostic.params;
  const half = narrow(id);
  return half === id ? replaceValue(request, onlyOne(suggestions), false) : replaceValue(request, half, true);
};
