/** A text as its reader sees it: without marks of emphasis and invisible signs, with one kind of bracket. */

export interface AsRead {
  readonly read: string;
  /** Where in the source each character of `read` stands; behind the last one, the length of the source. */
  readonly at: readonly number[];
}

/** Marks round a word that names an answer, and what parts its two characters: `__答案__`, `答 案`. */
const unseen =
  /\*|~~|\p{Default_Ignorable_Code_Point}|(?<=答)[ \u3000]{1,2}(?=案)|(?<!_)_{1,2}(?=[答解参正标][^_\n]{0,4}_)|(?<=[答案解:：])_{1,2}(?!_)/gu;
const brackets: Readonly<Record<string, string>> = { '［': '[', '］': ']', '﹝': '〔', '﹞': '〕' };

export function asRead(text: string): AsRead {
  let read = '';
  const at: number[] = [];
  const take = (from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      const sign = text[index] ?? '';
      read += brackets[sign] ?? sign;
      at.push(index);
    }
  };
  let reached = 0;
  for (const { 0: gone, index } of text.matchAll(unseen)) {
    take(reached, index);
    reached = index + gone.length;
  }
  take(reached, text.length);
  at.push(text.length);
  return { read, at };
}
