/**
 * The entity that is adopted → the school's own copy, its learning tasks inline, which changes are then
 * applied to.
 */

import type { Entity, LearningTask, Overlay } from '../generated/types.ts';
import type { AdoptableType } from '../language/adopted-shape.ts';
import type { Located } from '../source/located.ts';
import type { Path } from '../source/place.ts';
import { Origin } from './origins.ts';
import { ownCopy } from './own-copy.ts';

/** A value together with where it was written. */
export interface Given {
  readonly value: unknown;
  readonly origin: Origin;
}

export interface Draft {
  readonly overlay: Located<Overlay>;
  readonly type: AdoptableType;
  readonly value: Record<string, unknown>;
  readonly origin: Origin;
  /** A learning task of the base by its id, to be copied once more. */
  readonly taskOfBase: (id: string) => Given | undefined;
  /**
   * The base names learning tasks that are not there: a finding of its own, which explains targets that lead
   * nowhere.
   */
  readonly lacksTasks: boolean;
}

export interface Base {
  readonly entity: Located<Entity>;
  readonly type: AdoptableType;
  /** Where the base is an adoption itself. */
  readonly origin: Origin | undefined;
}

export function draftOf(overlay: Located<Overlay>, base: Base, taskFile: TaskFile): Draft {
  const { entity, type } = base;
  const value = ownCopy(entity.value, entity.file) as Record<string, unknown>;
  // The school's own task belongs to the course that names it.
  if (type === 'LearningTask') delete value.course;
  const origin = new Origin({ file: entity.file, path: entity.path }, [], base.origin);
  const tasks =
    type === 'Course' && Array.isArray(value.tasks)
      ? inlineTasks(value.tasks, origin.at('tasks'), taskFile)
      : undefined;
  return {
    overlay,
    type,
    value,
    origin,
    taskOfBase: (id) => again(tasks?.copies.get(id)),
    lacksTasks: tasks?.missing === true,
  };
}

/** A learning task in a file of its own, by its id. */
type TaskFile = (id: string) => Located<LearningTask> | undefined;

function inlineTasks(tasks: unknown[], origin: Origin, taskFile: TaskFile) {
  const copies = new Map<string, Given>();
  let missing = false;
  // A task that is named twice is there once; that it is named twice, the base is told.
  for (let index = tasks.length - 1; index > 0; index--) {
    if (typeof tasks[index] !== 'string' || tasks.indexOf(tasks[index]) === index) continue;
    origin.remove(index, tasks.length);
    tasks.splice(index, 1);
  }
  for (const [index, written] of tasks.entries()) {
    const file = typeof written === 'string' ? taskFile(written) : undefined;
    if (file) {
      const { kind: _, course: __, ...task } = ownCopy(file.value, file.file) as Record<string, unknown>;
      tasks[index] = task;
      origin.set(index, new Origin({ file: file.file, path: file.path }, ['tasks', index]), tasks.length);
    }
    const task = tasks[index];
    if (typeof task === 'string') missing = true;
    else copies.set((task as LearningTask).id, { value: structuredClone(task), origin: origin.at(index) });
  }
  return { copies, missing };
}

function again(given: Given | undefined): Given | undefined {
  if (!given) return undefined;
  const { place, base, under } = given.origin;
  return { value: structuredClone(given.value), origin: new Origin(place, base, under) };
}

/** The id of a learning task of the base, given where a course takes one, is the task itself. */
export function expandTasks({ type, taskOfBase }: Draft, path: Path, value: unknown, origin: Origin): Given {
  if (type !== 'Course' || path[0] !== 'tasks' || path.length > 2) return { value, origin };
  if (!Array.isArray(value))
    return (typeof value === 'string' ? taskOfBase(value) : undefined) ?? { value, origin };
  const tasks = value.map((item) => (typeof item === 'string' ? taskOfBase(item) : undefined));
  for (const [index, task] of tasks.entries()) if (task) origin.set(index, task.origin, tasks.length);
  return { value: value.map((item, index) => tasks[index]?.value ?? item), origin };
}
