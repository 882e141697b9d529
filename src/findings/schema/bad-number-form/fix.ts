/** `１.２` → `1.2`. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

export const fix: FixFor<'schema/bad-number-form'> = (request) =>
  replaceValue(request, narrow(writtenAt(request) ?? ''), true);
