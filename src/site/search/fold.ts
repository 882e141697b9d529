/** A text → a text in which width, case and spaces make no difference: what is typed meets what is written. */

/** What cannot change is passed over, for texts are long. A line break stays: nothing is found across it. */
const changing = /[^\u0001-\u0008\u000a!-@[-~\u3001\u3002\u4e00-\u9fff]/g;

export function fold(text: string): string {
  return text.replace(changing, foldOne);
}

function foldOne(character: string): string {
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '');
}

/** The folded text, and for each of its characters the place in the original where it stands. */
export function foldWithPlaces(text: string): {
  readonly folded: string;
  readonly places: readonly number[];
} {
  let folded = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const part = fold(text.charAt(i));
    for (let k = 0; k < part.length; k++) places.push(i);
    folded += part;
  }
  places.push(text.length);
  return { folded, places };
}
