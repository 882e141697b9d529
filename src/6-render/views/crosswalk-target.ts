/** An alignment entry → the leaf of the student's textbook where its element stands, as far as that book is built. */

import { leafOfElement } from '../../leaves/leaf-of-element.ts';
import type { DocumentContext } from '../sheet.ts';
import type { TargetOf } from './crosswalk-evidence.ts';
import { bookPath, leafPath } from './leaf-names.ts';
import { wantedCourses } from './wanted-courses.ts';

export function textbookTargets(context: DocumentContext): TargetOf {
  if (!context.editions.includes('student')) return () => '';
  const books = new Map(wantedCourses(context.models.student, context).map((course) => [course.id, course]));
  return ({ course: id, element }) => {
    const course = books.get(id);
    if (course === undefined || course.tasks.length === 0) return '';
    const leaf = leafOfElement(course, element);
    return leaf ? leafPath('student', leaf) : bookPath('student', course, 'index');
  };
}
