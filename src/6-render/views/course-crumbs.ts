/**
 * The way from an edition's entrance, through the book of a course where it has one, to a page about the
 * course; links only to what is there.
 */
import { taskNo } from '../../leaves/course-leaves.ts';
import { taskLeaf } from '../../leaves/leaf-names.ts';
import { hasBook } from '../../leaves/leaf-record.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { DocumentContext } from '../sheet.ts';
import { bookPath, leafPath } from './leaf-names.ts';
import type { Crumb } from './leaf-page.ts';
import { Reachable } from './reachable.ts';

export function courseCrumbs(
  course: Course,
  edition: Edition,
  title: string,
  context: DocumentContext,
  task?: LearningTask,
): Crumb[] {
  const there = new Reachable(context.models[edition], context);
  const inBook = (path: string) =>
    hasBook(course) && there.ofCourse(course, edition, 'textbook', path) ? path : undefined;
  return [
    entranceCrumb(context, edition),
    { title: courseName(course, context.words), path: inBook(bookPath(edition, course, 'index')) },
    ...(task ? [{ title: taskTitle(task, context), path: inBook(leafPath(edition, taskLeaf(task))) }] : []),
    { title, path: undefined },
  ];
}

/** Two versions of a course have one title: that of a school says whose it is. */
export function courseName({ title, adoption }: Course, words: Words): string {
  if (!adoption) return title;
  const school = words.label('course.adopted', { school: adoption.school });
  return `${title}${words.label('in-brackets', { text: school })}`;
}

function taskTitle(task: LearningTask, { words }: DocumentContext): string {
  return words.label('task-short', { no: taskNo(task), title: task.title });
}

/** Of an edition's folder, or of everything. */
export function entranceCrumb(context: DocumentContext, edition?: Edition): Crumb {
  const model = context.models[edition ?? 'student'];
  const path = edition ? (`${edition}/index` as const) : 'index';
  return { title: model.title, path: new Reachable(model, context).hasEntrance(path) ? path : undefined };
}
