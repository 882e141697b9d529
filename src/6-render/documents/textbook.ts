/** 活页式教材: the book of each course, as leaves of their own and as one printable whole. */
import type { Course } from '../../model/model.ts';
import type { Document, DocumentContext, Edition, Sheet } from '../sheet.ts';
import { bookLeaves, type Leaf } from '../views/book.ts';
import { bookFront, wholeView } from '../views/book-front.ts';
import { bookPath } from '../views/leaf-names.ts';
import { leafPageView } from '../views/leaf-page.ts';
import { wantedCourses } from '../views/wanted-courses.ts';

export const document: Document = { sheets };

function* sheets(context: DocumentContext): Iterable<Sheet> {
  for (const edition of context.editions) {
    for (const course of wantedCourses(context.models[edition], context)) {
      if (course.tasks.length > 0) yield* book(course, edition, context);
    }
  }
}

function* book(course: Course, edition: Edition, { words, models }: DocumentContext): Iterable<Sheet> {
  const leaves = bookLeaves({ course, edition, words });
  const scope = { course, edition, words, organization: models[edition].organization?.name, site: models[edition].title };
  const common = { document: 'textbook', edition, course: course.id };
  const front = bookFront(leaves, scope);
  yield { ...common, path: bookPath(edition, course, 'index'), title: course.title, template: 'textbook-index', view: front };
  for (const leaf of leaves) {
    yield {
      ...common,
      path: leaf.path,
      leaf: leaf.id,
      title: pageTitle(leaf, course),
      template: 'textbook-leaf',
      view: leafPageView(leaf, leaves, scope),
    };
  }
  const title = words.label('whole-title', { course: course.title });
  yield {
    ...common,
    path: bookPath(edition, course, 'whole'),
    title,
    template: 'textbook-whole',
    view: wholeView(front, leaves, scope),
    standalone: true,
  };
}

function pageTitle({ title, task, kind }: Leaf, course: Course): string {
  return [title, ...(task && kind !== 'task' ? [task.title] : []), course.title].join(' · ');
}
