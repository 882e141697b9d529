/**
 * Stages, activities and cards without an id → an id for each, and the edits that write it into their files.
 */
import type { SyntaxMap, SyntaxNode, SyntaxTree } from '../1-parse/syntax-tree.ts';
import type { ValidDocument } from '../2-validate/validate.ts';
import type { Course, LearningTask } from '../generated/types.ts';
import { fieldWord } from '../language/key-language.ts';
import { descend } from '../language/locate.ts';
import type { Shape } from '../language/shape.ts';
import type { Edit, Path, Place } from '../source/place.ts';

type Owner = 'TaskStage' | 'Activity' | 'Card';

export interface MissingId {
  readonly type: Owner;
  readonly place: Place;
  /** Free in its task. */
  readonly id: string;
}

export interface WrittenIds {
  readonly edits: readonly Edit[];
  /** Where no edit can be made: what is written once with an anchor stands in several places. */
  readonly left: readonly MissingId[];
}

/** Of the learning tasks of one file. */
export function missingIds({ type, value, file }: ValidDocument): MissingId[] {
  if (type === 'LearningTask') return inTask(value as unknown as LearningTask, file, []);
  if (type !== 'Course') return [];
  const tasks = (value as unknown as Course).tasks ?? [];
  return tasks.flatMap((task, index) =>
    typeof task === 'string' ? [] : inTask(task, file, ['tasks', index]),
  );
}

type Named = { readonly id?: string };

function inTask(task: LearningTask, file: string, path: Path): MissingId[] {
  const stages = (task.stages ?? []).map((value, index) => ({ value, path: [...path, 'stages', index] }));
  const activities = stages.flatMap(({ value, path: at }) =>
    (value.activities ?? []).map((activity, index) => ({
      value: activity,
      path: [...at, 'activities', index],
    })),
  );
  const cards = (task.cards ?? []).map((value, index) => ({ value, path: [...path, 'cards', index] }));
  return [
    ...named(stages, 'TaskStage', 's', file),
    ...named(activities, 'Activity', 'a', file),
    ...named(cards, 'Card', 'k', file),
  ];
}

function named(
  all: readonly { readonly value: Named; readonly path: Path }[],
  type: Owner,
  letter: string,
  file: string,
): MissingId[] {
  const taken = new Set(all.flatMap(({ value }) => value.id?.toLowerCase() ?? []));
  let next = 1;
  return all.flatMap(({ value, path }): MissingId[] => {
    if (value.id !== undefined) return [];
    while (taken.has(`${letter}${next}`)) next++;
    return [{ type, place: { file, path }, id: `${letter}${next++}` }];
  });
}

export function writeIds(
  missing: readonly MissingId[],
  { type, language }: ValidDocument,
  tree: SyntaxTree,
  text: string,
): WrittenIds {
  const edits: Edit[] = [];
  const left: MissingId[] = [];
  const objects = missing.map((one) => ({ one, map: nodeAt(tree, type, one.place.path) }));
  for (const { one, map } of objects) {
    const first = map?.entries[0]?.key;
    const isShared = objects.some((other) => other.one !== one && other.map?.start === map?.start);
    if (!map || !first || isShared) {
      left.push(one);
      continue;
    }
    const line = `${fieldWord(one.type, 'id', language)}: ${one.id}`;
    const indent = ' '.repeat(first.start - (text.lastIndexOf('\n', first.start - 1) + 1));
    edits.push({ start: first.start, end: first.start, text: map.flow ? `${line}, ` : `${line}\n${indent}` });
  }
  return { edits, left };
}

function nodeAt(tree: SyntaxTree, type: string, path: Path): SyntaxMap | undefined {
  let node: SyntaxNode | null = tree.root;
  let shape: Shape = { is: 'object', type };
  for (const step of path) {
    const next = descend(tree.root, node, shape, step);
    if (!next) return undefined;
    ({ node, shape } = next);
  }
  return node?.is === 'map' ? node : undefined;
}
