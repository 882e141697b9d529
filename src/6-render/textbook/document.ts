/** 活页式教材: the book of each course, as leaves of their own and as one printable whole. */
import { hasBook } from '../../leaves/leaf-record.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course } from '../../model/model.ts';
import { formLinks } from '../forms/document.ts';
import type { FormLink } from '../forms/form-view.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { courseCrumbs, courseName, entranceCrumb } from '../views/course-crumbs.ts';
import { bookPath, linkToPages } from '../views/leaf-names.ts';
import { type Crumb, type LeafPageView, leafPageView, type PageScope } from '../views/leaf-page.ts';
import { courseParts, coursesOf } from '../views/parts.ts';
import { Reachable } from '../views/reachable.ts';
import {
  type RequirementsView,
  requirementsByLeaf,
  requirementsView,
  servedStandards,
} from '../views/requirements.ts';
import { type BookLeaf, bookLeaves } from './book.ts';
import { type BookFront, bookFront, type TaskLine, type WholeView, wholeView } from './book-front.ts';

export interface Views {
  /**
   * Cover, contents and facts of a course's book.
   * @zh 教材的封面、目录和课程信息
   */
  readonly 'textbook-index': BookFront & { readonly forms: readonly FormLink[] };
  /**
   * One leaf of the book as a page of its own.
   * @zh 教材的一页
   */
  readonly 'textbook-leaf': LeafPageView;
  /**
   * Which leaf serves which requirement of a certificate.
   * @zh 证书要求索引：哪一条在哪一页
   */
  readonly 'textbook-requirements': { readonly crumbs: readonly Crumb[]; readonly index: RequirementsView };
  /**
   * The whole book on one page, for printing.
   * @zh 整本教材，用于打印
   */
  readonly 'textbook-whole': WholeView;
}

export const document: Document = { parts, sheets };

function* parts(context: DocumentContext): Iterable<Part> {
  for (const part of courseParts(context))
    if (coursesOf(context.models[part.edition], part).some(hasBook)) yield part;
}

function* sheets(context: DocumentContext, part: Part): Iterable<SheetOf<Views>> {
  for (const course of coursesOf(context.models[part.edition], part))
    yield* book(course, part.edition, context);
}

function* book(course: Course, edition: Edition, context: DocumentContext): Iterable<SheetOf<Views>> {
  const { words, models, leaves: record } = context;
  const leaves = bookLeaves({ course, edition, words, marks: record.marks(edition) });
  const entries = context.alignmentsOf(edition, course.id);
  const served = servedStandards(course, entries, models[edition], words);
  const scope = {
    course,
    edition,
    words,
    model: models[edition],
    ledger: record.ledger,
    marks: record.marks(edition),
    served,
    home: entranceCrumb(context, edition),
  };
  const whole = { document: 'textbook', edition, course: course.id, origin: course, sources: () => [course] };
  const common = { ...whole, book: bookPath(edition, course, 'whole') };
  const front = bookFront(leaves, scope);
  const requirements = requirementsByLeaf(served);
  const there = new Reachable(models[edition], context);
  const withWorksheet = (line: TaskLine): TaskLine =>
    there.ofCourse(course, edition, 'worksheet', line.worksheet ?? '')
      ? line
      : { ...line, worksheet: undefined };
  yield {
    ...common,
    path: bookPath(edition, course, 'index'),
    title: courseName(course, words),
    template: 'textbook-index',
    view: { ...front, tasks: front.tasks.map(withWorksheet), forms: formLinks(course, edition, context) },
  };
  for (const leaf of leaves) {
    yield {
      ...common,
      path: leaf.path,
      leaf: leaf.id,
      title: pageTitle(leaf, course),
      template: 'textbook-leaf',
      view: leafPageView(leaf, leaves, requirements.get(leaf.id) ?? [], scope),
    };
  }
  if (front.requirements !== undefined)
    yield { ...common, ...requirementsSheet(front.requirements, front, scope) };
  const title = words.label('whole-title', { course: course.title });
  yield {
    ...whole,
    path: common.book,
    title,
    template: 'textbook-whole',
    view: {
      ...wholeView(front, leaves, scope),
      crumbs: courseCrumbs(course, edition, words.label('whole'), context),
    },
    standalone: true,
    search: 'nothing',
  };
}

function requirementsSheet(path: string, front: BookFront, { course, edition, words, served }: PageScope) {
  const heading = words.label('requirements');
  return {
    path,
    title: `${heading} · ${course.title}`,
    template: 'textbook-requirements' as const,
    view: {
      crumbs: [
        ...front.crumbs.slice(0, -1),
        { title: courseName(course, words), path: bookPath(edition, course, 'index') },
        { title: heading, path: undefined },
      ],
      index: requirementsView(served, linkToPages(edition)),
    },
  };
}

function pageTitle({ title, task, kind }: BookLeaf, course: Course): string {
  return [title, ...(task && kind !== 'task' ? [task.title] : []), course.title].join(' · ');
}
