/** A leaf among its neighbours → the view of its own page. */

import type { Ledger } from '../../leaves/ledger.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { BookLeaf, LeafContent } from '../textbook/book.ts';
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
  extends Pick<BookLeaf, 'leafNo' | 'fullNo' | 'kind' | 'title' | 'issue' | 'effective'> {
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
  readonly task: { readonly no: number; readonly title: string } | undefined;
  readonly heads: Heads;
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
  const { leafNo, fullNo, kind, issue, effective, task } = leaf;
  const own = { leafNo, fullNo, kind, issue, effective, title: leaf.title };
  return {
    ...own,
    anchor,
    partial: `leaf-${kind}`,
    content: leaf.content(linkTo),
    course: course.title,
    task: task && { no: task.no, title: task.title },
    heads: heads(title),
  };
}

export function leafPageView(
  leaf: BookLeaf,
  leaves: readonly BookLeaf[],
  requirements: readonly ServedRequirement[],
  { course, edition, words, home }: BookPageScope,
): LeafPageView {
  const index = leaves.indexOf(leaf);
  const front = { title: course.title, path: bookPath(edition, course, 'index') };
  const opening =
    leaf.task && leaf.kind !== 'task'
      ? leaves.find(({ kind, task }) => kind === 'task' && task === leaf.task)
      : undefined;
  const turn = (to: BookLeaf | undefined): Turn | undefined =>
    to && { title: `${to.leafNo}　${to.title}`, path: to.path };
  const view = leafView(leaf, 'leaf', 1, course, linkToPages(edition));
  return {
    crumbs: [
      home,
      front,
      ...(opening
        ? [
            {
              title: words.label('task-short', { no: opening.task?.no ?? 0, title: opening.title }),
              path: opening.path,
            },
          ]
        : []),
      { title: leaf.title, path: undefined },
    ],
    printed: [runningHeads(view)],
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
