/** Two workspaces → every change between them, by entity, each with its class. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { lookUpItem } from '../3-bind/item-index.ts';
import type { SkillStandard, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { compareText } from '../values/compare-text.ts';
import type { Change, FoundChange } from './change.ts';
import { classify } from './classify.ts';
import { compareEntity } from './compare-entity.ts';
import { type ComparedEntity, comparedEntities, nameOf } from './compared-entities.ts';
import { withMoves } from './moves.ts';
import { type EntityPair, type PairedEntities, pairEntities } from './pair-entities.ts';
import { Renames } from './renames.ts';
import { type ItemPlaces, requirementChanges } from './requirements.ts';

/** One state of a workspace. */
export interface State {
  readonly workspace: BoundWorkspace;
  readonly model: StandardModel;
}

export interface ComparedStates {
  /** By kind and id of the entities. */
  readonly changes: readonly Change[];
  readonly pairs: readonly EntityPair[];
  readonly renames: Renames;
}

export function compareStates(before: State, after: State): ComparedStates {
  const paired = pairEntities(comparedEntities(before.workspace), comparedEntities(after.workspace));
  // A reference that follows its target is no change: what is called otherwise has to be known before.
  const learned = paired.renames;
  const known = learned.size;
  const first = changesOf(paired, { before, after }, learned, learned);
  const found = learned.size > known ? changesOf(paired, { before, after }, learned, new Renames()) : first;
  const changes = withMoves(found).map(classify);
  return { changes: inOrder(changes), pairs: paired.pairs, renames: learned };
}

function changesOf(
  { pairs, gone, added }: PairedEntities,
  states: { readonly before: State; readonly after: State },
  renames: Renames,
  learned: Renames,
): FoundChange[] {
  const ofPairs = pairs.map((pair) => ({ pair, changes: pairChanges(pair, states, renames, learned) }));
  const own = new Map(
    ofPairs.map(({ pair: { after }, changes }) => [keyOf(after), new Set(changes.map(tellOf))]),
  );
  return [
    ...ownWholes(gone).map((one) => ofWhole('removed', one, undefined)),
    ...ofPairs.flatMap(({ pair, changes }) => {
      // What an adoption takes over from its base is told there.
      const base =
        pair.after.adopts === undefined ? undefined : own.get(baseKey(pair.after, pair.after.adopts));
      return base ? changes.filter((change) => !base.has(tellOf(change))) : changes;
    }),
    ...ownWholes(added).map((one) => ofWhole('added', undefined, one)),
  ];
}

function pairChanges(
  { before, after, confidence }: EntityPair,
  states: { readonly before: State; readonly after: State },
  renames: Renames,
  learned: Renames,
): FoundChange[] {
  const isMoved =
    before.course !== undefined && renames.translate('', 'Course', before.course) !== after.course;
  const named: FoundChange[] = [
    ...(isMoved ? [ofWhole('moved', before, after)] : []),
    ...(before.id === after.id ? [] : [{ ...ofWhole('renamed', before, after), ...sure(confidence) }]),
  ];
  if (before.json === after.json && renames.size === 0) return named;
  const fields = compareEntity(before, after, renames, learned);
  if (before.type !== 'SkillStandard') return [...named, ...fields];
  const [was, is] = [sideOf(states.before, before.id), sideOf(states.after, after.id)];
  const items =
    was && is && before.json !== after.json ? requirementChanges(was, is, nameOf(after), learned) : [];
  const whole = fields.filter(({ steps, kind }) =>
    kind === 'removed' || kind === 'added' ? steps.length > 0 : false,
  );
  return [...named, ...fields, ...items.filter((item) => !whole.some((one) => holds(one, item)))];
}

/** A function that is gone is told as one, with all that was in it. */
function holds(whole: FoundChange, item: FoundChange): boolean {
  if (whole.kind !== item.kind) return false;
  const [outer, inner] = whole.kind === 'removed' ? [whole.was, item.was] : [whole.is, item.is];
  return (
    outer !== undefined && inner !== undefined && outer.path.every((step, at) => inner.path[at] === step)
  );
}

function sideOf(
  { workspace, model }: State,
  id: string,
): { readonly standard: SkillStandard; readonly placeOf: ItemPlaces } | undefined {
  const standard = byId(model.standards).get(id);
  const items = workspace.items.standards.get(id);
  if (!standard || !items) return undefined;
  return {
    standard,
    placeOf: (ref) => {
      const [, second = '', third = ''] = ref.split('/');
      const found = lookUpItem(workspace.items, ref);
      if (!('items' in found)) return undefined;
      const isBasic = second === 'ethics' || second === 'foundations';
      return isBasic ? items[second].get(third) : items.levels.get(second)?.items.get(third);
    },
  };
}

/** A task that comes or goes with its course, and what comes or goes with its base, is told with that. */
function ownWholes(entities: readonly ComparedEntity[]): ComparedEntity[] {
  const keys = new Set(entities.map(keyOf));
  const overlays = new Set(entities.flatMap(({ type, id }) => (type === 'Overlay' ? [id] : [])));
  return entities.filter((one) => {
    const { id, course, adopts } = one;
    if (course !== undefined && keys.has(`Course ${course}`)) return false;
    if (adopts === undefined) return true;
    return !overlays.has(id) && !keys.has(baseKey(one, adopts));
  });
}

function ofWhole(
  kind: 'added' | 'removed' | 'renamed' | 'moved',
  before: ComparedEntity | undefined,
  after: ComparedEntity | undefined,
): FoundChange {
  const shown = after ?? before;
  if (!shown) throw new Error('an entity that is on neither side');
  const said = ({ id, course }: ComparedEntity) => (course === undefined ? id : `${course}/${id}`);
  return {
    kind,
    entity: nameOf(shown),
    steps: [],
    holder: { type: shown.type, field: '' },
    ...(before ? { before: said(before), was: { file: before.file, path: before.path } } : {}),
    ...(after ? { after: said(after), is: { file: after.file, path: after.path } } : {}),
  };
}

function sure(confidence: number | undefined): Pick<FoundChange, 'confidence'> {
  return confidence === undefined || confidence >= 1 ? {} : { confidence };
}

function keyOf({ type, id, course }: Pick<ComparedEntity, 'type' | 'id' | 'course'>): string {
  return course === undefined ? `${type} ${id}` : `${course}/${id}`;
}

function baseKey({ id, course }: ComparedEntity, adopts: string): string {
  return course === undefined ? adopts : `${adopts.slice(adopts.indexOf(' ') + 1)}/${id}`;
}

function tellOf({ kind, steps, before, after }: FoundChange): string {
  return JSON.stringify([kind, steps, before, after]);
}

function inOrder(changes: readonly Change[]): Change[] {
  const nameOfEntity = ({ entity: { type, id, course } }: Change): string =>
    course === undefined ? `${order[type] ?? 9} ${type} ${id}` : `${order.Course} Course ${course} ${id}`;
  return [...changes].sort((a, b) => compareText(nameOfEntity(a), nameOfEntity(b)));
}

const order: Readonly<Record<string, number>> = {
  SkillStandard: 1,
  Credential: 2,
  Programme: 3,
  Course: 4,
  LearningTask: 5,
  QuestionBank: 6,
  Delivery: 6,
  Overlay: 6,
  Review: 7,
  Change: 8,
  Workspace: 9,
};
