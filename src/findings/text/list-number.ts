/** The number at the start of a text that was an item of a numbered list: `1.`, `２、`, `(3)`, `④`. */

export interface ListNumber {
  readonly figure: number;
  /** Without the space that follows. */
  readonly typed: string;
  /** Characters up to where the text itself starts. */
  readonly length: number;
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export function listNumber(text: string): ListNumber | undefined {
  const [whole = '', typed = '', bare, bracketed, circle] =
    /^\s*(([\d０-９]{1,3})[.．、)）](?![\d０-９])|[(（]([\d０-９]{1,3})[)）]、?|([①-⑳]))[\s　]*/.exec(text) ??
    [];
  if (typed === '' || whole.length === text.length) return undefined;
  const digits = bare ?? bracketed;
  return {
    figure: digits === undefined ? circled.indexOf(circle ?? '') + 1 : Number(digits.normalize('NFKC')),
    typed,
    length: whole.length,
  };
}
