/** Things that have a key in common, by whatever way, → one group. */

/** Groups in the order of their first, and in each the things in theirs; a thing without keys stands alone. */
export function joinByKeys<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): T[][] {
  const parents = things.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    // The next question about this thing has one step to go.
    for (let one = at; one !== root; ) {
      const above = parents[one] ?? root;
      parents[one] = root;
      one = above;
    }
    return root;
  };
  const firstWith = new Map<string, number>();
  things.forEach((thing, at) => {
    for (const key of keysOf(thing)) {
      const [a, b] = [rootOf(firstWith.get(key) ?? at), rootOf(at)];
      parents[Math.max(a, b)] = Math.min(a, b);
      if (!firstWith.has(key)) firstWith.set(key, at);
    }
  });
  const groups = new Map<number, T[]>();
  things.forEach((thing, at) => {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(thing);
    else groups.set(root, [thing]);
  });
  return [...groups.values()];
}
