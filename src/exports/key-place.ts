/** The place of a field's key: where a reader looks for it, also when its value is a block of text below. */
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Located, placeOf } from '../model/located.ts';

export function keyPlace(located: Located<unknown>, key: string): Place {
  return { ...placeOf(located, key), on: 'key' };
}
