/** A number under the wrong head → the head with its own last figure. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { replaceValue } from '../../../fix/replace-value.ts';

export const fix: FixFor<'numbering/prefix'> = (request) => {
  const { no, head, below } = request.diagnostic.params;
  const figure = /\d+$/.exec(no)?.[0];
  return replaceValue(request, below !== '' ? below : figure && `${head}.${figure}`, false);
};
