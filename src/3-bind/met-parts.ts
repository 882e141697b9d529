/**
 * What each change of an adoption meets in its base when it is made: asked of two versions of the base, it
 * tells which changes are no longer made over what they were written for.
 */
import type { Entity, Overlay } from '../generated/types.ts';
import { type AdoptableType, targetSteps } from '../language/adopted-shape.ts';
import type { Located } from '../source/located.ts';
import { valueAt } from '../source/value-at.ts';
import { sameValue } from '../values/same-value.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { plainValue } from './digest.ts';
import { taskNamed } from './named-task.ts';
import { applyChange } from './overlay-change.ts';
import { type Draft, draftOf } from './overlay-draft.ts';
import { followTarget, namesOf, type Part } from './overlay-target.ts';

export interface MetPart {
  /** The change can be made. */
  readonly isMade: boolean;
  /** What it replaces, takes away or finds in its way, without how that is written. */
  readonly value: unknown;
  /** The list items on the way to it that were counted, not named: by their ids, else by all that they say. */
  readonly counted: readonly unknown[];
}

export function metParts(
  overlay: Located<Overlay>,
  type: AdoptableType,
  base: Located<Entity>,
  workspace: BoundWorkspace,
): MetPart[] {
  const course = base.value.id;
  const draft = draftOf(overlay, { entity: base, type, origin: undefined }, (id) =>
    taskNamed(id, course, workspace),
  );
  return overlay.value.changes.map((change, index) => {
    const steps = targetSteps(change.target);
    const adds = change.op === 'add';
    // An addition is put at a place, whatever stands there.
    const counted = countedOnWay(draft, adds ? steps.slice(0, -1) : steps, workspace);
    const inTheWay = adds ? plain(partInTheWay(partNow(draft, steps), change.value), workspace) : undefined;
    const { applied } = applyChange(draft, index);
    if (!applied) return { isMade: false, value: inTheWay, counted };
    return { isMade: true, value: plain(applied.replaced?.value, workspace), counted };
  });
}

/** A change that cannot be made any more, or is made over something else. */
export function meetsAnother(before: MetPart, after: MetPart): boolean {
  const isSame = sameValue(before.value, after.value) && sameValue(before.counted, after.counted);
  return before.isMade !== after.isMade || !isSame;
}

function partNow({ value, type }: Draft, steps: readonly string[]): Part | undefined {
  const part = followTarget(value, type, steps);
  return 'at' in part ? undefined : part;
}

function countedOnWay(draft: Draft, steps: readonly string[], workspace: BoundWorkspace): readonly unknown[] {
  const path = partNow(draft, steps)?.path ?? [];
  return path.flatMap((step, index) => {
    const typed = steps[index] ?? '';
    if (typeof step !== 'number' || !/^\d+$/.test(typed)) return [];
    const item = valueAt(draft.value, path.slice(0, index + 1));
    if (namesOf(item).includes(typed)) return [];
    const { id } = (typeof item === 'object' && item !== null ? item : {}) as { readonly id?: unknown };
    return [id ?? plain(item, workspace)];
  });
}

/** What is called as something that is to be added. */
function partInTheWay(part: Part | undefined, added: unknown): unknown {
  if (!Array.isArray(part?.value)) return part?.counted ? undefined : part?.value;
  const names = new Set((Array.isArray(added) ? added : [added]).flatMap((one) => namesOf(one)[0] ?? []));
  return part.value.find((item) => names.has(namesOf(item)[0] ?? ''));
}

/** The paths of files that it includes start at the workspace. */
function plain(value: unknown, workspace: BoundWorkspace): unknown {
  return value === undefined ? undefined : plainValue(value, '', workspace);
}
