/** A course and its leaves → the cover, contents and facts of its book, and the whole book on one page. */

import { taskNo } from '../../leaves/course-leaves.ts';
import { frontId, frontNumber, frontParts } from '../../leaves/front-leaves.ts';
import type { FrontPart } from '../../leaves/leaf.ts';
import { leafId } from '../../leaves/leaf-names.ts';
import { editionLedger, lastRelease } from '../../leaves/ledger.ts';
import { fileName } from '../../paths/file-name.ts';
import { courseName } from '../views/course-crumbs.ts';
import { bookPath, type LinkTo, worksheetPath } from '../views/leaf-names.ts';
import {
  type BookPageScope,
  type Crumb,
  type LeafSheetView,
  leafSheets,
  leafView,
  type PageScope,
} from '../views/leaf-page.ts';
import { leafWords } from '../views/leaf-words.ts';
import { type RequirementsView, requirementsView } from '../views/requirements.ts';
import { type RunningHeads, runningHeads } from '../views/running-heads.ts';
import { type BookLeaf, issueOf } from './book.ts';
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
  /**
   * True where the settings say that a release needs no reviews.
   * @zh 设置里写了审核“不要求”时为 true
   */
  readonly isUnreviewed: boolean;
  readonly whole: string;
  /**
   * Cover, contents, facts and index as the leaves that they are.
   * @zh 封面、目录、课程说明和职业标准条目索引各是哪一张活页
   */
  readonly front: Readonly<Record<FrontPart, FrontLeaf>>;
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

interface FrontLeaf extends Pick<BookLeaf, 'leafNo' | 'title' | 'issue' | 'effective'> {
  /**
   * Id of its element, and name of its printed pages.
   * @zh 元素的 id，也是打印页的名称
   */
  readonly anchor: string;
}

/** A leaf of the list of effective leaves. */
interface EffectiveLine extends Pick<BookLeaf, 'leafNo' | 'issue' | 'effective'> {
  readonly parts: readonly {
    readonly kind: BookLeaf['kind'] | undefined;
    readonly title: string;
    readonly anchor: string | undefined;
  }[];
}

export interface TaskLine {
  readonly no: number | string;
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
  readonly lines: readonly EffectiveLine[];
  readonly index: RequirementsView;
}

export function bookFront(leaves: readonly BookLeaf[], scope: BookPageScope): BookFront {
  const { course, edition, words, model, served, home } = scope;
  const lines = leaves.map(leafLine);
  const of = (task: BookLeaf['task']) => lines.filter((_, index) => leaves[index]?.task === task);
  return {
    crumbs: [home, { title: courseName(course, words), path: undefined }],
    organization: model.organization?.name,
    course: courseView(course, words),
    release: scope.ledger && lastRelease(editionLedger(scope.ledger, edition), fileName(course.id)),
    isUnreviewed: model.review === 'not-required',
    whole: bookPath(edition, course, 'whole'),
    front: frontLeaves(scope),
    requirements: served.length > 0 ? bookPath(edition, course, 'requirements') : undefined,
    first: leaves[0]?.path,
    tasks: course.tasks.map((task, index) => ({
      no: taskNo(task),
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
  const { sheets, printed } = leafSheets(views);
  return {
    ...front,
    crumbs: [],
    sheets,
    printed: [...frontHeads(front), ...printed],
    lines: effectiveLines(front, leaves),
    index: requirementsView(served, linkTo),
  };
}

function anchorAt(index: number): string {
  return `leaf-${index + 1}`;
}

/** What stands at the head and foot of those front leaves that the book has. */
export function frontHeads({ front, course, requirements }: BookFront): readonly RunningHeads[] {
  return frontParts
    .filter((part) => part !== 'index' || requirements !== undefined)
    .map((part) => {
      const { leafNo, ...own } = front[part];
      return runningHeads({ ...own, number: leafNo, course: course.title, task: undefined });
    });
}

function frontLeaves({ course, words, marks }: BookPageScope): Readonly<Record<FrontPart, FrontLeaf>> {
  const titles = leafWords(words).front;
  const of = (part: FrontPart): FrontLeaf => ({
    anchor: `front-${part}`,
    leafNo: frontNumber(course, part),
    title: titles[part],
    ...issueOf(marks.get(frontId(course, part)), course.version, course.effective, words),
  });
  return { cover: of('cover'), contents: of('contents'), facts: of('facts'), index: of('index') };
}

function effectiveLines(
  { front, requirements }: BookFront,
  leaves: readonly BookLeaf[],
): readonly EffectiveLine[] {
  const { cover, contents, facts, index } = front;
  const own = ({ leafNo, issue, effective, title, anchor }: FrontLeaf): EffectiveLine => ({
    ...{ leafNo, issue, effective },
    parts: [{ kind: undefined, title, anchor }],
  });
  const lines = leaves.map(leafLine);
  const sheets = lines.flatMap((line, at): EffectiveLine[] => {
    const { leafNo, issue, effective } = line;
    const sheet = leaves[at]?.sheet;
    const shared = lines.filter((_, other) => leaves[other]?.sheet === sheet);
    const parts = shared.map(({ kind, title, anchor }) => ({ kind, title, anchor }));
    return shared[0] === line ? [{ leafNo, issue, effective, parts }] : [];
  });
  return [...[cover, contents, facts].map(own), ...sheets, ...(requirements ? [own(index)] : [])];
}

function leafLine(
  { leafNo, fullNo, title, path, kind, hours, issue, effective }: BookLeaf,
  index: number,
): LeafLine {
  return { leafNo, fullNo, title, path, kind, hours, issue, effective, anchor: anchorAt(index) };
}
