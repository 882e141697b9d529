/**
 * The changes of an adoption → those of which an edition sees something: the values themselves stand only in
 * the two courses.
 */
import type { AdoptionChange, Course } from '../model/model.ts';
import { valueAt } from '../source/value-at.ts';
import { sameValue } from '../values/same-value.ts';

/** Both as the edition knows them. */
export function visibleChanges(
  changes: readonly AdoptionChange[],
  base: Course | undefined,
  course: Course,
): AdoptionChange[] {
  return changes.filter(({ before, after }) => {
    const was = before && base ? valueAt(base, before) : undefined;
    const is = after.map((path) => valueAt(course, path)).filter((value) => !isNothing(value));
    return is.length > 1 || !sameValue(words(was), words(is[0]));
  });
}

/** What is not for an edition leaves an empty list, or nothing at all. */
function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Markdown says the same wherever it is written. */
function words(value: unknown): unknown {
  if (isNothing(value)) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(words);
  const isRich = 'text' in value && 'file' in value;
  return isRich
    ? value.text
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, words(item)]));
}
