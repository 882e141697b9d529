/** A workspace → the folded texts that only teachers may read, each with its place; what students may read as well is none. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Where } from '../diagnostics/diagnostic.ts';
import { canariesIn } from './canary.ts';
import { decode } from './decode.ts';
import type { Folding } from './fold.ts';
import { FragmentIndex, window } from './fragment-index.ts';
import { eachPassage, type Passage } from './passages.ts';
import { piecesOf } from './pieces.ts';

export interface Secret {
  readonly text: string;
  readonly joined: boolean;
  readonly where: Where;
}

/** `labels` are the product's own words, which are no secret wherever they stand. */
export function secretsOf(workspace: BoundWorkspace, labels: readonly string[], folding: Folding): Secret[] {
  const secrets = new Map<string, Secret>();
  eachPassage(workspace, (passage) => {
    if (passage.audience !== 'teachers') return;
    for (const secret of secretsIn(passage, folding)) if (!secrets.has(secret.text)) secrets.set(secret.text, secret);
  });
  if (secrets.size === 0) return [];

  const index = new FragmentIndex(secrets.values());
  const isNone = (text: string): void => index.findIn(folding.fold(decode(text)), (secret) => secrets.delete(secret.text));
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

function* secretsIn({ written, read, whereOf }: Passage, folding: Folding): Iterable<Secret> {
  for (const lines of [written, read]) {
    for (const { text, first, joined } of piecesOf(lines.map(({ text, row }) => ({ text: folding.text(decode(text)), row })))) {
      yield { text, joined, where: whereOf(lines[first]?.line ?? 0) };
    }
    for (const { text, line } of lines) {
      for (const canary of canariesIn(decode(text))) {
        const folded = folding.text(canary);
        if (folded.length >= window) yield { text: folded, joined: false, where: whereOf(line) };
      }
    }
  }
}
