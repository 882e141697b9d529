/**
 * A course and an element of it → the leaf of the student's textbook where it stands, as far as that book is
 * there.
 */

import { leafOfElement } from '../../leaves/leaf-of-element.ts';
import type { Course } from '../../model/model.ts';
import type { DocumentContext } from '../sheet.ts';
import { bookPath, leafPath } from '../views/leaf-names.ts';
import { Reachable } from '../views/reachable.ts';
import type { TargetOf } from './crosswalk-evidence.ts';

export function textbookTargets(context: DocumentContext): TargetOf {
  const courses = studentBooks(context);
  return ({ course: id, element }) => {
    const course = courses.get(id);
    if (course === undefined) return '';
    const leaf = leafOfElement(course, element);
    return leaf ? leafPath('student', leaf) : bookPath('student', course, 'index');
  };
}

/** By id, the courses whose student's textbook is there. */
export function studentBooks(context: DocumentContext): ReadonlyMap<string, Course> {
  const { student } = context.models;
  const there = new Reachable(student, context);
  const hasBook = (course: Course) =>
    course.tasks.length > 0 &&
    there.ofCourse(course, 'student', 'textbook', bookPath('student', course, 'index'));
  return new Map(student.courses.filter(hasBook).map((course) => [course.id, course]));
}
