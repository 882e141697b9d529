/**
 * What programmes lock → the adoptions that fall below a floor or give up what must stay, and locks on
 * nothing.
 */

import { type Adoption, basesOf } from '../../3-bind/adoption.ts';
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { followTarget, namesOf } from '../../3-bind/overlay-target.ts';
import type { Course, Entity, Lock, Programme } from '../../generated/types.ts';
import { targetSteps } from '../../language/adopted-shape.ts';
import { canonicalKey, objectShape } from '../../language/language-tables.ts';
import { children, type Located } from '../../source/located.ts';
import type { Path } from '../../source/place.ts';

export interface BrokenLock {
  readonly programme: Located<Programme>;
  readonly lock: Located<Lock>;
  readonly adoption: Adoption;
  /** In the adopted entity: the number that is too low, or what is left around what was given up. */
  readonly path: Path;
  /** Undefined where it was given up. */
  readonly value: number | undefined;
}

export interface LockedPart {
  readonly programme: Located<Programme>;
  readonly lock: Located<Lock>;
  /** From the entity that is adopted. */
  readonly steps: readonly string[];
}

/** What the base lacks or undercuts already, its adoption did not weaken. */
export function brokenLocks(workspace: BoundWorkspace): readonly BrokenLock[] {
  const sound = [...workspace.adoptions.values()].filter((adoption) => adoption.sound);
  return sound.flatMap((adoption) => {
    const { base, document } = adoption;
    const stepsIn = (entity: Entity, steps: readonly string[]): readonly string[] =>
      entity.kind === 'programme' ? rowStillNamed(entity as Programme, steps, workspace) : steps;
    return lockedParts(adoption, workspace).flatMap(({ programme, lock, steps }) => {
      const before = wholeOf(base.value, stepsIn(base.value, steps), workspace);
      if (weaknesses(before, lock.value, undefined).length > 0) {
        const course = courseInPlan(base.value, steps, workspace);
        const isHeld =
          course && weaknesses(wholeOf(course, steps.slice(2), workspace), lock.value, undefined);
        if (isHeld?.length !== 0 || courseInPlan(document.value, steps, workspace)) return [];
        // What is locked inside a course goes with its row.
        return [{ programme, lock, adoption, path: ['plan'], value: undefined }];
      }
      const now = wholeOf(document.value, stepsIn(document.value, steps), workspace);
      return weaknesses(now, lock.value, before).map((weak) => ({ programme, lock, adoption, ...weak }));
    });
  });
}

/** Locks of programmes as the nation wrote them; an adopted programme repeats those of its base. */
export function locksOnNothing(workspace: BoundWorkspace): Located<Lock>[] {
  return originalProgrammes(workspace).flatMap((programme) =>
    locksOf(programme).filter(({ value: lock }) => {
      const steps = canonicalSteps(lock.target);
      const course = steps[0] === 'plan' ? workspace.courses.get(steps[1] ?? '') : undefined;
      const named = programme.value.plan.some((row) => row.course === steps[1]);
      const inCourse = course && named && isThere(whole(course.value, workspace), 'Course', steps.slice(2));
      return !inCourse && !isThere(programme.value, 'Programme', steps);
    }),
  );
}

/**
 * A programme locks its own parts; through its plan it locks its courses and their tasks:
 * `plan/<course>/goals/g1`. What a school adopts from a province, the nation locks as well.
 */
export function lockedParts(
  { base, type }: Pick<Adoption, 'base' | 'type'>,
  workspace: BoundWorkspace,
): LockedPart[] {
  const chain = [base];
  for (let next = workspace.adoptions.get(base.file); next; next = workspace.adoptions.get(next.base.file))
    chain.unshift(next.base);
  const prefixes = chain.map(({ value, file }): string[] => {
    if (type === 'Programme') return [];
    return type === 'Course'
      ? ['plan', value.id ?? '']
      : ['plan', courseOfBase(file, workspace) ?? '', 'tasks', value.id ?? ''];
  });
  const programmes =
    type === 'Programme' ? (chain as Located<Programme>[]) : [...workspace.programmes.values()];
  const locks = programmes.flatMap((programme) => locksOf(programme).map((lock) => ({ programme, lock })));
  const seen = new Set<string>();
  return locks.flatMap(({ programme, lock }) => {
    // An adopted programme repeats the locks of its base.
    const said = JSON.stringify(lock.value);
    if (seen.has(said)) return [];
    seen.add(said);
    const steps = canonicalSteps(lock.value.target);
    const prefix = prefixes.find((one) => one.every((step, index) => steps[index] === step));
    const inside = prefix && steps.length > prefix.length;
    return inside ? [{ programme, lock, steps: steps.slice(prefix.length) }] : [];
  });
}

