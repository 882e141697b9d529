/** A course and its leaves → the cover, contents and facts of its book, and the whole book on one page. */
import type { Leaf } from './book.ts';
import { type CourseView, courseView } from './course-view.ts';
import { bookPath, type LinkTo, leafId, worksheetPath } from './leaf-names.ts';
import { type Crumb, type LeafView, leafView, type PageScope } from './leaf-page.ts';

export interface BookFront {
  readonly crumbs: readonly Crumb[];
  readonly organization: string | undefined;
  readonly course: CourseView;
  readonly whole: string;
  readonly first: string | undefined;
  readonly tasks: readonly TaskLine[];
  /** Leaves that belong to no task. */
  readonly back: readonly LeafLine[];
}

interface TaskLine {
  readonly no: number;
  readonly title: string;
  readonly unit: string | undefined;
  /** The unit differs from the task's before. */
  readonly newUnit: boolean;
  readonly hours: number;
  readonly theoryHours: number | undefined;
  readonly practiceHours: number | undefined;
  readonly worksheet: string;
  readonly leaves: readonly LeafLine[];
}

interface LeafLine extends Pick<Leaf, 'leafNo' | 'fullNo' | 'title' | 'path' | 'kind' | 'hours' | 'version' | 'effective'> {
  /** Id of the leaf's element in the whole book. */
  readonly anchor: string;
}

export interface WholeView extends BookFront {
  readonly printed: readonly { readonly anchor: string; readonly leafNo: string }[];
  readonly leaves: readonly LeafView[];
  /** Every leaf with its version, for the list of effective pages. */
  readonly lines: readonly LeafLine[];
}

export function bookFront(leaves: readonly Leaf[], { course, edition, words, organization, site }: PageScope): BookFront {
  const lines = leaves.map(leafLine);
  const of = (task: Leaf['task']) => lines.filter((_, index) => leaves[index]?.task === task);
  return {
    crumbs: [
      { title: site, path: `${edition}/index` },
      { title: course.title, path: undefined },
    ],
    organization,
    course: courseView(course, words),
    whole: bookPath(edition, course, 'whole'),
    first: leaves[0]?.path,
    tasks: course.tasks.map((task, index) => ({
      no: task.no,
      title: task.title,
      unit: task.unit,
      newUnit: task.unit !== undefined && task.unit !== course.tasks[index - 1]?.unit,
      hours: task.hours,
      theoryHours: task.theoryHours,
      practiceHours: task.practiceHours,
      worksheet: worksheetPath(edition, task),
      leaves: of(task),
    })),
    back: of(undefined),
  };
}

/** In the whole book a task's opening leaf is a chapter and its other leaves are sections of it. */
export function wholeView(front: BookFront, leaves: readonly Leaf[], { course }: PageScope): WholeView {
  const anchors = new Map(leaves.map(({ id }, index) => [id, anchorAt(index)]));
  const linkTo: LinkTo = (name) => ({ path: undefined, anchor: anchors.get(leafId(name)) });
  const views = leaves.map((leaf, index) => leafView(leaf, anchorAt(index), leaf.task && leaf.kind !== 'task' ? 3 : 2, course, linkTo));
  return {
    ...front,
    crumbs: [],
    printed: views.map(({ anchor, fullNo }) => ({ anchor, leafNo: fullNo })),
    leaves: views,
    lines: leaves.map(leafLine),
  };
}

function anchorAt(index: number): string {
  return `leaf-${index + 1}`;
}

function leafLine({ leafNo, fullNo, title, path, kind, hours, version, effective }: Leaf, index: number): LeafLine {
  return { leafNo, fullNo, title, path, kind, hours, version, effective, anchor: anchorAt(index) };
}
