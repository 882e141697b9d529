/**
 * Turns what a user types for an item into the items of a crosswalk: the whole reference, without standard or
 * level, or a group.
 */
import type { StandardModel } from '../model/model.ts';
import type { Crosswalk, CrosswalkItem } from './crosswalk-matrix.ts';
import { placesFor } from './item-places.ts';
import { foldNumber } from './likeness.ts';

/**
 * `elderly-care-2019/4/2.3.1`, `4/2.3.1`, `2.3.1`, `K2.3.1`, `ethics`, `foundations/2`; `2.3` and `2` stand
 * for all under them.
 */
export function itemsNamed(asked: string, crosswalk: Crosswalk, model: StandardModel): CrosswalkItem[] {
  const wanted = foldNumber(asked.trim());
  const { standard, level, items } = crosswalk;
  const forms = (short: string, isBasic: boolean): string[] => {
    const inStandard = isBasic ? short : `${level}/${short}`;
    return [short, inStandard, `${standard}/${inStandard}`].map(foldNumber);
  };
  const exact = items.filter(({ ref, kind }) => forms(shortForm(ref), kind === 'basic').includes(wanted));
  if (exact.length > 0) return exact;
  const places = placesFor(model, crosswalk);
  return items.filter(({ ref, kind }) => {
    const place = places.get(ref);
    const groups = place === undefined ? [] : [place.content, place.function];
    return groups.some((group) => forms(group, kind === 'basic').includes(wanted));
  });
}

/** Without the standard, and without the level that only levels have. */
function shortForm(ref: string): string {
  const [, part = '', ...rest] = ref.split('/');
  return part === 'ethics' || part === 'foundations' ? [part, ...rest].join('/') : rest.join('/');
}
