/** What a change of an adoption may name: parts of the entity that it is based on, one step after the other. */
import { followTarget, namesOf } from '../../3-bind/overlay-target.ts';
import { adoptedType, entityReference } from '../../language/adopted-shape.ts';
import { branchOf } from '../../language/branch.ts';
import { fieldWord } from '../../language/key-language.ts';
import { objectShape } from '../../language/language-tables.ts';
import type { Around } from './names.ts';

export interface Target {
  /** With the steps that lead there. */
  readonly path: string;
  /** What it is called. */
  readonly title: string;
}

/** `typed` is the target as far as it is written; its last step is yet to be chosen. */
export function targetsFrom(typed: string, around: Around): readonly Target[] {
  const [, based = ''] = /^(?:extends|基于)[ \t]*[:：][ \t]*["']?([^\s"'#]+)/m.exec(around.text) ?? [];
  const type = adoptedType(based);
  const { id } = entityReference(based);
  const entity = type && wholeOf(type, id, around);
  if (!entity) return [];
  const steps = typed.split('/').slice(0, -1);
  const part = followTarget(entity, type, steps);
  if ('at' in part) return [];
  const before = steps.map((step) => `${step}/`).join('');
  const { value } = part;
  if (Array.isArray(value))
    return value.map((item, index): Target => {
      const [name = String(index + 1), ...titles] = namesOf(item);
      return { path: before + name, title: titles.at(-1) ?? '' };
    });
  const shape = branchOf(part.shape, value);
  if (shape.is !== 'object' || typeof value !== 'object' || value === null) return [];
  return Object.entries(objectShape(shape.type).fields)
    .map(([key, { zh }]) => ({ key, path: before + fieldWord(shape.type, key, around.language), zh }))
    .sort((a, b) => Number(Object.hasOwn(value, b.key)) - Number(Object.hasOwn(value, a.key)))
    .map(({ key, path, zh }): Target => ({ path, title: around.language === 'zh' ? key : zh }));
}

/** An entity with the tasks that have files of their own. */
function wholeOf(type: string, id: string, { documents }: Around): Record<string, unknown> | undefined {
  const found = (of: string, named: unknown) =>
    documents.find((document) => document.type === of && document.value.id === named)?.value;
  const entity = found(type, id) as Record<string, unknown> | undefined;
  const tasks = entity?.tasks;
  if (!Array.isArray(tasks)) return entity;
  return { ...entity, tasks: tasks.map((task) => found('LearningTask', task) ?? task) };
}
