/** A list of things that have ids → each by its id; the map is made once for each list. */
import { perObject } from './per-object.ts';

interface Named {
  readonly id: string;
}

const indexOf = perObject((items: readonly Named[]): ReadonlyMap<string, Named> => {
  const index = new Map<string, Named>();
  for (const item of items) if (!index.has(item.id)) index.set(item.id, item);
  return index;
});

const placesOf = perObject(
  (items: readonly Named[]): ReadonlyMap<string, number> =>
    new Map([...indexOf(items).keys()].map((id, place) => [id, place])),
);

/** Of several with one id the first. The list must not change as long as it is used. */
export function byId<T extends Named>(items: readonly T[]): ReadonlyMap<string, T> {
  return indexOf(items) as ReadonlyMap<string, T>;
}

/** Those with the ids, in the order of the list, each once; what the list does not have is left out. */
export function withIds<T extends Named>(items: readonly T[], ids: Iterable<string>): T[] {
  const known = byId(items);
  const places = placesOf(items);
  const inOrder = [...new Set(ids)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return inOrder.flatMap((id) => known.get(id) ?? []);
}
