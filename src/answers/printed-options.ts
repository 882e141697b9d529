/** The options that an author wrote → those that are printed, each behind exactly one letter. */
import { type Alphabet, alphabetOf, type Label, labelOf, letterAt, looseLabels } from './option-letters.ts';

export interface PrintedOption {
  readonly letter: string;
  readonly text: string;
}

export interface PrintedOptions {
  readonly options: readonly PrintedOption[];
  /** What was typed. */
  readonly written: readonly string[];
  /**
   * Whether the author typed letters before them: before all, before some, or before them in another order
   * than that of the page.
   */
  readonly own: 'none' | 'all' | 'some' | 'misordered';
  /** The typed letters by place, where there are any. */
  readonly labels: readonly (Label | undefined)[];
}

/**
 * Letters of the author's own that agree with the page take the place of the printed ones; others stay part
 * of the text.
 */
export function printedOptions(written: readonly string[]): PrintedOptions {
  const labels = labelsOf(written);
  const own = ownLetters(labels);
  const first = labels.find((label) => label !== undefined);
  const alphabet: Alphabet = own !== 'misordered' && first ? alphabetOf(first.letter) : 'A';
  const options = written.map((text, place) => ({
    letter: letterAt(place, alphabet),
    text: own === 'misordered' ? text : (labels[place]?.rest ?? text),
  }));
  return { options, written, own, labels };
}

function ownLetters(labels: readonly (Label | undefined)[]): PrintedOptions['own'] {
  const typed = labels.filter((label) => label !== undefined);
  if (typed.length === 0) return 'none';
  if (!labels.every((label, place) => !label || label.place === place)) return 'misordered';
  return typed.length === labels.length ? 'all' : 'some';
}

/** The letters before options that can only be letters; none where they may be words of the text. */
function labelsOf(written: readonly string[]): readonly (Label | undefined)[] {
  const all = written.map(labelOf);
  const none = written.map(() => undefined);
  const inPlace = all.every((label, place) => label?.place === place);
  const everyOne = inPlace ? undefined : looseLabels(written);
  if (everyOne) return everyOne;
  const certain = inPlace ? all : all.map((label) => (label?.doubtful === 'joined' ? undefined : label));
  const typed = certain.filter((label) => label !== undefined);
  if (typed.length === 0 || typed.some(({ doubtful }) => doubtful === 'pair')) return none;
  // `a.length`, `A.run()`: code.
  if (
    typed.some(
      ({ letter, rest, doubtful }) =>
        doubtful === 'joined' &&
        (letter !== letter.toUpperCase() || /^\w+[([.=]/.test(rest)) &&
        /^[A-Za-z_]/.test(rest),
    )
  )
    return none;
  // A genus (`E. coli`), a name (`J. 史密斯`) or a Roman numeral begins with a letter that no option of this
  // question has.
  if (typed.some(({ place }) => place > written.length)) return none;
  const kinds = new Set(typed.map(({ letter }) => alphabetOf(letter).replace('a', 'A')));
  if (kinds.size > 1) return none;
  const [first] = typed;
  if (typed.length === 1 && written.length > 1 && first && certain.indexOf(first) !== first.place)
    return none;
  // `(A)类火灾`, `(B)类火灾`: without the letters nothing would tell them apart.
  const rests = new Set(typed.map(({ rest }) => rest));
  if (
    rests.size < typed.length &&
    !rests.has('') &&
    typed.every(({ doubtful }) => doubtful === 'bracketed' || doubtful === 'joined')
  )
    return none;
  return certain;
}
