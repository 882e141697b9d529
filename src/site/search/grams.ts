/** A word → the grams by which pages are looked up, and the shard that says which pages have a gram. */

export function shardOf(gram: string, shards: number): number {
  let hash = 0;
  for (let i = 0; i < gram.length; i++) hash = (Math.imul(hash, 31) + gram.charCodeAt(i)) >>> 0;
  return hash % shards;
}

const isLatin = (text: string): boolean => /^[!-~]{4}$/.test(text);

/** Grams of one word that are looked up, at most: the pages say whether they have all of it. */
const most = 4;

/** Four Latin characters, or two of any kind. */
export function gramsOf(term: string): readonly string[] {
  if (term.length < 2) return [term];
  const grams: string[] = [];
  for (let i = 0; i + 1 < term.length; i++) {
    const four = term.slice(i, i + 4);
    if (isLatin(four)) grams.push(four);
    else if (i < 2 || !isLatin(term.slice(i - 2, i + 2))) grams.push(term.slice(i, i + 2));
  }
  if (grams.length <= most) return grams;
  const last = grams.length - 1;
  return grams.filter((_, i) => [0, 1, 2, 3].some((part) => i === Math.round((part * last) / (most - 1))));
}

/**
 * One slip leaves whole what stands before it and what stands behind it: the grams of both, for each place of
 * a slip.
 */
export function waysOf(term: string): readonly (readonly string[])[] {
  const ways: (readonly string[])[] = [];
  for (let i = 0; i + 1 < term.length; i++) {
    const pieces = [term.slice(0, i), term.slice(i + 2)];
    const long = pieces.filter((piece) => piece.length > 1);
    ways.push((long.length > 0 ? long : pieces.filter(Boolean)).flatMap(gramsOf));
  }
  return ways;
}
