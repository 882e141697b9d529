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
import type { Place } from '../source/place.ts';
import type { Adoptions } from './adoption.ts';
import type { BoundWorkspace, SharedTasks } from './bound-workspace.ts';
import { indexItems } from './item-index.ts';
import { courseNamed, taskNamed } from './named-task.ts';
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
    deliveries: ofKind('Delivery'),
    adoptions: resolved.adoptions,
    taskFiles,
    items: indexItems(ofKind<never>('SkillStandard').values(), reads),
    tasks: joined.tasks,
    courseOfTask: joined.courseOfTask,
    shared: joined.shared,
    refused,
    includes,
    // Read from the disk afterwards: what authors name is known only now.
    media: noMedia,
  };
  const inner = [
    ...[...courses].flatMap(([id, course]) =>
      duplicatesInCourse(course, joined.tasks.get(id) ?? [], joined.shared.get(id)),
    ),
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
  const shared = new Map<string, SharedTasks>();
  const namedAt = new Map<string, { readonly course: string; readonly place: Place }>();
  const diagnostics: Diagnostic[] = [];
  for (const [id, course] of courses) {
    const own: Located<LearningTask>[] = [];
    const ofOthers = new Map<LearningTask, Place>();
    const before = reads.count;
    for (const [index, task] of (course.value.tasks ?? []).entries()) {
      if (typeof task !== 'string') {
        own.push(child(course, task, 'tasks', index));
        continue;
      }
      const found = taskNamed(task, id, { courses, taskFiles });
      if (!found) continue;
      const place = placeOf(course, 'tasks', index);
      const first = namedAt.get(found.file);
      if ((courseNamed(task) ?? id) !== id && !ofOthers.has(found.value)) {
        own.push(found);
        ofOthers.set(found.value, place);
      } else if (first && first.course !== id && courseNamed(task) === undefined) {
        const related = [{ where: first.place, note: 'first' }];
        const params = { task, shared: `${first.course}/${task}` };
        diagnostics.push(report('ref/task-shared', place, params, { related }));
      } else if (first || found.path.length > 0) {
        const there = ofOthers.get(found.value) ?? first?.place ?? placeOf(found, 'id');
        const related = [{ where: there, note: 'first' }];
        diagnostics.push(report('id/duplicate', place, { id: task }, { related }));
      } else {
        own.push(found);
        courseOfTask.set(found.file, id);
        namedAt.set(found.file, { course: id, place });
      }
    }
    if (ofOthers.size > 0) shared.set(id, ofOthers);
    tasks.set(id, reads.count > before ? watchedList(own, reads) : own);
  }
  return { tasks, courseOfTask, shared, diagnostics };
}

function orphans(workspace: BoundWorkspace): Located<LearningTask>[] {
  return [...workspace.taskFiles.values()].filter(({ file }) => !workspace.courseOfTask.has(file));
}
