/**
 * A workspace → what of it may leave the house: nothing for teachers only, of questions of closed
 * examinations only which requirements they examine. Keys that authors add (`x-…`) stay, for the formats that
 * carry them.
 */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { isPublishedOfQuestion } from '../5-lower/closed-questions.ts';
import { hiddenWhenClosed, isForTeachers, isOpen } from '../5-lower/edition.ts';
import type { Assessment, LearningTask, Overlay } from '../generated/types.ts';
import { branchOf } from '../language/branch.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import { plainForStudents, stripForStudents } from '../markdown/for-students.ts';
import type { Located } from '../source/located.ts';
import { adoptedField } from './adopted-field.ts';

type Inside = 'open' | 'closed' | 'question';

export function publicWorkspace(workspace: BoundWorkspace): BoundWorkspace {
  const cut = <T>(value: T, type: string): T => publicObject(value as object, type, 'open') as T;
  const all = <T>(located: ReadonlyMap<string, Located<T>>, type: string): ReadonlyMap<string, Located<T>> =>
    new Map([...located].map(([id, one]) => [id, { ...one, value: cut(one.value, type) }]));
  const tasks = new Map(
    [...workspace.tasks].map(([course, of]): [string, readonly Located<LearningTask>[]] => [
      course,
      of.map((task) => ({ ...task, value: cut(task.value, 'LearningTask') })),
    ]),
  );
  return {
    ...workspace,
    documents: workspace.documents.map((document) => ({
      ...document,
      value: cut(document.value, document.type),
    })),
    standards: all(workspace.standards, 'SkillStandard'),
    credentials: all(workspace.credentials, 'Credential'),
    programmes: all(workspace.programmes, 'Programme'),
    courses: all(workspace.courses, 'Course'),
    overlays: all(workspace.overlays, 'Overlay'),
    taskFiles: all(workspace.taskFiles, 'LearningTask'),
    tasks,
  };
}

function publicObject(value: object, type: string, inside: Inside): object {
  const { fields } = objectShape(type);
  const here = inside === 'open' && type === 'Assessment' && !isOpen(value as Assessment) ? 'closed' : inside;
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const field = lookup(fields, key);
    const isQuestions = here === 'closed' && type === 'Assessment' && key === 'questions';
    if (field?.teacher || (here === 'question' && !isPublishedOfQuestion(type, key))) continue;
    if (here !== 'open' && hiddenWhenClosed(type, key) && !isQuestions) continue;
    if (type === 'Overlay' && key === 'changes') result[key] = publicChanges(value as Overlay);
    else result[key] = field ? publicValue(item, field.shape, isQuestions ? 'question' : here) : item;
  }
  return result;
}

/** Without the values that are put where only teachers read, or where an examination decides that. */
function publicChanges({ extends: base, changes = [] }: Overlay): unknown[] {
  return changes.map(({ value, ...change }) => {
    const { shape, audience } = adoptedField(base, change.target);
    return value === undefined || audience !== 'students'
      ? change
      : { ...change, value: publicValue(value, shape, 'open') };
  });
}

function publicValue(value: unknown, shape: Shape, inside: Inside): unknown {
  if (shape.is === 'union') {
    return publicValue(value, branchOf(shape, value), inside);
  }
  if (Array.isArray(value)) {
    if (shape.is !== 'list') return value;
    const { of } = shape;
    const isPublic = (item: unknown) => !(of.is === 'object' && isForTeachers(of.type, item as object));
    return value.filter(isPublic).map((item) => publicValue(item, of, inside));
  }
  if (typeof value === 'string') {
    if (shape.is !== 'text') return value;
    return shape.md ? stripForStudents(value) : shape.gaps ? plainForStudents(value) : value;
  }
  return typeof value === 'object' && value !== null && shape.is === 'object'
    ? publicObject(value, shape.type, inside)
    : value;
}
