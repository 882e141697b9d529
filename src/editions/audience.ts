/** Who may read a text. */

/** `nobody`: printed in neither edition, so that it is no secret of one and excuses nothing. */
export type Audience = 'students' | 'teachers' | 'nobody';

/** Nothing inside a field is for more readers than the field is. */
export function narrower(outer: Audience, inner: Audience): Audience {
  return outer === 'students' ? inner : outer;
}
