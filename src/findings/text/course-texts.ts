/** Every text of a course and its tasks that speaks of the course itself, with its place. */

import { walkDocuments, whereOf } from '../../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { walk } from '../../language/walk.ts';
import { joinPath } from '../../paths/join-path.ts';
import type { Path, Where } from '../../source/place.ts';

export interface CourseText {
  readonly text: string;
  readonly whereOf: (start: number, end: number) => Where;
}

/** Fields in which other courses are named for a reason. */
const elsewhere: ReadonlySet<string> = new Set([
  'prerequisites',
  'followUps',
  'references',
  'coveredBy',
  'rationale',
  'source',
  'notes',
  'base',
  'url',
  'file',
]);

export function textsByCourse(workspace: BoundWorkspace): ReadonlyMap<string, readonly CourseText[]> {
  const owners = ownersOf(workspace);
  const found = new Map<string, CourseText[]>();
  walkDocuments(workspace, {
    text(authored) {
      const { text, file, path } = authored;
      const owner = owners.get(file);
      if (owner === undefined || (path && isElsewhere(path))) return;
      const list = found.get(owner) ?? [];
      list.push({ text, whereOf: (start, end) => whereOf(authored, start, end) });
      found.set(owner, list);
    },
  });
  return found;
}

/** File → id of the course whose text it holds; a file that two courses include belongs to neither. */
function ownersOf({ documents, courseOfTask }: BoundWorkspace): ReadonlyMap<string, string | undefined> {
  const owners = new Map<string, string | undefined>();
  for (const { file, type, value } of documents) {
    const owner =
      type === 'Course' ? value.id : type === 'LearningTask' ? courseOfTask.get(value.id) : undefined;
    if (owner === undefined) continue;
    owners.set(file, owner);
    walk(value, type, [], {
      object(name, object) {
        const target = name === 'Include' ? joinPath(file, String(object.file)) : undefined;
        if (target !== undefined)
          owners.set(target, owners.has(target) && owners.get(target) !== owner ? undefined : owner);
      },
    });
  }
  return owners;
}

function isElsewhere(path: Path): boolean {
  return path.some((step) => typeof step === 'string' && elsewhere.has(step));
}
