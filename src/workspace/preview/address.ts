/** What somebody types to see a page → the page: a leaf number, an item number, an id, a title, or a path. */
import { crosswalkPath } from '../../6-render/crosswalk/crosswalk-path.ts';
import { itemAnchor } from '../../6-render/crosswalk/crosswalk-tables.ts';
import { bookPath, leafPath } from '../../6-render/views/leaf-names.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { courseLeaves } from '../../leaves/course-leaves.ts';
import { taskLeaf } from '../../leaves/leaf-names.ts';
import { placeForm } from '../../leaves/places.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course } from '../../model/model.ts';
import { fileName } from '../../paths/file-name.ts';
import type { PageSource } from './page-source.ts';

/** `from` is the page on which it was typed; undefined where nothing has that name. */
export function pageOf(typed: string, from: string, pages: PageSource): string | undefined {
  // 全角数字、连字符 are what a Chinese keyboard writes.
  const words = typed
    .normalize('NFKC')
    .trim()
    .replaceAll(/[‐-―−]/g, '-');
  if (words === '') return undefined;
  const edition: Edition = from.startsWith('teacher/') ? 'teacher' : 'student';
  const courses = nearFirst(pages.model.courses, from);
  return (
    leafOf(words, edition, courses) ??
    itemOf(words, from, pages.making.crosswalks()) ??
    entityOf(words, edition, courses, pages) ??
    fileOf(words, pages)
  );
}

/** A number that several books have is that of the book in which it was typed. */
function nearFirst(courses: readonly Course[], from: string): readonly Course[] {
  const steps = from.split('/');
  const isNear = ({ id }: Course) => steps.includes(fileName(id));
  return [...courses.filter(isNear), ...courses.filter((course) => !isNear(course))];
}

const leafNumber = new RegExp(`^${placeForm}(-${placeForm}){2,3}$`);

function leafOf(number: string, edition: Edition, courses: readonly Course[]): string | undefined {
  if (!leafNumber.test(number)) return undefined;
  for (const course of courses)
    for (const { name, leafNo, fullNo } of courseLeaves(course))
      if (number === leafNo || number === fullNo) return `${leafPath(edition, name)}.html`;
  return undefined;
}

function itemOf(number: string, from: string, crosswalks: readonly Crosswalk[]): string | undefined {
  if (!/\d\.\d|\//.test(number)) return undefined;
  const address = number.toUpperCase();
  const near = (crosswalk: Crosswalk): boolean => `${crosswalkPath(crosswalk)}.html` === from;
  const ordered = [...crosswalks.filter(near), ...crosswalks.filter((one) => !near(one))];
  for (const crosswalk of ordered)
    for (const { ref } of crosswalk.items)
      if (ref.toUpperCase() === address || ref.toUpperCase().endsWith(`/${address}`))
        return `${crosswalkPath(crosswalk)}.html#${itemAnchor(ref)}`;
  return undefined;
}

function entityOf(
  words: string,
  edition: Edition,
  courses: readonly Course[],
  { model, making }: PageSource,
): string | undefined {
  const book = (course: Course) => `${bookPath(edition, course, 'index')}.html`;
  const programme = (id: string) => `standard/${fileName(id)}.html`;
  for (const course of courses) {
    if (course.id === words) return book(course);
    const task = course.tasks.find(({ id, title }) => id === words || title === words);
    if (task) return `${leafPath(edition, taskLeaf(task))}.html`;
  }
  const { programmes } = model;
  const named = programmes.find(({ id }) => id === words) ?? programmes.find(({ title }) => title === words);
  if (named) return programme(named.id);
  const credential = making.crosswalks().find((one) => one.credential === words);
  if (credential) return `${crosswalkPath(credential)}.html`;
  const titled = courses.find(({ title }) => title.includes(words));
  return titled && book(titled);
}

function fileOf(words: string, pages: PageSource): string | undefined {
  const path = words.replace(/^\/+/, '').replace(/(\.html)?$/, '.html');
  return pages.has(path) ? path : undefined;
}
