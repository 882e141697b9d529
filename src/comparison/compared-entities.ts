/**
 * A workspace → its entities as they are compared: what is written, without how and in which file. A task is an
 * entity of its own wherever it stands; what an adoption gives is one, too.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { plainValue } from '../3-bind/digest.ts';
import { pairsOf } from '../crosswalk/likeness.ts';
import type { Course, LearningTask } from '../generated/types.ts';
import { configName } from '../paths/config-name.ts';
import type { Path } from '../source/place.ts';
import type { EntityName } from './change.ts';

export type Plain = Readonly<Record<string, unknown>>;

export interface ComparedEntity extends EntityName {
  readonly file: string;
  /** Of the entity inside its file. */
  readonly path: Path;
  readonly value: Plain;
  /** The value as text: the same where nothing changed. */
  readonly json: string;
  /** `<Type> <id>` of what it adopts; of a task what its course adopts. */
  readonly adopts?: string;
}

/** That an entity is a task or a course is told by its place, too. */
const kind: ReadonlySet<string> = new Set(['kind']);

export function comparedEntities(workspace: BoundWorkspace): ComparedEntity[] {
  const { documents, tasks, adoptions, courseOfTask, config } = workspace;
  const plain = (value: unknown, file: string) => plainValue(value, file, workspace, kind) as Plain;
  const settings = entity('Workspace', configName, plain(config, configName), { file: configName, path: [] });
  const whole = documents.flatMap(({ type, value, file }): ComparedEntity[] => {
    if (type === 'LearningTask' && courseOfTask.has(file)) return [];
    const own = plain(value, file);
    const shown = type === 'Course' ? { ...own, tasks: taskIds(tasks.get(value.id)) } : own;
    const adoption = adoptions.get(file);
    const base = adoption && `${adoption.type} ${adoption.base.value.id}`;
    return [entity(type, value.id, shown, { file, path: [] }, base === undefined ? {} : { adopts: base })];
  });
  const adopted = new Map(
    whole.flatMap(({ type, id, adopts }) => (type === 'Course' && adopts ? [[id, adopts]] : [])),
  );
  const ofCourses = [...tasks].flatMap(([course, list]) =>
    list.map(({ value, file, path }) => {
      const base = adopted.get(course);
      return entity(
        'LearningTask',
        value.id,
        ofCourse(plain(value, file)),
        { file, path },
        {
          course,
          ...(base === undefined ? {} : { adopts: base }),
        },
      );
    }),
  );
  return [settings, ...whole, ...ofCourses];
}

/** That a task is one of a course is told by its place, too. */
function ofCourse({ course: _, ...own }: Plain): Plain {
  return own;
}

function taskIds(tasks: readonly { readonly value: LearningTask }[] = []): NonNullable<Course['tasks']> {
  return tasks.map(({ value }) => value.id);
}

function entity(
  type: string,
  id: string,
  value: Plain,
  at: Pick<ComparedEntity, 'file' | 'path'>,
  more: Pick<ComparedEntity, 'course' | 'adopts'> = {},
): ComparedEntity {
  const title = typeof value.title === 'string' ? value.title : id;
  return { type, id, title, value, json: JSON.stringify(value), ...at, ...more };
}

export function nameOf({ type, id, title, course }: ComparedEntity): EntityName {
  return { type, id, title, ...(course === undefined ? {} : { course }) };
}

/** All that is written in a value, for telling how alike two are. */
export function writtenPairs(value: unknown): ReadonlySet<string> {
  return pairsOf(textsIn(value).join(''));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'id' ? [] : textsIn(item)));
}
