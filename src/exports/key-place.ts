/** The place of a field's key: where a reader looks for it, also when its value is a block of text below. */

import { type Located, placeOf } from '../source/located.ts';
import type { Place } from '../source/place.ts';

export function keyPlace(located: Located<unknown>, key: string): Place {
  return { ...placeOf(located, key), on: 'key' };
}
