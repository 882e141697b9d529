/** A page → its grams and where each stands; grams are numbered, for many indexes count the same ones. */
import { fold } from '../../site/search/fold.ts';
import type { FoundPage } from '../../site/search/found-page.ts';

/** Where on a page a gram stands: the best of its places counts. */
const place = { text: 0, heading: 1, name: 2 } as const;

/** Number of a gram → where it stands. */
export type Grams = ReadonlyMap<number, number>;

export class PageGrams {
  readonly #numbers = new Map<string, number>();
  /** Each gram at its number. */
  readonly names: string[] = [];

  of({ title, number = '', fullNumber = '', trail = [], sections = [] }: FoundPage): Grams {
    const grams = new Map<number, number>();
    this.#add([title, number, fullNumber], place.name, grams);
    for (const { heading } of sections) if (heading) this.#add([heading], place.heading, grams);
    this.#add([...trail, ...sections.map(({ text = '' }) => text)], place.text, grams);
    return grams;
  }

  /** Single characters, pairs, and four Latin characters in a row, but none across a line break. */
  #add(texts: readonly string[], where: number, found: Map<number, number>): void {
    const folded = fold(texts.join('\n'));
    let latin = 0;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      latin = code > 32 && code < 127 ? latin + 1 : 0;
      if (code === 10) continue;
      this.#found(folded.slice(i, i + 1), where, found);
      if (i > 0 && folded.charCodeAt(i - 1) !== 10) this.#found(folded.slice(i - 1, i + 1), where, found);
      if (latin > 3) this.#found(folded.slice(i - 3, i + 1), where, found);
    }
  }

  /** The best place comes first. */
  #found(gram: string, where: number, found: Map<number, number>): void {
    const known = this.#numbers.get(gram);
    const number = known ?? this.names.push(gram) - 1;
    if (known === undefined) this.#numbers.set(gram, number);
    if (!found.has(number)) found.set(number, where);
  }
}
