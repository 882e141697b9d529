/**
 * The key of a question: which of the printed options are right, or whether a statement is. Page, forms,
 * digests and checks all ask here. What cannot be told is a fault of its entry and marks nothing.
 */
import { judgementInKey } from './judgement-words.ts';
import { type PrintedOption, printedOptions } from './printed-options.ts';
import { type Reading, readKey } from './read-key.ts';

export interface Keyed {
  readonly kind: string;
  readonly options?: readonly string[];
  readonly correct?: string | readonly string[];
}

export interface AnswerKey {
  readonly options: readonly PrintedOption[];
  /** Places of the right options, from 0, rising. */
  readonly marked: readonly number[];
  /** Of a judgement without options of its own. */
  readonly judgement: boolean | undefined;
  readonly faults: readonly KeyFault[];
}

/** `index` is the place of the entry in `correct`. */
export type KeyFault = { readonly index: number; readonly key: string } & (
  | { readonly kind: 'nothing-to-choose' }
  | { readonly kind: 'no-such-option' }
  | { readonly kind: 'unclear'; readonly readings: readonly Reading[] }
  | { readonly kind: 'repeated'; readonly places: readonly number[] }
  | { readonly kind: 'contradicts'; readonly first: string }
);

export function answerKey(item: Keyed): AnswerKey {
  const entries = entriesOf(item);
  const printed = printedOptions(item.kind === 'checklist' ? [] : (item.options ?? []));
  if (printed.options.length > 0) return ofChoice(item, entries, printed);
  if (item.kind === 'judge') return ofJudgement(entries);
  const faults = entries.map((key, index): KeyFault => ({ kind: 'nothing-to-choose', index, key }));
  return { options: [], marked: [], judgement: undefined, faults };
}

export function entriesOf({ correct = [] }: Keyed): readonly string[] {
  return typeof correct === 'string' ? [correct] : correct;
}

function ofChoice(
  { kind }: Keyed,
  entries: readonly string[],
  printed: ReturnType<typeof printedOptions>,
): AnswerKey {
  const marked = new Set<number>();
  const faults = entries.flatMap((key, index): KeyFault[] => {
    const read = readKey(key, printed, kind === 'multiple');
    if ('readings' in read)
      return [
        read.readings.length === 0
          ? { kind: 'no-such-option', index, key }
          : { kind: 'unclear', index, key, readings: read.readings },
      ];
    const again = read.marks.filter((place) => marked.has(place));
    // Of a statement one thing is true.
    if (kind === 'judge' && marked.size + read.marks.length - again.length > 1)
      return [{ kind: 'contradicts', index, key, first: entries[0] ?? '' }];
    for (const place of read.marks) marked.add(place);
    return again.length > 0 ? [{ kind: 'repeated', index, key, places: again }] : [];
  });
  return {
    options: printed.options,
    marked: [...marked].sort((a, b) => a - b),
    judgement: undefined,
    faults,
  };
}

function ofJudgement(entries: readonly string[]): AnswerKey {
  let judgement: boolean | undefined;
  const faults = entries.flatMap((key, index): KeyFault[] => {
    const meant = judgementInKey(key);
    if (meant === undefined) return [{ kind: 'no-such-option', index, key }];
    const before = judgement;
    judgement ??= meant;
    if (before === undefined) return [];
    return [
      before === meant
        ? { kind: 'repeated', index, key, places: [] }
        : { kind: 'contradicts', index, key, first: entries[0] ?? '' },
    ];
  });
  return { options: [], marked: [], judgement, faults };
}
