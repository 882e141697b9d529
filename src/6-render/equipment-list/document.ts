/** 器材清单: a workbook for each course of what has to be there, with room to say what is. It has no page. */
import type { Course } from '../../model/model.ts';
import { fileName } from '../../paths/file-name.ts';
import type { Document, DocumentContext, Part, Sheet } from '../sheet.ts';
import { courseParts, coursesOf } from '../views/parts.ts';
import { equipmentList, kitOf } from './equipment-list.ts';

/** No templates. */
export type Views = Record<never, never>;

export const document: Document = { parts, sheets };

export function equipmentPath({ id }: Pick<Course, 'id'>): string {
  return `teacher/equipment-list/${fileName(id)}`;
}

function* parts(context: DocumentContext): Iterable<Part> {
  for (const part of courseParts(context)) if (part.edition === 'teacher') yield part;
}

function* sheets({ models, words }: DocumentContext, part: Part): Iterable<Sheet> {
  for (const course of coursesOf(models.teacher, part)) {
    if (kitOf(course).length === 0) continue;
    const title = words.label('equipment.title', { course: course.title });
    yield {
      ...{ path: equipmentPath(course), document: 'equipment-list', edition: 'teacher', course: course.id },
      title,
      workbook: () => equipmentList(course, title, words),
    };
  }
}
