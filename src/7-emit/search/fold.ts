/**
 * Text of pages → text in which width, case and spaces make no difference; `templates/assets/search.js` folds
 * what is typed alike.
 */

/** What cannot change is passed over, for texts are long. A line break stays: nothing is found across it. */
const changing = /[^\u0001-\u0008\u000a!-@[-~\u3001\u3002\u4e00-\u9fff]/g;

export class Folding {
  readonly #known = new Map<string, string>();

  fold(text: string): string {
    return text.replace(changing, (character) => {
      const known = this.#known.get(character);
      if (known !== undefined) return known;
      const folded = character
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/\s/g, '');
      this.#known.set(character, folded);
      return folded;
    });
  }
}
