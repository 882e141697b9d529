/** A misspelt kind → the only one that is near. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { onlyOne, replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'schema/unknown-kind'> = (request) =>
  replaceValue(request, onlyOne(request.diagnostic.params.suggestions), false);
