/**
 * Turns texts into how alike they are: shares of character pairs, after folding width, case, space and
 * punctuation.
 */

/** What is left when only the words count: the same text typed in full or half width is the same. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** `AC-02` is `AC-2`, 2.1.03 is 2.1.3. */
export function foldNumber(no: string): string {
  return no
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));
}

/** Distinct pairs of neighbouring characters; a text of one character is its own pair. */
export function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...foldText(text)];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}

export function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return shared;
}

/** Dice's coefficient, 0–1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * sharedPairs(a, b)) / (a.size + b.size);
}

/** Finds texts that share pairs with a given one, without comparing it with all of them. */
export class PairIndex<T extends { readonly pairs: ReadonlySet<string> }> {
  readonly #holders = new Map<string, T[]>();
  readonly #tooMany: number;

  constructor(texts: readonly T[]) {
    for (const text of texts) {
      for (const pair of text.pairs) {
        const holders = this.#holders.get(pair);
        if (holders) holders.push(text);
        else this.#holders.set(pair, [text]);
      }
    }
    // A pair that nearly every text has (老年, 年人) finds everything and tells nothing; it still counts in the
    // likeness itself.
    this.#tooMany = Math.max(64, Math.sqrt(texts.length) * 4);
  }

  /** In the order of the texts that were given. */
  near(pairs: ReadonlySet<string>): ReadonlySet<T> {
    const found = new Set<T>();
    for (const pair of pairs) {
      const holders = this.#holders.get(pair) ?? [];
      if (holders.length <= this.#tooMany) for (const holder of holders) found.add(holder);
    }
    return found;
  }
}
