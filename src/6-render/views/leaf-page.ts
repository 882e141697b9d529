/** A leaf among its neighbours → the view of its own page. */

import { taskNo } from '../../leaves/course-leaves.ts';
import type { LeafMark } from '../../leaves/leaf-record.ts';
import type { Ledger } from '../../leaves/ledger.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { BookLeaf, LeafContent } from '../textbook/book.ts';
import { courseName } from './course-crumbs.ts';
import { type Heads, heads } from './heads.ts';
import { bookPath, type LinkTo, linkToPages } from './leaf-names.ts';
import type { ServedRequirement, ServedStandard } from './requirements.ts';
import { type RunningHeads, runningHeads } from './running-heads.ts';

export interface PageScope {
  readonly course: Course;
  readonly edition: Edition;
  readonly words: Words;
  /** Of this edition. */
  readonly model: StandardModel;
  readonly ledger: Ledger | undefined;
  /** By leaf id; empty without a ledger. */
  readonly marks: ReadonlyMap<string, LeafMark>;
  readonly served: readonly ServedStandard[];
}

/** With the way to the book, where that is there. */
export interface BookPageScope extends PageScope {
  readonly home: Crumb;
}

export interface Crumb {
  readonly title: string;
  /**
   * Undefined for the page itself.
   * @zh 页面自己没有
   */
  readonly path: string | undefined;
}

/** A leaf as templates show it. */
export interface LeafView
  extends Pick<BookLeaf, 'start' | 'leafNo' | 'fullNo' | 'kind' | 'title' | 'issue' | 'effective'> {
  /**
   * Id of its element, and name of its printed page.
   * @zh 元素的 id，也是打印页的名称
   */
  readonly anchor: string;
  /**
   * Template of what is inside.
   * @zh 显示内容的片段
   */
  readonly partial: `leaf-${BookLeaf['kind']}`;
  readonly content: LeafContent;
  readonly course: string;
  readonly task: { readonly no: number | string; readonly title: string } | undefined;
  readonly heads: Heads;
}

/** A leaf of paper: its parts as they follow each other; cards, which come last, stand side by side. */
export interface LeafSheetView {
  /**
   * Id of its element, and name of its printed pages.
   * @zh 元素的 id，也是打印页的名称
   */
  readonly anchor: string;
  /**
   * A task begins on it.
   * @zh 学习任务从这一张开始
   */
  readonly opensTask: boolean;
  readonly parts: readonly LeafView[];
  readonly cards: readonly LeafView[];
}

export interface LeafPageView {
  readonly crumbs: readonly Crumb[];
  readonly printed: readonly RunningHeads[];
  readonly leaf: LeafView;
  /**
   * Leaves of the same task, or of the course's own.
   * @zh 同一学习任务的其他页，或课程自己的页
   */
  readonly siblings: readonly {
    readonly leafNo: string;
    readonly title: string;
    readonly path: string;
    readonly here: boolean;
    readonly inner: boolean;
  }[];
  /**
   * Requirements that this leaf teaches or assesses, and where they are listed.
   * @zh 这一页对应的证书要求，以及列出它们的页面
   */
  readonly serves: { readonly path: string; readonly requirements: readonly ServedRequirement[] } | undefined;
  readonly previous: Turn | undefined;
  readonly next: Turn | undefined;
}

interface Turn {
  readonly title: string;
  readonly path: string;
}

export function leafView(
  leaf: BookLeaf,
  anchor: string,
  title: 1 | 2 | 3,
  course: Course,
  linkTo: LinkTo,
): LeafView {
  const { start, leafNo, fullNo, kind, issue, effective, task } = leaf;
  const own = { start, leafNo, fullNo, kind, issue, effective, title: leaf.title };
  return {
    ...own,
    anchor,
    partial: `leaf-${kind}`,
    content: leaf.content(linkTo),
    course: course.title,
    task: task && { no: taskNo(task), title: task.title },
    heads: heads(title),
  };
}

/** Views of parts, in the order of the book → leaf by leaf, with the heads of their pages. */
export function leafSheets(views: readonly LeafView[]): {
  readonly sheets: readonly LeafSheetView[];
  readonly printed: readonly RunningHeads[];
} {
  const all: LeafView[][] = [];
  for (const view of views) {
    const last = all.at(-1);
    if (last && view.start !== 'leaf') last.push(view);
    else all.push([view]);
  }
  const sheets = all.map(
    (parts): LeafSheetView => ({
      anchor: `sheet-${parts[0]?.anchor ?? ''}`,
      opensTask: parts[0]?.kind === 'task',
      parts: parts.filter(({ kind }) => kind !== 'card'),
      cards: parts.filter(({ kind }) => kind === 'card'),
    }),
  );
  const printed = all.flatMap(([first], index) =>
    first ? [runningHeads({ ...first, anchor: sheets[index]?.anchor ?? '', number: first.leafNo })] : [],
  );
  return { sheets, printed };
}

export function leafPageView(
  leaf: BookLeaf,
  leaves: readonly BookLeaf[],
  requirements: readonly ServedRequirement[],
  { course, edition, words, home }: BookPageScope,
): LeafPageView {
  const index = leaves.indexOf(leaf);
  const front = { title: courseName(course, words), path: bookPath(edition, course, 'index') };
  const opening =
    leaf.task && leaf.kind !== 'task'
      ? leaves.find(({ kind, task }) => kind === 'task' && task === leaf.task)
      : undefined;
  const turn = (to: BookLeaf | undefined): Turn | undefined =>
    to && { title: `${to.leafNo}　${to.title}`, path: to.path };
  const view = leafView(leaf, 'leaf', 1, course, linkToPages(edition));
  // What shares its leaf with other parts is no leaf when it is printed alone.
  const isWhole = leaves.filter(({ sheet }) => sheet === leaf.sheet).length === 1;
  return {
    crumbs: [
      home,
      front,
      ...(opening
        ? [
            {
              title: words.label('task-short', {
                no: opening.task ? taskNo(opening.task) : 0,
                title: opening.title,
              }),
              path: opening.path,
            },
          ]
        : []),
      { title: leaf.title, path: undefined },
    ],
    printed: [
      runningHeads({
        ...view,
        number: isWhole ? leaf.leafNo : words.label('leaf-excerpt', { number: leaf.leafNo }),
      }),
    ],
    leaf: view,
    siblings: leaves
      .filter(({ task }) => task === leaf.task)
      .map((other) => ({
        leafNo: other.leafNo,
        title: other.title,
        path: other.path,
        here: other === leaf,
        inner: other.kind === 'info',
      })),
    serves:
      requirements.length === 0
        ? undefined
        : { path: bookPath(edition, course, 'requirements'), requirements },
    previous: turn(leaves[index - 1]) ?? front,
    next: turn(leaves[index + 1]),
  };
}
