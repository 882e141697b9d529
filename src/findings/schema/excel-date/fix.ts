/** `46266` → `2026-09-01`: likely, but Excel for the Mac used to count from another day. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'schema/excel-date'> = (request) =>
  replaceValue(request, request.diagnostic.params.date, false);
