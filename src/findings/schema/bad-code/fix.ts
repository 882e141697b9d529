/** `０４０３－３` → `0403-3`. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

export const fix: FixFor<'schema/bad-code'> = (request) =>
  replaceValue(request, narrow(writtenAt(request) ?? ''), true);
