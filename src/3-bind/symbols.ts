/** Collects every id of the workspace, per kind and per owner, and reports those that are taken twice. */

import type { ValidDocument } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Course, Entity, LearningTask, Programme, QuestionBank } from '../generated/types.ts';
import { children, type Located, placeOf } from '../source/located.ts';
import type { Place } from '../source/place.ts';
import { perObject } from '../values/per-object.ts';
import type { SharedTasks } from './bound-workspace.ts';
import { taskKey } from './named-task.ts';
import { stageId } from './stages.ts';

/** Kind → id → entity, of tasks `taskKey`; the first of two with the same id. */
export interface Symbols {
  readonly byKind: ReadonlyMap<string, ReadonlyMap<string, Located<Entity>>>;
  readonly diagnostics: readonly Diagnostic[];
}

export function collectSymbols(documents: readonly ValidDocument[]): Symbols {
  const byKind = new Map<string, Map<string, Located<Entity>>>();
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, Located<Entity>>();
  for (const { type, value, file } of documents) {
    const located = { value, file, path: [] };
    const id = type === 'LearningTask' ? taskKey(value as LearningTask) : value.id;
    const key = `${type} ${id.toLowerCase()}`;
    const first = taken.get(key);
    if (first) {
      diagnostics.push(duplicate(value.id, { file, path: ['id'] }, placeOf(first, 'id')));
      continue;
    }
    taken.set(key, located);
    const ofKind = byKind.get(type) ?? new Map<string, Located<Entity>>();
    byKind.set(type, ofKind.set(id, located));
  }
  return { byKind, diagnostics };
}

function duplicate(id: string, where: Place, first: Place): Diagnostic {
  return report('id/duplicate', where, { id }, { related: [{ where: first, note: 'first' }] });
}

/** Every id in order; a second use of one is reported, also when only case differs. */
function findDuplicates(ids: Iterable<{ id: string | undefined; place: Place }>): Diagnostic[] {
  const first = new Map<string, Place>();
  const found: Diagnostic[] = [];
  for (const { id, place } of ids) {
    if (id === undefined) continue;
    const earlier = first.get(id.toLowerCase());
    if (earlier) found.push(duplicate(id, place, earlier));
    else first.set(id.toLowerCase(), place);
  }
  return found;
}

const ids = <T extends { readonly id?: string }>(items: readonly Located<T>[]) =>
  items.map((item) => ({ id: item.value.id, place: placeOf(item, 'id') }));

export function duplicatesInCourse(
  course: Located<Course>,
  tasks: readonly Located<LearningTask>[],
  shared: SharedTasks = new Map(),
): Diagnostic[] {
  const owners = [...tasks, course].map((owner) => ({
    // What a task of another course brings along is wrong where that task is named.
    at: shared.get(owner.value as LearningTask),
    assessments: children(owner, 'assessments', owner.value.assessments),
  }));
  const taskIds = tasks.map((task) => ({
    id: task.value.id,
    place: shared.get(task.value) ?? placeOf(task, 'id'),
  }));
  const assessments = owners.flatMap((owner) => (owner.at ? [] : owner.assessments));
  return [
    ...findDuplicates(ids(children(course, 'goals', course.value.goals))),
    ...findDuplicates(
      owners.flatMap((owner) =>
        ids(owner.assessments).map(({ id, place }) => ({ id, place: owner.at ?? place })),
      ),
    ),
    ...findDuplicates(taskIds),
    ...assessments.flatMap((assessment) =>
      findDuplicates(ids(children(assessment, 'questions', assessment.value.questions))),
    ),
  ];
}

export function duplicatesInTask(task: Located<LearningTask>): readonly Diagnostic[] {
  return hasDuplicates(task.value) ? allDuplicatesInTask(task) : [];
}

/** They are seldom, and who goes on asks of the same task many times. */
const hasDuplicates = perObject(
  (value: LearningTask) => allDuplicatesInTask({ value, file: '', path: [] }).length > 0,
);

function allDuplicatesInTask(task: Located<LearningTask>): Diagnostic[] {
  const stages = children(task, 'stages', task.value.stages);
  const activities = stages.flatMap((stage) => children(stage, 'activities', stage.value.activities));
  const worksheet = activities.flatMap((activity) =>
    children(activity, 'worksheet', activity.value.worksheet),
  );
  const goals = [task, ...stages].flatMap((owner) =>
    children(owner, 'goals', owner.value.goals).flatMap((goal) =>
      typeof goal.value === 'string' ? [] : [{ ...goal, value: goal.value }],
    ),
  );
  return [stages, activities, worksheet, goals, children(task, 'cards', task.value.cards)].flatMap((items) =>
    findDuplicates(ids(items as readonly Located<{ readonly id?: string }>[])),
  );
}

export function duplicatesInBank(bank: Located<QuestionBank>): Diagnostic[] {
  return [
    ...findDuplicates(ids(children(bank, 'questions', bank.value.questions))),
    ...findDuplicates(ids(children(bank, 'blueprints', bank.value.blueprints))),
  ];
}

export function duplicatesInProgramme(programme: Located<Programme>): Diagnostic[] {
  const stages = children(programme, 'stages', programme.value.stages);
  return [
    ...findDuplicates(
      stages.map((stage) => ({
        id: stageId(stage.value),
        place: placeOf(stage, stage.value.id ? 'id' : 'level'),
      })),
    ),
    ...findDuplicates(ids(children(programme, 'routes', programme.value.routes))),
  ];
}
