/**
 * Valid documents → `BoundWorkspace`: ids collected, adoptions resolved, tasks joined to their courses, every
 * reference looked up.
 */

import type { ValidDocument } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Course, Entity, LearningTask, Workspace } from '../generated/types.ts';
import { noMedia } from '../media/media.ts';
import { child, type Located, placeOf } from '../source/located.ts';
import type { Adoptions } from './adoption.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { indexItems } from './item-index.ts';
import { resolveOverlays } from './overlays.ts';
import type { ReferenceMemory } from './reference-memory.ts';
import { checkReferences } from './references.ts';
import { suggestRenamed } from './renamed-by-hand.ts';
import {
  collectSymbols,
  duplicatesInBank,
  duplicatesInCourse,
  duplicatesInProgramme,
  duplicatesInTask,
} from './symbols.ts';
import { Reads, watchedList } from './watched-value.ts';

export interface BindInput {
  readonly config: Workspace;
  readonly documents: readonly ValidDocument[];
  /**
   * `<Type> <id>` of entities whose files were refused: references to them are no second finding. `?` stands
   * for a type that is not known, nothing for an id that is not.
   */
  readonly refused: ReadonlySet<string>;
  readonly includes: ReadonlyMap<string, string>;
  /** What adoptions give, when that is known already. */
  readonly adoptions?: Adoptions;
  /** Counts questions after what could not be read of a file. */
  readonly reads?: Reads;
  /** What an earlier run of the program found in documents. */
  readonly memory?: ReferenceMemory | undefined;
}

export interface Bound {
  readonly workspace: BoundWorkspace;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings left out because another one explains them. */
  readonly explained: number;
  /** False when an adoption could not be resolved, so that its entity is missing. */
  readonly complete: boolean;
}

export function bind({
  config,
  documents: written,
  refused: unread,
  includes,
  adoptions,
  reads = new Reads(),
  memory,
}: BindInput): Bound {
  const resolved = adoptions
    ? { adoptions, refused: [], diagnostics: [], explained: 0 }
    : resolveOverlays(written, collectSymbols(written));
  const adopted = [...resolved.adoptions.values()].flatMap(({ document, sound }) =>
    sound ? [document] : [],
  );
  const documents = [...written, ...adopted];
  const refused = new Set([...unread, ...resolved.refused]);
  const symbols = collectSymbols(documents);
  const ofKind = <E extends Entity>(type: string) =>
    (symbols.byKind.get(type) ?? new Map()) as ReadonlyMap<string, Located<E>>;
  const courses = ofKind<Course>('Course');
  const taskFiles = ofKind<LearningTask>('LearningTask');
  const joined = joinTasks(courses, taskFiles, reads);
  const workspace: BoundWorkspace = {
    config,
    documents,
    standards: ofKind('SkillStandard'),
    credentials: ofKind('Credential'),
    programmes: ofKind('Programme'),
    courses,
    overlays: ofKind('Overlay'),
    reviews: ofKind('Review'),
    changes: ofKind('Change'),
    banks: ofKind('QuestionBank'),
    adoptions: resolved.adoptions,
    taskFiles,
    items: indexItems(ofKind<never>('SkillStandard').values(), reads),
    tasks: joined.tasks,
    courseOfTask: joined.courseOfTask,
    refused,
    includes,
    // Read from the disk afterwards: what authors name is known only now.
    media: noMedia,
  };
  const inner = [
    ...[...courses].flatMap(([id, course]) => duplicatesInCourse(course, joined.tasks.get(id) ?? [])),
    ...[...joined.tasks.values(), orphans(workspace)].flat().flatMap(duplicatesInTask),
    ...[...workspace.programmes.values()].flatMap(duplicatesInProgramme),
    ...[...workspace.banks.values()].flatMap(duplicatesInBank),
  ];
  const references = checkReferences(workspace, refused, reads, memory);
  return {
    workspace,
    diagnostics: [
      ...symbols.diagnostics,
      ...resolved.diagnostics,
      ...joined.diagnostics,
      ...inner,
      ...suggestRenamed(references.diagnostics, workspace),
    ],
    explained: resolved.explained + references.explained,
    complete: resolved.refused.length === 0,
  };
}

function joinTasks(
  courses: ReadonlyMap<string, Located<Course>>,
  taskFiles: ReadonlyMap<string, Located<LearningTask>>,
  reads: Reads,
) {
  const tasks = new Map<string, readonly Located<LearningTask>[]>();
  const courseOfTask = new Map<string, string>();
  const namedAt = new Map<string, Located<unknown>>();
  const diagnostics: Diagnostic[] = [];
  for (const [id, course] of courses) {
    const own: Located<LearningTask>[] = [];
    const before = reads.count;
    for (const [index, task] of (course.value.tasks ?? []).entries()) {
      if (typeof task !== 'string') {
        own.push(child(course, task, 'tasks', index));
        continue;
      }
      const found = taskFiles.get(task);
      const first = namedAt.get(task);
      if (found && first) {
        const related = [{ where: placeOf(first), note: 'first' }];
        diagnostics.push(report('ref/task-shared', placeOf(course, 'tasks', index), { task }, { related }));
      } else if (found) {
        own.push(found);
        courseOfTask.set(task, id);
        namedAt.set(task, child(course, task, 'tasks', index));
      }
    }
    tasks.set(id, reads.count > before ? watchedList(own, reads) : own);
  }
  return { tasks, courseOfTask, diagnostics };
}

function orphans(workspace: BoundWorkspace): Located<LearningTask>[] {
  return [...workspace.taskFiles.values()].filter(({ value }) => !workspace.courseOfTask.has(value.id));
}
