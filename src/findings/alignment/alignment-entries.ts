/** Courses → what each of them aligns to, entry by entry, with the items an entry stands for. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { lookUpItem } from '../../3-bind/item-index.ts';
import type { Alignment, Course, LearningTask } from '../../generated/types.ts';
import { objectShape } from '../../language/language-tables.ts';
import { type SomeTypes, walk } from '../../language/walk.ts';
import type { Located } from '../../source/located.ts';

export interface AlignmentEntry {
  readonly at: Located<unknown>;
  readonly alignment: Alignment;
  /** Object type of the element it stands on, e.g. `Goal`. */
  readonly on: string;
  readonly standard: string;
  /** Undefined for basics. */
  readonly level: string | undefined;
  /** The references of single items; none where the entry leads nowhere. */
  readonly items: readonly string[];
}

export interface CourseAlignments {
  readonly course: Located<Course>;
  /** Of the course itself, then of each task. */
  readonly own: readonly AlignmentEntry[];
  readonly tasks: readonly {
    readonly task: Located<LearningTask>;
    readonly entries: readonly AlignmentEntry[];
  }[];
  readonly all: readonly AlignmentEntry[];
}

export function courseAlignments(workspace: BoundWorkspace): readonly CourseAlignments[] {
  return [...workspace.courses.values()].map((course) => {
    const { tasks: _, ...written } = course.value;
    const own = entriesIn({ ...course, value: written }, 'Course', workspace);
    const tasks = (workspace.tasks.get(course.value.id) ?? []).map((task) => ({
      task,
      entries: entriesIn(task, 'LearningTask', workspace),
    }));
    return { course, own, tasks, all: [...own, ...tasks.flatMap(({ entries }) => entries)] };
  });
}

/** What can be aligned to something. */
const aligned: SomeTypes = { has: (type) => 'aligns' in objectShape(type).fields };

function entriesIn(located: Located<unknown>, type: string, workspace: BoundWorkspace): AlignmentEntry[] {
  const entries: AlignmentEntry[] = [];
  walk(located.value, type, located.path, {
    types: aligned,
    object(on, object, path) {
      const { aligns = [] } = object as { readonly aligns?: readonly (string | Alignment)[] };
      for (const [index, written] of aligns.entries()) {
        const alignment = typeof written === 'string' ? { to: written } : written;
        const at = { value: written, file: located.file, path: [...path, 'aligns', index] };
        const found = lookUpItem(workspace.items, alignment.to);
        const known = 'items' in found;
        const [standard = ''] = alignment.to.split('/');
        entries.push({
          at,
          alignment,
          on,
          standard,
          level: known ? found.level : undefined,
          items: known ? found.items : [],
        });
      }
    },
  });
  return entries;
}
