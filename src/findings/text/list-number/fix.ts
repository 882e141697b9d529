/** Numbers pasted with the items of a list → removed. */

import type { FixFor } from '../../../fix/fix-for.ts';
import { listWith, respell } from '../../../fix/syntax-at.ts';
import { listNumber } from '../list-number.ts';

export const fix: FixFor<'text/list-number'> = ({ text, tree, span }) => {
  const list = listWith(tree, span.start);
  const edits = (list?.items ?? []).flatMap((item) => {
    const number = item?.is === 'scalar' ? listNumber(item.text) : undefined;
    return number && item?.is === 'scalar' && (item.style === 'plain' || item.style === 'quoted')
      ? [respell(item, text, item.text.slice(number.length))]
      : [];
  });
  return edits.length > 0 && edits.length === list?.items.length ? { safe: false, edits } : undefined;
};
