/**
 * What is made of an object and of some facts of the world around it: made again only when one of the facts
 * that were asked for is another one. Nobody has to keep a list of what depends on what.
 */

/** Asks for a fact of the world. Facts are compared as objects: what is made anew each time is no fact. */
export type Fact<W> = <T>(look: (world: W) => T) => T;

interface Made<W, V> {
  readonly value: V;
  readonly facts: readonly (readonly [look: (world: W) => unknown, found: unknown])[];
}

/**
 * Only what was made last is held for an object, and is forgotten with it. `make` looks at the world by `fact`
 * alone; a `look` must hold on to nothing of it.
 */
export function perFacts<K extends object, W, V>(make: (of: K, fact: Fact<W>) => V): (of: K, world: W) => V {
  const made = new WeakMap<K, Made<W, V>>();
  return (of, world) => {
    const known = made.get(of);
    if (known?.facts.every(([look, found]) => Object.is(look(world), found))) return known.value;
    const facts: [look: (world: W) => unknown, found: unknown][] = [];
    const value = make(of, (look) => {
      const found = look(world);
      facts.push([look, found]);
      return found;
    });
    made.set(of, { value, facts });
    return value;
  };
}
