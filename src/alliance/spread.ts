/** What several schools say of one thing → each value with those who say it. */
import { groupBy } from '../values/group-by.ts';

export interface Spread<V> {
  /** Null where they say nothing. */
  readonly value: V | null;
  readonly schools: readonly string[];
}

/** The most frequent first, then as they come; one where all agree. */
export function spreadOf<T extends { readonly by: string }, V>(
  all: readonly T[],
  saidBy: (one: T) => V | undefined,
): Spread<V>[] {
  const groups = groupBy(all, (one) => JSON.stringify(saidBy(one)));
  return [...groups.values()]
    .map((group) => ({
      value: group[0] === undefined ? null : (saidBy(group[0]) ?? null),
      schools: group.map(({ by }) => by),
    }))
    .sort((a, b) => b.schools.length - a.schools.length);
}
