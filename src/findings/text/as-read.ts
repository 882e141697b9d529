/**
 * A text as its reader sees it: without marks of emphasis and invisible signs, with one kind of bracket and of
 * Chinese.
 */
import { inSimplified } from '../../answers/simplified.ts';
import { matchesOf } from '../../values/matches.ts';

export interface AsRead {
  readonly read: string;
  /** Where in the source a character of `read` stands; behind the last one, the length of the source. */
  at(index: number): number;
}

/** Marks round a word that names an answer, and what parts its two characters: `__答案__`, `答 案`. */
const unseen =
  /\*|~~|\p{Default_Ignorable_Code_Point}|(?<=答)[ \u3000]{1,2}(?=案)|(?<!_)_{1,2}(?=[答解参正标][^_\n]{0,4}_)|(?<=[答案解:：])_{1,2}(?!_)/gu;
const brackets: Readonly<Record<string, string>> = { '［': '[', '］': ']', '﹝': '〔', '﹞': '〕' };

const others = /[［］﹝﹞]/g;

export function asRead(text: string): AsRead {
  const read = inSimplified(text.replace(unseen, '').replace(others, (sign) => brackets[sign] ?? sign));
  if (read.length === text.length) return { read, at: (index) => index };
  const gone = matchesOf(text, unseen).map(({ 0: signs, index }) => ({ index, length: signs.length }));
  return {
    read,
    at: (index) => gone.reduce((at, one) => (one.index <= at ? at + one.length : at), index),
  };
}
