/**
 * Turns a drift into what it asks of the alignments written to the old edition: which to touch, and which can
 * be moved by themselves.
 */

import { numberInDirection } from '../language/item-reference.ts';
import type { AlignmentEntry, Item, SkillStandard, StandardModel, WorkContent } from '../model/model.ts';
import type { Place } from '../source/place.ts';
import type { EditionDrift, ItemDrift } from './drift.ts';

/**
 * `repoint`: only the reference changes; `review`: the meaning may; `withdraw`: nothing is left to align to.
 */
export type AlignmentAction = 'repoint' | 'review' | 'withdraw';

export interface AffectedAlignment {
  readonly entry: AlignmentEntry;
  /** Of the reference itself. */
  readonly place: Place;
  readonly action: AlignmentAction;
  /** What became of the items it stands for. */
  readonly drifts: readonly ItemDrift[];
  /** References that stand for all that became of them, a whole work content or function as one. */
  readonly suggested: readonly string[];
}

/** In the model's order; those whose reference still means the same are left out. */
export function affectedAlignments(model: StandardModel, drift: EditionDrift): AffectedAlignment[] {
  const byRef = new Map(drift.items.flatMap((item) => item.from.map(({ ref }) => [ref, item] as const)));
  const groups = groupReferences(drift.newEdition);
  return model.alignments.flatMap((entry) => {
    if (entry.to.split('/')[0] !== drift.from) return [];
    const drifts = [...new Set(entry.items.flatMap((ref) => byRef.get(ref) ?? []))];
    const targets = drifts.flatMap(({ to }) => to.map(({ ref }) => ref));
    const suggested = drifts.length === 0 ? wholeBasics(entry, drift) : named(targets, groups);
    const action = actionFor(drifts, suggested);
    if (action === 'repoint' && suggested[0] === entry.to) return [];
    return [{ entry, place: referencePlace(entry), action, drifts, suggested }];
  });
}

function actionFor(drifts: readonly ItemDrift[], suggested: readonly string[]): AlignmentAction {
  if (suggested.length === 0) return 'withdraw';
  const isPure = drifts.every(({ kind, reworded }) => (kind === 'kept' || kind === 'moved') && !reworded);
  return isPure && suggested.length === 1 ? 'repoint' : 'review';
}

/** Ethics and foundations that neither edition lists are one requirement, and remain it. */
function wholeBasics({ to, items }: AlignmentEntry, { to: edition, newEdition }: EditionDrift): string[] {
  const [, basic] = (items[0] ?? to).split('/');
  const isWhole = (basic === 'ethics' || basic === 'foundations') && newEdition.basics[basic].length === 0;
  return isWhole ? [`${edition}/${basic}`] : [];
}

function named(targets: readonly string[], groups: ReadonlyMap<string, string>): readonly string[] {
  const distinct = [...new Set(targets)];
  const group = distinct.length > 1 ? groups.get([...distinct].sort().join(' ')) : undefined;
  return group === undefined ? distinct : [group];
}

/** The items of a group, sorted → the reference that names them all. */
function groupReferences({ id, levels, basics }: SkillStandard): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  // A number that an item has too means the item.
  const refs = new Set(
    levels
      .flatMap(({ functions }) => functions.flatMap(({ workContents }) => workContents.flatMap(allItems)))
      .map(({ ref }) => ref),
  );
  const add = (reference: string, items: readonly Item[]) => {
    const key = items
      .map(({ ref }) => ref)
      .sort()
      .join(' ');
    if (items.length > 1 && !groups.has(key) && !refs.has(reference)) groups.set(key, reference);
  };
  for (const { level, functions } of levels) {
    for (const { no, direction, workContents } of functions) {
      const within = (number: string): string => `${id}/${level}/${numberInDirection(direction, number)}`;
      for (const content of workContents) {
        add(within(content.no), content.skills);
        add(within(`K${content.no}`), content.knowledge);
      }
      add(
        within(no),
        workContents.flatMap(({ skills }) => skills),
      );
      add(
        within(`K${no}`),
        workContents.flatMap(({ knowledge }) => knowledge),
      );
    }
  }
  for (const basic of ['ethics', 'foundations'] as const) add(`${id}/${basic}`, basics[basic]);
  return groups;
}

const allItems = ({ skills, knowledge }: WorkContent): readonly Item[] => [...skills, ...knowledge];

/** A bare reference and the `to` of an object alike: what lies deeper than a text is the text. */
function referencePlace({ place }: AlignmentEntry): Place {
  return { file: place.file, path: [...place.path, 'to'] };
}

export interface ReferenceEdit {
  readonly file: string;
  /** The text to replace is `from`, once, within this value. */
  readonly place: Place;
  readonly from: string;
  readonly to: string;
}

/** Edits that keep every meaning: the same requirements under their new numbers. */
export function renumberingPatch(model: StandardModel, drift: EditionDrift): ReferenceEdit[] {
  return affectedAlignments(model, drift).flatMap(({ entry, place, action, suggested }) => {
    const [to] = suggested;
    return action === 'repoint' && to !== undefined ? [{ file: place.file, place, from: entry.to, to }] : [];
  });
}
