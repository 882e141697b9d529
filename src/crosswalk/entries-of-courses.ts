/** Turns the flat alignments of a workspace into those of some courses. */
import type { AlignmentEntry } from '../model/model.ts';
import { groupBy } from '../values/group-by.ts';
import { perObject } from '../values/per-object.ts';

const byCourse = perObject((alignments: readonly AlignmentEntry[]) =>
  groupBy(
    alignments.map((entry, place) => ({ entry, place })),
    ({ entry }) => entry.course,
  ),
);

/** In the order of all; the list of all must not change as long as it is used. */
export function entriesOfCourses(
  alignments: readonly AlignmentEntry[],
  courses: ReadonlySet<string>,
): AlignmentEntry[] {
  const grouped = byCourse(alignments);
  return [...courses]
    .flatMap((course) => grouped.get(course) ?? [])
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}
