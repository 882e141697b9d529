/** A level that the standard does not have → the only one that is near. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { onlyOne, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'ref/no-such-level'> = (request) =>
  replaceValue(request, onlyOne(request.diagnostic.params.suggestions), false);
