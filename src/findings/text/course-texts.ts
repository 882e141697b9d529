/** Every text of a course and its tasks that speaks of the course itself, with its place. */

import { type AuthoredText, walkDocuments } from '../../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { walk } from '../../language/walk.ts';
import { joinPath } from '../../paths/join-path.ts';
import type { Path } from '../../source/place.ts';

/** Fields in which other courses are named for a reason. */
const elsewhere: ReadonlySet<string> = new Set([
  'prerequisites',
  'corequisites',
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

/** There are many, so that they are looked at in passing; `course` is an id. */
export function eachCourseText(
  workspace: BoundWorkspace,
  visit: (course: string, text: AuthoredText) => void,
): void {
  const owners = ownersOf(workspace);
  walkDocuments(workspace, {
    text(authored) {
      const { file, path } = authored;
      const owner = owners.get(file);
      if (owner !== undefined && !(path && isElsewhere(path))) visit(owner, authored);
    },
  });
}

const includeType: ReadonlySet<string> = new Set(['Include']);

/** File → id of the course whose text it holds; a file that two courses include belongs to neither. */
function ownersOf({
  documents,
  includes,
  courseOfTask,
}: BoundWorkspace): ReadonlyMap<string, string | undefined> {
  const owners = new Map<string, string | undefined>();
  for (const { file, type, value } of documents) {
    const owner = type === 'Course' ? value.id : type === 'LearningTask' ? courseOfTask.get(file) : undefined;
    if (owner === undefined) continue;
    owners.set(file, owner);
    if (includes.size === 0) continue;
    walk(value, type, [], {
      types: includeType,
      object(_, object) {
        const target = joinPath(file, String(object.file));
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
