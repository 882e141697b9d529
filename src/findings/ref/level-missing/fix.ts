/** A reference without a level → the same with the only level that has the item. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { onlyOne, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'ref/level-missing'> = (request) =>
  replaceValue(request, onlyOne(request.diagnostic.params.suggestions), false);
