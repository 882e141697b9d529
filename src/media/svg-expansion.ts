/** Counts how many elements a drawing has once every part that is used several times is drawn. */

/** Longer chains of parts are cycles or an attack. */
const maxChain = 64;

export class Expansion {
  readonly #own = new Map<string, number>();
  readonly #targets = new Map<string, string[]>();
  readonly #drawn: string[] = [];
  #elements = 0;

  /** `inside` are the ids of the element and of all around it. */
  element(inside: readonly string[], targets: readonly string[]): void {
    this.#elements++;
    this.#drawn.push(...targets);
    for (const id of inside) {
      this.#own.set(id, (this.#own.get(id) ?? 0) + 1);
      const known = this.#targets.get(id);
      if (known) known.push(...targets);
      else this.#targets.set(id, [...targets]);
    }
  }

  /** Infinite when a part contains itself. */
  get size(): number {
    const known = new Map<string, number>();
    const sizeOf = (id: string, chain: number): number => {
      if (chain > maxChain) return Number.POSITIVE_INFINITY;
      const counted = known.get(id);
      if (counted !== undefined) return counted;
      const size = (this.#targets.get(id) ?? []).reduce(
        (sum, target) => sum + sizeOf(target, chain + 1),
        this.#own.get(id) ?? 0,
      );
      known.set(id, size);
      return size;
    };
    return this.#drawn.reduce((sum, target) => sum + sizeOf(target, 0), this.#elements);
  }
}
