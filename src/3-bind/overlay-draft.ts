/** The entity that is adopted → the school's own copy, its learning tasks inline, which changes are then applied to. */
import type { AdoptableType } from '../2-validate/adopted-shape.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { Entity, LearningTask, Overlay } from '../generated/types.ts';
import type { Located } from '../model/located.ts';
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
}

export interface Base {
  readonly entity: Located<Entity>;
  readonly type: AdoptableType;
  /** Where the base is an adoption itself. */
  readonly origin: Origin | undefined;
}

export function draftOf(overlay: Located<Overlay>, base: Base, taskFiles: ReadonlyMap<string, Located<LearningTask>>): Draft {
  const { entity, type } = base;
  const value = ownCopy(entity.value, entity.file) as Record<string, unknown>;
  const origin = new Origin({ file: entity.file, path: entity.path }, [], base.origin);
  const originals = new Map<string, Given>();
  if (type === 'Course' && Array.isArray(value.tasks)) {
    const { tasks } = value;
    const list = origin.at('tasks');
    for (const [index, written] of tasks.entries()) {
      const file = typeof written === 'string' ? taskFiles.get(written) : undefined;
      if (file) {
        const { kind: _, ...task } = ownCopy(file.value, file.file) as Record<string, unknown>;
        tasks[index] = task;
        list.set(index, new Origin({ file: file.file, path: file.path }, ['tasks', index]), tasks.length);
      }
      if (typeof tasks[index] !== 'string')
        originals.set(tasks[index].id, { value: structuredClone(tasks[index]), origin: list.at(index) });
    }
  }
  return { overlay, type, value, origin, taskOfBase: (id) => again(originals.get(id)) };
}

function again(given: Given | undefined): Given | undefined {
  if (!given) return undefined;
  const { place, base, under } = given.origin;
  return { value: structuredClone(given.value), origin: new Origin(place, base, under) };
}

/** The id of a learning task of the base, given where a course takes one, is the task itself. */
export function expandTasks({ type, taskOfBase }: Draft, path: Path, value: unknown, origin: Origin): Given {
  if (type !== 'Course' || path[0] !== 'tasks' || path.length > 2) return { value, origin };
  if (!Array.isArray(value)) return (typeof value === 'string' ? taskOfBase(value) : undefined) ?? { value, origin };
  const tasks = value.map((item) => (typeof item === 'string' ? taskOfBase(item) : undefined));
  for (const [index, task] of tasks.entries()) if (task) origin.set(index, task.origin, tasks.length);
  return { value: value.map((item, index) => tasks[index]?.value ?? item), origin };
}
