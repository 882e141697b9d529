/**
 * Numbers from 1 by whole numbers below 2³²: a search index asks for one at every character of every page, and
 * maps in maps take several times as long and as much memory.
 */
export class NumberTable {
  #keys = new Uint32Array(1024);
  /** At the same positions; 0 where there is none. */
  #numbers = new Int32Array(1024);
  #size = 0;

  /** 0 where it has none. */
  get(key: number): number {
    return this.#numbers[this.#at(key)] as number;
  }

  set(key: number, number: number): void {
    const at = this.#at(key);
    if (this.#numbers[at] === 0) this.#size++;
    this.#keys[at] = key;
    this.#numbers[at] = number;
    if (this.#size * 2 > this.#keys.length) this.#widen();
  }

  /** Where the key is, or the first free place behind the one it would have. */
  #at(key: number): number {
    const last = this.#keys.length - 1;
    const sought = key >>> 0;
    let at = Math.imul(sought ^ (sought >>> 15), 0x9e_37_79_b1) >>> 7;
    for (at &= last; this.#numbers[at] !== 0 && this.#keys[at] !== sought; ) at = (at + 1) & last;
    return at;
  }

  #widen(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#numbers = new Int32Array(numbers.length * 2);
    for (let from = 0; from < keys.length; from++) {
      const number = numbers[from] as number;
      if (number === 0) continue;
      const key = keys[from] as number;
      const at = this.#at(key);
      this.#keys[at] = key;
      this.#numbers[at] = number;
    }
  }
}
