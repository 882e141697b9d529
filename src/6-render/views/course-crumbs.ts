/** The way from an edition's entrance, through the book of a course where it has one, to a page about the course. */
import { hasBook } from '../../leaves/leaf-record.ts';
import type { Course } from '../../model/model.ts';
import type { Edition } from '../sheet.ts';
import { bookPath } from './leaf-names.ts';
import type { Crumb } from './leaf-page.ts';

export function courseCrumbs(site: string, course: Course, edition: Edition, title: string): Crumb[] {
  const book = { title: course.title, path: hasBook(course) ? bookPath(edition, course, 'index') : undefined };
  return [{ title: site, path: `${edition}/index` }, book, { title, path: undefined }];
}
