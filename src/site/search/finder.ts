/** What somebody types → pages, the best first. */
import { type Result, rank } from './rank.ts';
import { approximately, exactly, type Seek, shortestGuess, termsOf } from './seek.ts';
import { type Candidates, type Head, inAll, type Load, Shards } from './shards.ts';

export interface Found {
  readonly results: readonly Result[];
  readonly seeks: readonly Seek[];
  /** Was a word looked for with one slip in it? */
  readonly guessed: boolean;
  /** Reads on and gives what it finds there; missing where no page is left that may have the words. */
  readonly more?: () => Promise<Found>;
}

/**
 * Blocks of pages are read best first, until some are found and `kilobytes` have been read. A word that
 * stands nowhere as it was typed is looked for with one slip in it, but on the likeliest pages only until
 * somebody asks for more, for most pages have a part of it.
 */
export function finder(head: Head, load: Load, kilobytes: number): (query: string) => Promise<Found> {
  const shards = new Shards(head, load);

  /** How many of the blocks are read next: the first, however large it is. */
  function numberOfNext(blocks: readonly number[]): number {
    let size = 0;
    const end = blocks.findIndex((block) => {
      size += shards.kilobytesOf(block);
      return size > kilobytes;
    });
    return end < 0 ? blocks.length : Math.max(1, end);
  }

  async function read(candidates: Candidates, seeks: readonly Seek[], guessed: boolean): Promise<Found> {
    const worth = (block: number) => candidates.get(block) ?? 0;
    const rest = [...candidates.keys()].sort((a, b) => worth(b) - worth(a) || a - b);
    const further = async (): Promise<Found> => {
      let results: Result[] = [];
      do {
        const blocks = rest.splice(0, numberOfNext(rest));
        const entries = (await Promise.all(blocks.map((block) => shards.entriesOf(block)))).flat();
        results = entries.flatMap((entry) => rank(entry, seeks) ?? []);
      } while (results.length === 0 && rest.length > 0 && !guessed);
      results.sort((a, b) => b.points - a.points || a.order - b.order);
      return { results, seeks, guessed, ...(rest.length > 0 && { more: further }) };
    };
    return further();
  }

  async function guess(terms: readonly string[], lists: Candidates[]): Promise<Found> {
    const seeks = terms.map(exactly);
    let guessed = false;
    for (const [i, term] of terms.entries()) {
      if (term.length < shortestGuess) continue;
      const own = await read(lists[i] ?? new Map(), [exactly(term)], false);
      if (own.results.length > 0) continue;
      guessed = true;
      seeks[i] = approximately(term);
      lists[i] = await shards.nearlyHaving(term);
    }
    return guessed ? read(inAll(lists, add), seeks, true) : { results: [], seeks, guessed };
  }

  return async (query) => {
    const terms = termsOf(query);
    if (terms.length === 0) return { results: [], seeks: [], guessed: false };
    const lists = await Promise.all(terms.map((term) => shards.having(term)));
    const found = await read(inAll(lists, add), terms.map(exactly), false);
    return found.results.length > 0 ? found : guess(terms, lists);
  };
}

function add(a: number, b: number): number {
  return a + b;
}
