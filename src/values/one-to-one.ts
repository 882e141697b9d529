/** Pairs from the surest to the least sure → those in which neither side was in a surer one. */
export function oneToOne<P>(pairs: readonly P[], sides: (pair: P) => readonly [object, object]): P[] {
  const taken = new Set<object>();
  return pairs.filter((pair) => {
    const [one, other] = sides(pair);
    if (taken.has(one) || taken.has(other)) return false;
    taken.add(one).add(other);
    return true;
  });
}
