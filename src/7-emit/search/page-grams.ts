/** A page → its grams and where each stands; grams are numbered, for many indexes count the same ones. */
import { fold } from '../../site/search/fold.ts';
import type { FoundPage } from '../../site/search/found-page.ts';

/** Where on a page a gram stands: the best of its places counts. */
const place = { text: 0, heading: 1, name: 2 } as const;

/** Numbers of grams, each once, and at the same positions where they stand. */
export interface Grams {
  readonly numbers: readonly number[];
  readonly places: readonly number[];
}

const lineBreak = 10;

export class PageGrams {
  /** Each gram at its number. */
  readonly names: string[] = [];
  /** Numbers from 1 of single characters, of pairs below their first, and of four Latin ones. */
  readonly #singles = new Map<number, number>();
  readonly #pairs: (Map<number, number> | undefined)[] = [];
  readonly #latin = new Map<number, number>();
  /** At the number of a gram the last page that has it: pages are counted. */
  #seen = new Int32Array(4096);
  #pages = 0;

  of({ title, number = '', fullNumber = '', trail = [], sections = [] }: FoundPage): Grams {
    this.#pages++;
    const grams = { numbers: [], places: [] };
    this.#add([title, number, fullNumber], place.name, grams);
    for (const { heading } of sections) if (heading) this.#add([heading], place.heading, grams);
    this.#add([...trail, ...sections.map(({ text = '' }) => text)], place.text, grams);
    return grams;
  }

  /** Of a gram that an earlier index names. */
  numberOf(name: string): number {
    const last = name.length - 1;
    const [numbers, key] = this.#placeOf(name);
    const number = numbers.get(key) ?? this.#numbered(name, last, name.length, (at) => numbers.set(key, at));
    return number - 1;
  }

  /** Of a gram that an earlier index names and that has one. */
  known(name: string): number | undefined {
    const [numbers, key] = this.#placeOf(name);
    const number = numbers.get(key);
    return number === undefined ? undefined : number - 1;
  }

  #placeOf(name: string): readonly [numbers: Map<number, number>, key: number] {
    const last = name.length - 1;
    const code = name.charCodeAt(last);
    if (last < 2) return [last === 0 ? this.#singles : this.#pairsOf(name.charCodeAt(0)), code];
    return [this.#latin, [...name].reduce((four, one) => (four << 7) | one.charCodeAt(0), 0)];
  }

  /** Single characters, pairs, and four Latin characters in a row, but none across a line break. */
  #add(texts: readonly string[], where: number, found: { numbers: number[]; places: number[] }): void {
    const note = (number: number): void => {
      if (this.#seen[number] === this.#pages) return;
      this.#seen[number] = this.#pages;
      // The best place comes first.
      found.numbers.push(number - 1);
      found.places.push(where);
    };
    const folded = fold(texts.join('\n'));
    let before = lineBreak;
    let latin = 0;
    let four = 0;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      const isLatin = code > 32 && code < 127;
      latin = isLatin ? latin + 1 : 0;
      four = isLatin ? ((four << 7) | code) & 0xfff_ffff : 0;
      if (code !== lineBreak) {
        note(this.#singles.get(code) ?? this.#numbered(folded, i, 1, (at) => this.#singles.set(code, at)));
        if (before !== lineBreak) {
          const pairs = this.#pairsOf(before);
          note(pairs.get(code) ?? this.#numbered(folded, i, 2, (at) => pairs.set(code, at)));
        }
        if (latin > 3) {
          const key = four;
          note(this.#latin.get(key) ?? this.#numbered(folded, i, 4, (at) => this.#latin.set(key, at)));
        }
      }
      before = code;
    }
  }

  #pairsOf(first: number): Map<number, number> {
    const known = this.#pairs[first] ?? new Map<number, number>();
    this.#pairs[first] = known;
    return known;
  }

  /** The gram of so many characters that ends there gets the next number. */
  #numbered(folded: string, end: number, length: number, keep: (number: number) => void): number {
    const number = this.names.push(folded.slice(end - length + 1, end + 1));
    keep(number);
    if (number >= this.#seen.length) {
      const more = new Int32Array(this.#seen.length * 2);
      more.set(this.#seen);
      this.#seen = more;
    }
    return number;
  }
}
