/**
 * Names that lead nowhere inside a course or a programme → the part that they meant before somebody gave it
 * another id by hand: the only one of its kind that nobody names while only one name leads nowhere; of several
 * goals the one whose requirements are all among those of the tasks that name it.
 */
import type { LearningTask } from '../generated/types.ts';
import { walk } from '../language/walk.ts';
import type { Located } from '../source/located.ts';
import type { Path } from '../source/place.ts';
import { groupBy } from '../values/group-by.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { findStage, stageId } from './stages.ts';

/** Something that is written in one stretch: a course without its tasks, a task, a programme. */
interface Unit {
  readonly type: string;
  readonly located: Located<object>;
}

interface Named {
  readonly name: string;
  readonly unit: Unit;
  readonly path: Path;
}

interface Part {
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** By the place of the reference, as `placeKey` writes it; asked of what files have references that lead nowhere. */
export function partsMeant(
  workspace: BoundWorkspace,
  files: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  for (const [id, course] of workspace.courses) {
    const shared = workspace.shared.get(id);
    const all = (workspace.tasks.get(id) ?? []).map(taskUnit);
    const tasks = all.filter(({ located }) => !shared?.has(located.value as LearningTask));
    const { tasks: _, ...own } = course.value;
    const units: Unit[] = [{ type: 'Course', located: { ...course, value: own } }, ...tasks];
    if (!units.some(({ located }) => files.has(located.file))) continue;
    const others = all.filter((task) => !tasks.includes(task));
    learn('Goal', units, others, meant);
    learn('Assessment', units, others, meant);
    learn('LearningTask', [...units, ...others], [], meant);
    for (const task of tasks) learn('TaskStage', [task], [], meant);
  }
  for (const programme of workspace.programmes.values()) {
    if (!files.has(programme.file)) continue;
    const unit = { type: 'Programme', located: programme };
    learn('Route', [unit], [], meant);
    const idOf = (name: string): string => {
      const stage = findStage(programme.value, name);
      return stage ? stageId(stage) : name;
    };
    learn('Stage', [unit], [], meant, idOf);
  }
  return meant;
}

const taskUnit = (located: Located<LearningTask>): Unit => ({ type: 'LearningTask', located });

export function placeKey({ file, path }: { readonly file: string; readonly path: Path }): string {
  return JSON.stringify([file, path]);
}

/** `others` name parts as well, but what they name need not be here. */
function learn(
  type: string,
  units: readonly Unit[],
  others: readonly Unit[],
  meant: Map<string, string>,
  idOf = (name: string): string => name,
): void {
  const names = units.flatMap((unit) => namesIn(unit, type, idOf));
  const named = new Set(
    [...names, ...others.flatMap((unit) => namesIn(unit, type, idOf))].map(({ name }) => name),
  );
  const parts = new Map(units.map((unit) => [unit, partsIn(unit, type)]));
  const known = new Set([...parts.values()].flat().map(({ id }) => id));
  const lost = names.filter(({ name }) => !known.has(name));
  const losers = new Set(lost.map(({ unit }) => unit));
  // A goal that a task has for itself is used there; others cannot mean it.
  const unnamed = [...parts].flatMap(([unit, own]) =>
    unit.type !== 'LearningTask' || type !== 'Goal' || losers.has(unit)
      ? own.filter(({ id }) => !named.has(id))
      : [],
  );
  const groups = groupBy(lost, ({ name }) => name);
  for (const [name, places] of groups) {
    const isOnly = groups.size === 1 && unnamed.length === 1;
    const part = isOnly ? unnamed[0] : type === 'Goal' ? byItems(name, groups, unnamed) : undefined;
    // A stage that is called by its level alone has no id that somebody could have changed.
    if (typeof part?.value.id !== 'string') continue;
    for (const { unit, path } of places)
      meant.set(placeKey({ file: unit.located.file, path }), part.value.id);
  }
}

/** One part fits one name, and that name alone. */
function byItems(
  name: string,
  groups: ReadonlyMap<string, readonly Named[]>,
  unnamed: readonly Part[],
): Part | undefined {
  const fitting = (places: readonly Named[]): Part[] => {
    const taught = places.map(({ unit }) => itemsIn(unit.located.value, unit.type));
    return unnamed.filter(({ value }) => {
      const own = [...itemsIn(value, 'Goal')];
      return own.length > 0 && taught.every((items) => own.every((item) => items.has(item)));
    });
  };
  const [one, ...more] = fitting(groups.get(name) ?? []);
  if (!one || more.length > 0) return undefined;
  const rivals = [...groups].filter(([other, places]) => other !== name && fitting(places).includes(one));
  return rivals.length === 0 ? one : undefined;
}

function namesIn(unit: Unit, type: string, idOf: (name: string) => string): Named[] {
  const names: Named[] = [];
  walk(unit.located.value, unit.type, unit.located.path, {
    reference(target, value, path) {
      if (target === type) names.push({ name: idOf(value), unit, path });
    },
  });
  return names;
}

function partsIn({ located, type: whole }: Unit, type: string): Part[] {
  const parts: Part[] = [];
  walk(located.value, whole, [], {
    object(one, value) {
      if (one !== type) return;
      const id = type === 'Stage' ? stageId(value as Parameters<typeof stageId>[0]) : value.id;
      if (typeof id === 'string') parts.push({ id, value });
    },
  });
  return parts;
}

function itemsIn(value: object, type: string): ReadonlySet<string> {
  const items = new Set<string>();
  walk(value, type, [], {
    reference(target, item) {
      if (target === 'Item') items.add(item);
    },
  });
  return items;
}
