/** A misspelt kind → the only one that is near. */
import type { FixFor } from '../../fix-for.ts';
import { onlyOne, replaceValue } from '../../replace-value.ts';

export const fix: FixFor<'schema/unknown-kind'> = (request) => replaceValue(request, onlyOne(request.diagnostic.params.suggestions), false);
