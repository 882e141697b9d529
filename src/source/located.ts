/** A value together with the place where it was written. */
import type { Path, Place } from './place.ts';

export interface Located<T> {
  readonly value: T;
  readonly file: string;
  readonly path: Path;
}

/** The place of a field, or of anything below it. */
export function placeOf(located: Located<unknown>, ...steps: Path): Place {
  return { file: located.file, path: [...located.path, ...steps] };
}

export function child<T>(located: Located<unknown>, value: T, ...steps: Path): Located<T> {
  return { value, file: located.file, path: [...located.path, ...steps] };
}

/** The items of a list, each with its place. */
export function children<T>(
  located: Located<unknown>,
  key: string,
  items: readonly T[] | undefined,
): Located<T>[] {
  return (items ?? []).map((item, index) => child(located, item, key, index));
}
