/** Finds the words that an author most likely meant. */
import { editDistance } from '../values/edit-distance.ts';

const most = 3;

/**
 * The nearest candidates, when they are near enough to be meant; else those that begin with what was typed.
 */
export function suggest(typed: string, candidates: Iterable<string>): string[] {
  const wanted = folded(typed);
  const near: { word: string; score: number }[] = [];
  const longer: { word: string; score: number }[] = [];
  for (const word of candidates) {
    const known = folded(word);
    if (wanted.length > 1 && known.startsWith(wanted) && known !== wanted)
      longer.push({ word, score: known.length });
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, known.length) * 0.4));
    if (Math.abs(known.length - wanted.length) > allowed) continue;
    const score = editDistance(wanted, known);
    if (score <= allowed && score < Math.max(wanted.length, known.length)) near.push({ word, score });
  }
  return nearest(near.length > 0 ? near : longer);
}

function nearest(found: readonly { word: string; score: number }[]): string[] {
  const best = Math.min(...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score === best)
    .map(({ word }) => word)
    .sort()
    .slice(0, most);
}

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
