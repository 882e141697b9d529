/** What was typed for the id of an element: its words, or its place among its like → the ids that may be meant. */
import { fold } from '../language/fold.ts';

/** Id → what the element is called or says. */
export type Words = ReadonlyMap<string, string>;

/** Fewer signs stand in too many texts. */
const fewestSigns = 4;

/** More than these are no help to whoever looks for one. */
const most = 3;

export function meantNames(typed: string, names: readonly string[], words: Words = new Map()): string[] {
  const wanted = signsOf(typed);
  const worded = names.filter((name) => {
    const known = signsOf(words.get(name) ?? '');
    if (known === wanted && known !== '') return true;
    if (known.length < fewestSigns || wanted.length < fewestSigns) return false;
    return known.includes(wanted) || wanted.includes(known);
  });
  const number = numberOf(typed);
  const numbered = number === undefined ? [] : names.filter((name) => numberOf(name) === number);
  const found = worded.length > 0 ? worded : numbered.length === 1 ? numbered : [];
  return found.length > most ? [] : found;
}

function signsOf(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
}

/** The only number of a short name: 目标2, g2, （2）. */
function numberOf(text: string): string | undefined {
  const numbers = fold(text).match(/\d+/g) ?? [];
  return numbers.length === 1 && text.length < 12 ? String(Number(numbers[0])) : undefined;
}
