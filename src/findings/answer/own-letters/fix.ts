/** Letters before some options only, all of them those of the page → none, since the page prints them. */
import { printedOptions } from '../../../answers/printed-options.ts';
import type { FixFor } from '../../../fix/fix-for.ts';
import { listWith, respell } from '../../../fix/syntax-at.ts';

export const fix: FixFor<'answer/own-letters'> = ({ tree, text, span }) => {
  const items = listWith(tree, span.start)?.items ?? [];
  const scalars = items.flatMap((item) => (item?.is === 'scalar' ? item : []));
  if (scalars.length < items.length) return undefined;
  const { own, labels } = printedOptions(scalars.map((scalar) => scalar.text));
  // In another order the author alone knows which letter was meant.
  if (own !== 'some') return undefined;
  const edits = scalars.flatMap((scalar, place) => {
    const label = labels[place];
    return label ? respell(scalar, text, label.rest) : [];
  });
  return { safe: true, edits };
};
