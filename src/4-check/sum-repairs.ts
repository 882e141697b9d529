/** Sums that share their numbers → the fewest numbers to change so that every sum is right again. */
import { exceeds, same, sum, tidy } from './tolerance.ts';

export interface Quantity {
  readonly value: number;
  /** A number that nobody wrote, such as the 100 that shares add up to. */
  readonly fixed?: true;
}

export interface Sum<Q extends Quantity> {
  readonly total: Q;
  readonly parts: readonly Q[];
  /** Not all parts are given: those that are must only not exceed the total. */
  readonly open?: boolean;
}

export interface Repairs<Q extends Quantity, S extends Sum<Q>> {
  /** Numbers whose change puts right every sum they are in; each is in two broken sums or more. */
  readonly changes: readonly { readonly quantity: Q; readonly value: number; readonly sums: readonly S[] }[];
  /** Sums that no single other number explains. */
  readonly broken: readonly S[];
}

/** New values, by the number they replace. */
type Changes<Q> = ReadonlyMap<Q, number>;

interface Choice<Q, S> {
  readonly one: S;
  readonly candidates: readonly Q[];
  /** How many of them stand in another broken sum; infinite for none. */
  readonly doubted: number;
}

/** Beyond this a system is so wrong that each broken sum is shown by itself. */
const searchSteps = 20_000;

export function findRepairs<Q extends Quantity, S extends Sum<Q>>(sums: readonly S[]): Repairs<Q, S> {
  return new System<Q, S>(sums).repairs();
}

class System<Q extends Quantity, S extends Sum<Q>> {
  readonly #sumsOf = new Map<Q, S[]>();
  readonly #broken: readonly S[];
  #steps = 0;

  constructor(readonly sums: readonly S[]) {
    for (const one of sums)
      for (const quantity of [one.total, ...one.parts])
        this.#sumsOf.set(quantity, [...(this.#sumsOf.get(quantity) ?? []), one]);
    this.#broken = sums.filter((one) => this.#gap(one, new Map()) !== 0);
  }

  repairs(): Repairs<Q, S> {
    if (this.#broken.length === 0) return { changes: [], broken: [] };
    const plain = this.#obvious();
    const changes = this.#search(plain) ?? plain;
    const explained = new Set([...changes.keys()].flatMap((quantity) => this.#brokenWith(quantity)));
    return {
      changes: [...changes].map(([quantity, value]) => ({
        quantity,
        value: tidy(value),
        sums: this.#brokenWith(quantity),
      })),
      broken: this.#broken.filter((one) => !explained.has(one)),
    };
  }

  /**
   * Numbers all of whose sums are broken by the same amount; of two that share a sum, the one that explains
   * more.
   */
  #obvious(): Changes<Q> {
    const found = [...this.#sumsOf.keys()].flatMap((quantity) => {
      const broken = this.#brokenWith(quantity);
      const first = exactFirst(broken);
      if (!first || broken.length < 2) return [];
      const value = this.#repaired(quantity, first, new Map());
      if (
        value === undefined ||
        !this.#all(quantity).every((one) => this.#gap(one, new Map([[quantity, value]])) === 0)
      )
        return [];
      return [{ quantity, value, broken }];
    });
    found.sort((a, b) => b.broken.length - a.broken.length);
    const taken = new Set<S>();
    const changes = new Map<Q, number>();
    for (const { quantity, value, broken } of found) {
      if (broken.some((one) => taken.has(one))) continue;
      for (const one of broken) taken.add(one);
      changes.set(quantity, value);
    }
    return changes;
  }

  /**
   * Several slips in one system: tries ever more changes, as long as they are fewer than the sums still
   * broken.
   */
  #search(start: Changes<Q>): Changes<Q> | undefined {
    const left = this.#stillBroken(start, new Set()).length;
    for (let budget = 1; budget < left; budget++) {
      const found = this.#attempt(start, new Set(), budget);
      if (found) return found;
    }
    return undefined;
  }

  #attempt(changes: Changes<Q>, left: ReadonlySet<S>, budget: number): Changes<Q> | undefined {
    if (++this.#steps > searchSteps) return undefined;
    const broken = this.#stillBroken(changes, left);
    if (broken.length === 0) return changes;
    if (budget === 0) return undefined;
    // An open sum says only what a number must not be; it may come right by itself.
    const exact = broken.filter(({ open }) => !open);
    const choices = (exact.length > 0 ? exact : broken).map((one) => ({
      one,
      ...this.#candidates(one, broken, changes),
    }));
    // Where the fewest numbers are doubted by another sum as well, least can be guessed wrong.
    const { one, candidates } = choices.reduce(
      (best, choice) => (choice.doubted < best.doubted ? choice : best),
      choices[0] as Choice<Q, S>,
    );
    for (const quantity of candidates) {
      const value = this.#repaired(quantity, one, changes);
      const found =
        value === undefined
          ? undefined
          : this.#attempt(new Map([...changes, [quantity, value]]), left, budget - 1);
      if (found) return found;
    }
    return this.#broken.includes(one)
      ? this.#attempt(changes, new Set([...left, one]), budget - 1)
      : undefined;
  }

  /** Numbers of a sum that stand in others too, those in another broken one first. */
  #candidates(
    { total, parts, open }: S,
    broken: readonly S[],
    changes: Changes<Q>,
  ): Omit<Choice<Q, S>, 'one'> {
    if (open) return { candidates: [], doubted: 0 };
    const free = [total, ...parts].filter(
      (one) => !one.fixed && !changes.has(one) && this.#all(one).length > 1,
    );
    const isDoubted = (one: Q) => this.#all(one).filter((other) => broken.includes(other)).length > 1;
    const doubted = free.filter(isDoubted);
    return {
      candidates: [...doubted, ...free.filter((one) => !doubted.includes(one))],
      doubted: doubted.length || Number.POSITIVE_INFINITY,
    };
  }

  #stillBroken(changes: Changes<Q>, left: ReadonlySet<S>): S[] {
    return this.sums.filter((one) => !left.has(one) && this.#gap(one, changes) !== 0);
  }

  #all(quantity: Q): readonly S[] {
    return this.#sumsOf.get(quantity) ?? [];
  }

  #brokenWith(quantity: Q): S[] {
    return this.#all(quantity).filter((one) => this.#broken.includes(one));
  }

  /** What the total is short of (negative: what it has too much); 0 when the sum is right. */
  #gap({ total, parts, open }: S, changes: Changes<Q>): number {
    const now = (quantity: Q) => changes.get(quantity) ?? quantity.value;
    const whole = now(total);
    const added = sum(parts.map(now));
    return same(whole, added) || (open && !exceeds(added, whole)) ? 0 : added - whole;
  }

  /**
   * The value with which one number alone puts a sum right; undefined where that is no number an author would
   * write.
   */
  #repaired(quantity: Q, one: S, changes: Changes<Q>): number | undefined {
    if (quantity.fixed) return undefined;
    const gap = this.#gap(one, changes);
    const value = (changes.get(quantity) ?? quantity.value) + (one.total === quantity ? gap : -gap);
    return value < 0 ? undefined : value;
  }
}

/** A sum with all its parts says what a number must be; an open one only what it must not be. */
function exactFirst<S extends { readonly open?: boolean }>(sums: readonly S[]): S | undefined {
  return sums.find(({ open }) => !open) ?? sums[0];
}
