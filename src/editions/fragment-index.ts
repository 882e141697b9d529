/** Many folded texts → which of them occur in a folded text, in one pass over it however many they are. */

import type { Folded } from './fold.ts';

interface Fragment {
  /** Folded. */
  readonly text: string;
  /** Found across boundaries, too. */
  readonly joined: boolean;
}

/** The shortest text that can be found. */
export const window = 8;

const base = 0x01_00_01_93;
/** What the unit that leaves the window has been multiplied by. */
const leaving = Array.from({ length: window }).reduce<number>((power) => Math.imul(power, base), 1);
const filterBits = 22;

export class FragmentIndex<T extends Fragment> {
  readonly #byHash = new Map<number, T[]>();
  /** Most windows of a text are in no fragment; a bit says so sooner than a map. */
  readonly #filter = new Uint8Array(1 << (filterBits - 3));

  constructor(fragments: Iterable<T>) {
    for (const fragment of fragments) {
      const hash = hashOf(fragment.text);
      const same = this.#byHash.get(hash);
      if (same) same.push(fragment);
      else this.#byHash.set(hash, [fragment]);
      const bit = hash >>> (32 - filterBits);
      this.#filter[bit >>> 3] = (this.#filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }

  get isEmpty(): boolean {
    return this.#byHash.size === 0;
  }

  findIn({ units, boundaries }: Folded, found: (fragment: T) => void): void {
    const filter = this.#filter;
    let hash = 0;
    for (let at = 0; at < units.length; at++) {
      hash = (Math.imul(hash, base) + (units[at] ?? 0)) | 0;
      if (at >= window) hash = (hash - Math.imul(units[at - window] ?? 0, leaving)) | 0;
      const bit = hash >>> (32 - filterBits);
      if ((((filter[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 0) continue;
      const start = at - window + 1;
      for (const fragment of this.#byHash.get(hash) ?? []) {
        const { text, joined } = fragment;
        if (standsAt(text, units, start) && (joined || !isParted(boundaries, start, start + text.length)))
          found(fragment);
      }
    }
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < window; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}

function standsAt(text: string, units: Uint16Array, start: number): boolean {
  if (start < 0 || start + text.length > units.length) return false;
  for (let at = text.length - 1; at >= 0; at--) if (units[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

function isParted(boundaries: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((boundaries[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (boundaries[low] ?? end) < end;
}
