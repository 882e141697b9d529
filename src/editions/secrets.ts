/**
 * A workspace → the folded texts that only teachers may read, each with its place; what students may read as
 * well is none.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Where } from '../source/place.ts';
import { decode } from './decode.ts';
import type { Folding } from './fold.ts';
import { FragmentIndex, window } from './fragment-index.ts';
import { eachPassage, type Passage } from './passages.ts';
import { piecesOf } from './pieces.ts';

export interface Secret {
  readonly text: string;
  readonly joined: boolean;
  /** The words as their author wrote them. */
  readonly words: string;
  /** Every place where they are written. */
  readonly sources: readonly SecretSource[];
  readonly isCanary: boolean;
}

export interface SecretSource {
  readonly where: Where;
  /** What its author calls the field. */
  readonly field: string;
  readonly isAnswer: boolean;
}

type Found = Pick<Secret, 'text' | 'joined' | 'words' | 'isCanary'> & { readonly source: SecretSource };

/** `labels` are the product's own words, which are no secret wherever they stand. */
export function secretsOf(workspace: BoundWorkspace, labels: readonly string[], folding: Folding): Secret[] {
  const secrets = new Map<string, Secret & { readonly sources: SecretSource[] }>();
  eachPassage(workspace, (passage) => {
    if (passage.audience !== 'teachers') return;
    for (const { source, ...found } of secretsIn(passage, folding)) {
      const known = secrets.get(found.text);
      if (known) known.sources.push(source);
      else secrets.set(found.text, { ...found, sources: [source] });
    }
  });
  if (secrets.size === 0) return [];

  const index = new FragmentIndex(secrets.values());
  const isNone = (text: string): void =>
    index.findIn(folding.fold(decode(text)), (secret) => secrets.delete(secret.text));
  for (const label of labels) isNone(label);
  eachPassage(workspace, ({ audience, written, read }) => {
    if (audience !== 'students') return;
    isNone(written.map(({ text }) => text).join('\n'));
    if (read.length === 0) return;
    for (const { text } of read) isNone(text);
    isNone(read.map(({ text }) => text).join('\n'));
  });
  return [...secrets.values()];
}

function* secretsIn({ written, read, whereOf, field, isAnswer }: Passage, folding: Folding): Iterable<Found> {
  const sourceOf = (line: number): SecretSource => ({ where: whereOf(line), field, isAnswer });
  for (const lines of [written, read]) {
    for (const { text, first, joined } of piecesOf(
      lines.map(({ text, row }) => ({ text: folding.text(decode(text)), row })),
    )) {
      const { text: words = '', line = 0 } = lines[first] ?? {};
      yield { text, joined, words: words.trim(), isCanary: false, source: sourceOf(line) };
    }
    for (const { text, line } of lines) {
      for (const canary of canariesIn(decode(text))) {
        const folded = folding.text(canary);
        if (folded.length >= window)
          yield { text: folded, joined: false, words: canary, isCanary: true, source: sourceOf(line) };
      }
    }
  }
}

/**
 * Canaries: tokens that someone planted in order to see whether they get out. They are searched for however
 * short they are. A canary is `CANARY-` (also `CANARY_`, `CANARY`, in any case) with at least four letters or
 * digits behind it, or any run of eight or more ASCII letters and digits with at least two of each, which
 * hardly anyone writes but to be found.
 */
function canariesIn(text: string): string[] {
  const named = text.match(/canary[-_]?[a-z\d]{4,}/gi) ?? [];
  const runs = text.match(/[a-z\d]{8,}/gi) ?? [];
  return [...named, ...runs.filter((run) => count(run, /\d/g) >= 2 && count(run, /[a-z]/gi) >= 2)];
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
