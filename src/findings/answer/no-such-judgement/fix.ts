/** A key that is neither word → the only one that is near. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { onlyOne, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'answer/no-such-judgement'> = (request) =>
  replaceValue(request, onlyOne(request.diagnostic.params.suggestions), false);
