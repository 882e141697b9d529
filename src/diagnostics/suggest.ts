/** Finds the words that an author most likely meant. */
import { distance } from 'fastest-levenshtein';

/** Up to four candidates near to what was typed, the nearest first. */
export function suggest(typed: string, candidates: Iterable<string>): string[] {
  const wanted = typed.normalize('NFKC').toLowerCase();
  const near: { word: string; score: number }[] = [];
  for (const word of candidates) {
    const known = word.normalize('NFKC').toLowerCase();
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, known.length) * 0.4));
    if (Math.abs(known.length - wanted.length) > allowed) continue;
    const score = distance(wanted, known);
    if (score <= allowed && score < Math.max(wanted.length, known.length)) near.push({ word, score });
  }
  near.sort((a, b) => a.score - b.score || (a.word < b.word ? -1 : 1));
  return near.slice(0, 4).map(({ word }) => word);
}
