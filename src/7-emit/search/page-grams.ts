/** A page → its grams and where each stands; grams are numbered, for many indexes count the same ones. */
import { fold } from '../../site/search/fold.ts';
import type { FoundPage } from '../../site/search/found-page.ts';
import { NumberTable } from './number-table.ts';

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
  readonly #singles = new NumberTable();
  readonly #pairs = new NumberTable();
  /** Of four Latin characters. */
  readonly #latin = new NumberTable();
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
    const [numbers, key] = this.#placeOf(name);
    const number = numbers.get(key) || this.#numbered(name, name.length - 1, name.length, numbers, key);
    return number - 1;
  }

  /** Of a gram that an earlier index names and that has one. */
  known(name: string): number | undefined {
    const [numbers, key] = this.#placeOf(name);
    return numbers.get(key) === 0 ? undefined : numbers.get(key) - 1;
  }

  #placeOf(name: string): readonly [numbers: NumberTable, key: number] {
    const code = name.charCodeAt(name.length - 1);
    if (name.length === 1) return [this.#singles, code];
    if (name.length === 2) return [this.#pairs, pairOf(name.charCodeAt(0), code)];
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
        note(this.#singles.get(code) || this.#numbered(folded, i, 1, this.#singles, code));
        const pair = pairOf(before, code);
        if (before !== lineBreak)
          note(this.#pairs.get(pair) || this.#numbered(folded, i, 2, this.#pairs, pair));
        if (latin > 3) note(this.#latin.get(four) || this.#numbered(folded, i, 4, this.#latin, four));
      }
      before = code;
    }
  }

  /** The gram of so many characters that ends there gets the next number. */
  #numbered(folded: string, end: number, length: number, numbers: NumberTable, key: number): number {
    const number = this.names.push(folded.slice(end - length + 1, end + 1));
    numbers.set(key, number);
    if (number >= this.#seen.length) {
      const more = new Int32Array(this.#seen.length * 2);
      more.set(this.#seen);
      this.#seen = more;
    }
    return number;
  }
}

function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}
