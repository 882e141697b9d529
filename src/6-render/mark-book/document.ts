/** 成绩册: a workbook for each course, in which teachers enter marks and read results. It has no page. */
import type { Course } from '../../model/model.ts';
import { fileName } from '../../paths/file-name.ts';
import type { Document, DocumentContext, Part, Sheet } from '../sheet.ts';
import { courseParts, coursesOf } from '../views/parts.ts';
import { markBook } from './mark-book.ts';

/** No templates. */
export type Views = Record<never, never>;

export const document: Document = { parts, sheets };

export function markBookPath({ id }: Pick<Course, 'id'>): string {
  return `teacher/mark-book/${fileName(id)}`;
}

function* parts(context: DocumentContext): Iterable<Part> {
  for (const part of courseParts(context)) if (part.edition === 'teacher') yield part;
}

function* sheets({ models, words }: DocumentContext, part: Part): Iterable<Sheet> {
  for (const course of coursesOf(models.teacher, part)) {
    if (!hasMarks(course)) continue;
    const title = words.label('mark-book.title', { course: course.title });
    yield {
      ...{ path: markBookPath(course), document: 'mark-book', edition: 'teacher', course: course.id, title },
      workbook: () => markBook(course, title, words),
    };
  }
}

/** Is there anything to be marked? */
export function hasMarks({ tasks, assessments }: Course): boolean {
  return assessments.length > 0 || tasks.some((task) => task.assessments.length > 0);
}
