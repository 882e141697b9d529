/** Entities in the order of their ids, whatever order their files were read in. */
import { compareText } from '../values/compare-text.ts';

export function sortedById<T>(entities: ReadonlyMap<string, T>): T[] {
  return [...entities].sort(([a], [b]) => compareText(a, b)).map(([, entity]) => entity);
}
