/** A course and its leaves → the cover, contents and facts of its book, and the whole book on one page. */

import { leafId } from '../../leaves/leaf-names.ts';
import { editionLedger, lastRelease } from '../../leaves/ledger.ts';
import { bookPath, type LinkTo, worksheetPath } from '../views/leaf-names.ts';
import {
  type BookPageScope,
  type Crumb,
  type LeafSheetView,
  leafSheets,
  leafView,
  type PageScope,
} from '../views/leaf-page.ts';
import { type RequirementsView, requirementsView } from '../views/requirements.ts';
import type { RunningHeads } from '../views/running-heads.ts';
import type { BookLeaf } from './book.ts';
import { type CourseView, courseView } from './course-view.ts';

export interface BookFront {
  readonly crumbs: readonly Crumb[];
  readonly organization: string | undefined;
  readonly course: CourseView;
  /**
   * Of the books, when this is one of a release.
   * @zh 发布号和日期；没有发布过时没有
   */
  readonly release: { readonly release: number; readonly effective: string } | undefined;
  readonly whole: string;
  /**
   * Path of the index of requirements; undefined where nothing is aligned.
   * @zh 证书要求索引，用 link；没有对接时没有
   */
  readonly requirements: string | undefined;
  readonly first: string | undefined;
  readonly tasks: readonly TaskLine[];
  /**
   * Leaves that belong to no task.
   * @zh 不属于学习任务的页
   */
  readonly back: readonly LeafLine[];
}

export interface TaskLine {
  readonly no: number;
  readonly title: string;
  readonly unit: string | undefined;
  /**
   * The unit differs from the task's before.
   * @zh 与前一个学习任务不在同一单元
   */
  readonly newUnit: boolean;
  readonly hours: number;
  readonly theoryHours: number | undefined;
  readonly practiceHours: number | undefined;
  /**
   * Its share of the course's mark, in percent.
   * @zh 占课程成绩的百分比
   */
  readonly weight: number | undefined;
  /**
   * Path of the worksheet; undefined where none was built.
   * @zh 工作页的位置，用 link；没有生成工作页时没有
   */
  readonly worksheet: string | undefined;
  readonly leaves: readonly LeafLine[];
}

interface LeafLine
  extends Pick<BookLeaf, 'leafNo' | 'fullNo' | 'title' | 'path' | 'kind' | 'hours' | 'issue' | 'effective'> {
  /**
   * Id of the leaf's element in the whole book; undefined on a sheet that stands alone.
   * @zh 这一页在整本里的元素 id；单独的一页上没有
   */
  readonly anchor: string | undefined;
}

export interface WholeView extends BookFront {
  readonly printed: readonly RunningHeads[];
  readonly sheets: readonly LeafSheetView[];
  /**
   * Every leaf with its issue and its parts, for the list of effective pages.
   * @zh 每一张活页、它的修订和上面印的各部分，用于有效页清单
   */
  readonly lines: readonly (LeafLine & { readonly parts: readonly LeafLine[] })[];
  readonly index: RequirementsView;
}

export function bookFront(leaves: readonly BookLeaf[], scope: BookPageScope): BookFront {
  const { course, edition, words, model, served, home } = scope;
  const lines = leaves.map(leafLine);
  const of = (task: BookLeaf['task']) => lines.filter((_, index) => leaves[index]?.task === task);
  return {
    crumbs: [home, { title: course.title, path: undefined }],
    organization: model.organization?.name,
    course: courseView(course, words),
    release: scope.ledger && lastRelease(editionLedger(scope.ledger, edition)),
    whole: bookPath(edition, course, 'whole'),
    requirements: served.length > 0 ? bookPath(edition, course, 'requirements') : undefined,
    first: leaves[0]?.path,
    tasks: course.tasks.map((task, index) => ({
      no: task.no,
      title: task.title,
      unit: task.unit,
      newUnit: task.unit !== undefined && task.unit !== course.tasks[index - 1]?.unit,
      hours: task.hours,
      theoryHours: task.theoryHours,
      practiceHours: task.practiceHours,
      weight: task.weight,
      worksheet: worksheetPath(edition, task),
      leaves: of(task),
    })),
    back: of(undefined),
  };
}

/** In the whole book a task's opening leaf is a chapter and its other leaves are sections of it. */
export function wholeView(
  front: BookFront,
  leaves: readonly BookLeaf[],
  { course, served }: PageScope,
): WholeView {
  const anchors = new Map(leaves.map(({ id }, index) => [id, anchorAt(index)]));
  const linkTo: LinkTo = (name) => ({ path: undefined, anchor: anchors.get(leafId(name)) });
  const views = leaves.map((leaf, index) =>
    leafView(leaf, anchorAt(index), leaf.task && leaf.kind !== 'task' ? 3 : 2, course, linkTo),
  );
  return {
    ...front,
    crumbs: [],
    ...leafSheets(views),
    lines: sheetLines(leaves),
    index: requirementsView(served, linkTo),
  };
}

function anchorAt(index: number): string {
  return `leaf-${index + 1}`;
}

function sheetLines(leaves: readonly BookLeaf[]): WholeView['lines'] {
  const lines = leaves.map(leafLine);
  return lines.flatMap((line, index) => {
    const sheet = leaves[index]?.sheet;
    const parts = lines.filter((_, at) => leaves[at]?.sheet === sheet);
    return parts[0] === line ? [{ ...line, parts }] : [];
  });
}

function leafLine(
  { leafNo, fullNo, title, path, kind, hours, issue, effective }: BookLeaf,
  index: number,
): LeafLine {
  return { leafNo, fullNo, title, path, kind, hours, issue, effective, anchor: anchorAt(index) };
}
