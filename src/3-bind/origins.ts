/**
 * Where each part of an adopted entity was written: somewhere in its base, or in a change of the adoption.
 */
import type { Path, Place } from '../source/place.ts';

type Step = string | number;

/** Says nothing of parts that were not touched: they stand in the base where one expects them. */
export class Origin {
  #items: Origin[] | undefined;
  readonly #fields = new Map<Step, Origin>();

  constructor(
    readonly place: Place,
    /** In the entity that is adopted; undefined for what a change brought. */
    readonly base: Path | undefined,
    /** The same part of the base, where that is an adoption itself. */
    readonly under?: Origin,
  ) {}

  at(step: Step): Origin {
    const known = this.#items && typeof step === 'number' ? this.#items[step] : this.#fields.get(step);
    if (known) return known;
    const origin = this.#untouched(step);
    this.#fields.set(step, origin);
    return origin;
  }

  below(path: Path): Origin {
    return path.reduce<Origin>((origin, step) => origin.at(step), this);
  }

  /** A field, or a list item that is there. */
  set(step: Step, origin: Origin, length = 0): void {
    if (typeof step === 'number') this.#all(length)[step] = origin;
    else this.#fields.set(step, origin);
  }

  insert(index: number, origin: Origin, length: number): void {
    this.#all(length).splice(index, 0, origin);
  }

  remove(step: Step, length = 0): void {
    if (typeof step === 'number') this.#all(length).splice(step, 1);
    else this.#fields.delete(step);
  }

  /** The paths to parts that these origins stand for. */
  pathsTo(wanted: ReadonlySet<Origin>, path: Path = []): Path[] {
    if (wanted.has(this)) return [path];
    const parts: (readonly [Step, Origin])[] = [...(this.#items ?? []).entries(), ...this.#fields];
    return parts.flatMap(([step, origin]) => origin.pathsTo(wanted, [...path, step]));
  }

  /** Once items come and go each needs an origin of its own. */
  #all(length: number): Origin[] {
    if (this.#items) return this.#items;
    const items = Array.from({ length }, (_, index) => this.at(index));
    for (const index of items.keys()) this.#fields.delete(index);
    this.#items = items;
    return items;
  }

  #untouched(step: Step): Origin {
    const under = this.under?.at(step);
    const place = under?.place ?? { file: this.place.file, path: [...this.place.path, step] };
    return new Origin(place, this.base && [...this.base, step], under);
  }
}
