/** Adoptions of programmes whose courses cover less of a credential than the programme locks. */
import type { Adoption } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { followTarget } from '../3-bind/overlay-target.ts';
import { titleOf } from '../4-check/author-words.ts';
import { tidy } from '../4-check/tolerance.ts';
import { lower } from '../5-lower/lower.ts';
import { tolerance } from '../crosswalk/coverage-falls.ts';
import { type Crosswalk, type CrosswalkItem, crosswalksOf } from '../crosswalk/crosswalk.ts';
import { oneDecimal } from '../crosswalk/one-decimal.ts';
import { isSkill, isTheory } from '../crosswalk/table-coverage.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { type LockedPart, lockedParts } from '../findings/overlay/locks.ts';
import type { Entity } from '../generated/types.ts';
import { targetSteps } from '../language/adopted-shape.ts';
import type { StandardModel } from '../model/model.ts';
import { placeOf } from '../source/located.ts';
import type { Place } from '../source/place.ts';

const tables = ['skill', 'theory'] as const;
/** More are in the crosswalk. */
const mostItems = 5;

interface Floor extends LockedPart {
  readonly adoption: Adoption;
}

/** Of a workspace without errors. The model is made only where somebody locks a coverage. */
export function coverageFloors(workspace: BoundWorkspace): Diagnostic[] {
  const floors = [...workspace.adoptions.values()].flatMap((adoption): Floor[] =>
    adoption.type === 'Programme'
      ? lockedParts(adoption, workspace)
          .filter(({ lock }) => tables.some((table) => lock.value[table] !== undefined))
          .map((part) => ({ ...part, adoption }))
      : [],
  );
  if (floors.length === 0) return [];
  const model = lower(workspace);
  return floors.flatMap((floor) => belowFloor(floor, model));
}

function belowFloor({ adoption, lock, programme, steps }: Floor, model: StandardModel): Diagnostic[] {
  const before = crosswalkOf(adoption.base.value, steps, model);
  const now = crosswalkOf(adoption.document.value, steps, model);
  if (!before || !now) return [];
  return tables.flatMap((table): Diagnostic[] => {
    const minimum = lock.value[table];
    const [was, is] = [before[`${table}Coverage`], now[`${table}Coverage`]];
    // What the base undercuts already, its adoption did not weaken.
    if (minimum === undefined || was < minimum - tolerance || is >= minimum - tolerance) return [];
    const lost = lostItems(before, now, table);
    const params = {
      ...{ target: lock.value.target, programme: titleOf(programme.value), field: `Lock.${table}` },
      ...{ value: oneDecimal(is), minimum: tidy(minimum), was: oneDecimal(was) },
      items: lost.slice(0, mostItems).map(({ ref }) => ref),
    };
    const related = [{ where: placeOf(lock), note: 'lock' }];
    return [report('overlay/lock-coverage', causeIn(adoption, lost), params, { related })];
  });
}

function crosswalkOf(
  entity: Entity,
  [, stage = '', , credential = '']: readonly string[],
  model: StandardModel,
): Crosswalk | undefined {
  const found = followTarget({ ...entity } as Record<string, unknown>, 'Programme', ['stages', stage]);
  const programme = model.programmes.find(({ id }) => id === entity.id);
  const at = 'at' in found ? undefined : programme?.stages[Number(found.key)];
  const named = model.credentials.find(({ id }) => id === credential);
  if (!programme || !at || !named || !at.credentials.includes(named.id)) return undefined;
  return crosswalksOf(model, [{ programme, stage: at, credential: named }])[0];
}

/** As the base covered them. */
function lostItems(before: Crosswalk, now: Crosswalk, table: (typeof tables)[number]): CrosswalkItem[] {
  const covered = new Map(now.items.map(({ ref, covered: share }) => [ref, share]));
  const isOf = table === 'skill' ? isSkill : isTheory;
  return before.items.filter((item) => isOf(item) && (covered.get(item.ref) ?? 0) < item.covered - tolerance);
}

/** The change of the plan that touches a course by which it was covered. */
function causeIn({ overlay, changes }: Adoption, lost: readonly CrosswalkItem[]): Place {
  const courses = new Set(lost.flatMap(({ evidence }) => evidence.map(({ course }) => course)));
  const ofPlan = changes.filter(({ path }) => path[0] === 'plan');
  const rowOf = (index: number): string => targetSteps(overlay.value.changes[index]?.target ?? '')[1] ?? '';
  const cause = ofPlan.find(({ index }) => courses.has(rowOf(index))) ?? ofPlan[0];
  return cause
    ? { ...placeOf(overlay, 'changes', cause.index, 'target'), on: 'key' }
    : placeOf(overlay, 'extends');
}
