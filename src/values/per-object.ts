/** What is made of an object when it is first asked for, and is forgotten with it. */
export function perObject<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const known = made.get(of);
    if (known) return known.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}

/** The same for names, of which there are few: what is made for one is held. */
export function perName<N extends string, V>(make: (name: N) => V): (name: N) => V {
  const made = new Map<N, V>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name) as V;
  };
}
