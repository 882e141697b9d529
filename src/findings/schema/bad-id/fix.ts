/** An id with full-width characters or spaces → one without; references to it are not changed. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue, writtenAt } from '../../../fix/replace-value.ts';
import { idFrom } from '../../../language/id-from.ts';

export const fix: FixFor<'schema/bad-id'> = (request) =>
  replaceValue(request, idFrom(writtenAt(request) ?? ''), false);
