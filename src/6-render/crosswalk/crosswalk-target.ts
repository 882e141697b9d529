/**
 * A course and an element of it → the leaf of the student's textbook where it stands, as far as that book is
 * there.
 */

import { leafOfElement } from '../../leaves/leaf-of-element.ts';
import { hasBook } from '../../leaves/leaf-record.ts';
import type { Course } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';
import type { DocumentContext } from '../sheet.ts';
import { bookPath, leafPath } from '../views/leaf-names.ts';
import { Reachable } from '../views/reachable.ts';
import type { TargetOf } from './crosswalk-evidence.ts';

export function textbookTargets(context: DocumentContext): TargetOf {
  const bookOf = studentBooks(context);
  return ({ course: id, element }) => {
    const course = bookOf(id);
    if (course === undefined) return '';
    const leaf = leafOfElement(course, element);
    return leaf ? leafPath('student', leaf) : bookPath('student', course, 'index');
  };
}

/** A course by its id, where its student's textbook is there. */
export function studentBooks(context: DocumentContext): (id: string) => Course | undefined {
  const { student } = context.models;
  const there = new Reachable(student, context);
  const courses = byId(student.courses);
  return (id) => {
    const course = courses.get(id);
    const path = course && hasBook(course) && bookPath('student', course, 'index');
    return path && there.ofCourse(course, 'student', 'textbook', path) ? course : undefined;
  };
}
