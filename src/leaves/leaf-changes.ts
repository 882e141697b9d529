/** The leaves as they are now against the ledger → what changed since the last release. */
import { compareText } from '../values/compare-text.ts';
import { compareLeafNumbers, courseOfLeaf } from './leaf.ts';
import { coverTitles, type LeafWords } from './leaf-title.ts';
import { type EditionLedger, type LedgerLine, lastRevision } from './ledger.ts';

/** A leaf as it would be printed now. */
export interface PresentLeaf {
  readonly id: string;
  /** 课程-任务-环节-页 */
  readonly number: string;
  /** Of what the edition prints on it. */
  readonly digest: string;
  /** Of what both editions print, as ledgers had it before each edition had a digest of its own. */
  readonly whole?: string;
  readonly title: string;
  /** Of a cover: the language of the words that every leaf of its book prints. */
  readonly language?: LeafWords['language'];
}

/** Does a line of the ledger speak of what is there now? */
export function isSameContent(
  line: Pick<LedgerLine, 'digest'>,
  now: Pick<PresentLeaf, 'digest' | 'whole'>,
): boolean {
  return line.digest === now.digest || line.digest === now.whole;
}

export type LeafState = 'new' | 'changed' | 'renumbered' | 'unchanged' | 'removed';

export interface LeafChange {
  readonly id: string;
  readonly state: LeafState;
  readonly title: string;
  /** Undefined for one that was removed. */
  readonly now: PresentLeaf | undefined;
  /** Undefined for one that is new. */
  readonly was: LedgerLine | undefined;
  /** That it has, or will have with the next release; of a removed one its last. */
  readonly revision: number;
}

/**
 * In the order of the books; what was removed stands where it stood. `isMeant` limits the answer to some
 * courses.
 */
export function leafChanges(
  ledger: EditionLedger,
  present: readonly PresentLeaf[],
  isMeant: (course: string) => boolean = () => true,
): LeafChange[] {
  const ids = new Set(present.map(({ id }) => id));
  const changes = presentChanges(ledger, present);
  const removed = [...ledger.leaves].flatMap(([id, was]): LeafChange[] =>
    ids.has(id)
      ? []
      : [{ id, state: 'removed', title: was.title, now: undefined, was, revision: was.revision }],
  );
  return [...changes, ...removed].filter(({ id }) => isMeant(courseOfLeaf(id))).sort(inBookOrder);
}

/** The same for those that are there, in their order. */
export function presentChanges(
  ledger: EditionLedger,
  present: readonly PresentLeaf[],
): (LeafChange & { readonly now: PresentLeaf })[] {
  const translated = new Set(
    present.filter((leaf) => isTranslated(leaf, ledger)).map(({ id }) => courseOfLeaf(id)),
  );
  return present.map((now) => {
    const was = ledger.leaves.get(now.id);
    const state = stateOf(now, was, translated.has(courseOfLeaf(now.id)));
    const revision =
      state === 'new' || state === 'changed' ? lastRevision(ledger, now.id) + 1 : (was?.revision ?? 1);
    return { id: now.id, state, title: now.title, now, was, revision };
  });
}

/** A cover that was released in another language: the words around the text are others on all leaves of its book. */
function isTranslated({ id, language }: PresentLeaf, { leaves }: EditionLedger): boolean {
  if (language === undefined) return false;
  const was = leaves.get(id)?.title;
  return Object.entries(coverTitles).some(([other, title]) => other !== language && title === was);
}

function stateOf(now: PresentLeaf, was: LedgerLine | undefined, isTranslated: boolean): LeafState {
  if (!was) return 'new';
  if (isTranslated || !isSameContent(was, now)) return 'changed';
  return was.number === now.number ? 'unchanged' : 'renumbered';
}

function inBookOrder(a: LeafChange, b: LeafChange): number {
  const number = ({ now, was }: LeafChange): string => now?.number ?? was?.number ?? '';
  return (
    compareText(courseOfLeaf(a.id), courseOfLeaf(b.id)) ||
    compareLeafNumbers(number(a), number(b)) ||
    compareText(a.id, b.id)
  );
}
