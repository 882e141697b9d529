/** An id with full-width characters or spaces → one without; references to it are not changed. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

export const fix: FixFor<'schema/bad-id'> = (request) =>
  replaceValue(
    request,
    narrow(writtenAt(request) ?? '')
      .replace(/[\s_/()（）]+/g, '-')
      .replace(/^-+|-+$/g, ''),
    false,
  );
