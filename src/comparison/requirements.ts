/** Two states of a standard → what became of its requirements: they are known by what they say, not by number. */
import { driftOf, type ItemDrift } from '../crosswalk/drift.ts';
import type { Item, SkillStandard } from '../model/model.ts';
import type { Place } from '../source/place.ts';
import type { EntityName, FoundChange, Holder, Step } from './change.ts';
import type { Renames } from './renames.ts';

/** Where each requirement of a standard stands, by its reference. */
export type ItemPlaces = (ref: string) => Place | undefined;

export interface StandardSide {
  readonly standard: SkillStandard;
  readonly placeOf: ItemPlaces;
}

export function requirementChanges(
  before: StandardSide,
  after: StandardSide,
  entity: EntityName,
  learned: Renames,
): FoundChange[] {
  const { items } = driftOf(before.standard, after.standard);
  for (const { kind, from, to, reworded } of items) {
    const [was, is] = [from[0], to[0]];
    if (
      was &&
      is &&
      from.length + to.length === 2 &&
      kind !== 'relevelled' &&
      !reworded &&
      was.ref !== is.ref
    )
      learned.addItem(was.ref, is.ref);
  }
  return items.flatMap((drift) => changesOf(drift, entity, before.placeOf, after.placeOf));
}

function changesOf(
  { kind, from, to, confidence, reworded }: ItemDrift,
  entity: EntityName,
  was: ItemPlaces,
  is: ItemPlaces,
): FoundChange[] {
  const [before, after] = [from[0], to[0]];
  const told = (
    one: Pick<FoundChange, 'kind' | 'before' | 'after'>,
    field?: string,
    sure = confidence,
  ): FoundChange => {
    const shown = after ?? before;
    const list: Step[] = [{ element: shown ? shown.ref.slice(shown.ref.indexOf('/') + 1) : '' }];
    const places = [before && was(before.ref), after && is(after.ref)] as const;
    return {
      ...one,
      entity,
      refs: [...new Set([...from, ...to].map(({ ref }) => ref))],
      holder: field === undefined ? holderOf(shown) : { type: 'Requirement', field },
      steps: field === undefined ? list : [...list, { type: 'Requirement', field }],
      ...(places[0] && one.kind !== 'added' ? { was: places[0] } : {}),
      ...(places[1] && one.kind !== 'removed' ? { is: places[1] } : {}),
      // Under its own number it is the same, whatever it says.
      ...(sure < 1 && before?.ref !== after?.ref ? { confidence: sure } : {}),
    };
  };
  if (!before) return after ? [told({ kind: 'added', after: after.text }, undefined, 1)] : [];
  if (!after) return [told({ kind: 'removed', before: before.text }, undefined, 1)];
  if (kind === 'split' || kind === 'merged') {
    const texts = (side: readonly Item[]) => side.map(({ text }) => text);
    return [told({ kind, before: texts(from), after: texts(to) })];
  }
  return [
    ...(before.ref === after.ref ? [] : [told({ kind: 'moved', before: before.ref, after: after.ref })]),
    // A sign alone may have changed, too.
    ...(reworded || before.text !== after.text
      ? [told({ kind: 'reworded', before: before.text, after: after.text }, 'text')]
      : []),
    ...(before.key === after.key
      ? []
      : [told({ kind: 'changed', before: before.key, after: after.key }, 'key', 1)]),
    ...(before.weight === after.weight
      ? []
      : [told({ kind: 'changed', before: before.weight, after: after.weight }, 'weight', 1)]),
  ];
}

function holderOf(item: Item | undefined): Holder {
  if (item?.kind === 'basic') return { type: 'Basics', field: item.ref.split('/')[1] ?? '' };
  return { type: 'WorkContent', field: item?.kind === 'knowledge' ? 'knowledge' : 'skills' };
}
