/** Bullets of Word, which are characters of its fonts Wingdings and Symbol: nothing else shows them. */
import { matchesOf } from '../../values/matches.ts';

/** At the beginning of a line; the second group is the bullet. */
const bullet = /^([ \t]*)([\uF000-\uF0FF])[ \t\u3000]*(?=\S)/gmu;

export interface WordBullet {
  readonly start: number;
  /** Up to the text. */
  readonly end: number;
}

export function wordBullets(text: string): WordBullet[] {
  return matchesOf(text, bullet).map(({ 0: found, 1: indent = '', index }) => ({
    start: index + indent.length,
    end: index + found.length,
  }));
}
