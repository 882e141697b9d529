/**
 * The alignments of a course → for each requirement the leaves that teach it and the leaves that assess it.
 */
import type { AlignmentEntry, Course } from '../model/model.ts';
import { courseLeaves } from './course-leaves.ts';
import type { Leaf } from './leaf.ts';
import { leafId } from './leaf-names.ts';
import { leafOfElement } from './leaf-of-element.ts';

export interface ServingLeaves {
  /** In the order of the book. */
  readonly taught: readonly Leaf[];
  readonly assessed: readonly Leaf[];
}

/**
 * `alignments` are those of the course. Item reference → its leaves; an element that covers nothing of a
 * requirement does not serve it.
 */
export function requirementIndex(
  course: Course,
  alignments: readonly AlignmentEntry[],
): ReadonlyMap<string, ServingLeaves> {
  const leaves = courseLeaves(course);
  const ids = new Map<string, { taught: Set<string>; assessed: Set<string> }>();
  for (const { element, role, items, coverage } of alignments) {
    if (role === 'intent' || coverage === 0) continue;
    const name = leafOfElement(course, element);
    if (!name) continue;
    for (const item of items) {
      const of = ids.get(item) ?? { taught: new Set(), assessed: new Set() };
      ids.set(item, of);
      of[role].add(leafId(name));
    }
  }
  const inOrder = (wanted: ReadonlySet<string>): Leaf[] => leaves.filter(({ id }) => wanted.has(id));
  return new Map(
    [...ids].map(([item, { taught, assessed }]) => [
      item,
      { taught: inOrder(taught), assessed: inOrder(assessed) },
    ]),
  );
}