/** Of a learning task in a file of its own, or written in a course. */
function courseOfBase(file: string, { courseOfTask, courses }: BoundWorkspace): string | undefined {
  const inside = [...courses.values()].find((course) => course.file === file);
  return inside?.value.id ?? courseOfTask.get(file);
}

/** A lock of a draft that names nothing yet is a finding already. */
function locksOf(programme: Located<Programme>): Located<Lock>[] {
  return children(programme, 'locked', programme.value.locked).filter(
    ({ value }) => value.target !== undefined,
  );
}

function originalProgrammes({ programmes, adoptions }: BoundWorkspace): Located<Programme>[] {
  return [...programmes.values()].filter(({ file }) => !adoptions.has(file));
}

function canonicalSteps(target: string): string[] {
  const owners: Readonly<Record<number, string>> = { 0: 'Programme', 2: 'Course' };
  return targetSteps(target).map((step, index) => {
    const type = owners[index];
    return type === undefined ? step : canonicalKey(objectShape(type), { text: step });
  });
}

/** A row whose course is now the school's adoption of it is the same row. */
function rowStillNamed(
  { plan }: Programme,
  steps: readonly string[],
  workspace: BoundWorkspace,
): readonly string[] {
  const [first, course, ...rest] = steps;
  if (first !== 'plan' || course === undefined || plan.some((row) => row.course === course)) return steps;
  const adopted = plan.find((row) => basesOf(workspace.adoptions, row.course ?? '').includes(course))?.course;
  return adopted === undefined ? steps : [first, adopted, ...rest];
}

/** The course in which something is locked, or the school's adoption of it, as the plan names it. */
function courseInPlan(
  entity: Entity,
  steps: readonly string[],
  workspace: BoundWorkspace,
): Course | undefined {
  if (entity.kind !== 'programme' || steps[0] !== 'plan' || steps.length < 3) return undefined;
  const { plan } = entity as Programme;
  const [, name] = rowStillNamed(entity as Programme, steps, workspace);
  return plan.some(({ course }) => course === name) ? workspace.courses.get(name ?? '')?.value : undefined;
}

type Weakness = Pick<BrokenLock, 'path' | 'value'>;

/** A part of an entity that is locked, or what is left around it. */
interface LockedValue {
  readonly value: unknown;
  readonly path: Path;
}

function wholeOf(entity: Entity, steps: readonly string[], workspace: BoundWorkspace): LockedValue {
  const type =
    entity.kind === 'programme' ? 'Programme' : entity.kind === 'course' ? 'Course' : 'LearningTask';
  const value = whole(entity, workspace);
  const part = followTarget(value, type, steps);
  if (!('at' in part) && part.value !== undefined) return part;
  const around = followTarget(value, type, steps.slice(0, 'at' in part ? part.at : -1));
  return { value: undefined, path: 'at' in around ? [] : around.path };
}

/** `before`: of the base, whose items must all stay where a list must. */
function weaknesses(
  { value, path }: LockedValue,
  { minimum, required, skill, theory }: Lock,
  before: LockedValue | undefined,
): Weakness[] {
  if (value === undefined) {
    const mustStay = required === true || [minimum, skill, theory].some((floor) => floor !== undefined);
    return mustStay ? [{ path, value: undefined }] : [];
  }
  const names = new Set(itemNames(value));
  const isLost = required === true && itemNames(before?.value).some((name) => !names.has(name));
  const low = numbersIn(value, path).filter((number) => minimum !== undefined && number.value < minimum);
  return isLost ? [{ path, value: undefined }, ...low] : low;
}

/** By what the items of a list are told apart; texts have no name but themselves. */
function itemNames(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => {
    const { to } = (typeof item === 'object' && item !== null ? item : {}) as { readonly to?: unknown };
    return typeof to === 'string' ? to : (namesOf(item)[0] ?? JSON.stringify(item));
  });
}

/** Numbers that have a floor; a list of other things has its length. */
function numbersIn(value: unknown, path: Path): { readonly path: Path; readonly value: number }[] {
  if (typeof value === 'number') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && !value.some((item) => typeof item === 'number'))
    return [{ path, value: value.length }];
  const parts: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return parts.flatMap(([step, item]) =>
    typeof item === 'number' ? [{ path: [...path, step], value: item }] : [],
  );
}

function isThere(value: object, type: 'Programme' | 'Course', steps: readonly string[]): boolean {
  const part = followTarget({ ...value }, type, steps);
  return !('at' in part) && part.value !== undefined;
}

/** A course with its learning tasks, wherever they are written. */
function whole(entity: Entity, { tasks }: BoundWorkspace): Record<string, unknown> {
  const written = { ...entity } as unknown as Record<string, unknown>;
  const own = entity.kind === 'course' ? tasks.get(entity.id) : undefined;
  return own ? { ...written, tasks: own.map((task) => task.value) } : written;
}
