/** Alignments of courses → one link for each element and requirement, without repetitions. */
import { partName } from '../crosswalk/side-coverage.ts';
import type { AlignmentEntry, StandardModel } from '../model/model.ts';

export interface RelationLink {
  /** Stable; what its identifier is made of. */
  readonly key: string;
  /** Key of the element on the side of the course. */
  readonly element: string;
  /** Reference of the requirement. */
  readonly ref: string;
  readonly entry: AlignmentEntry;
}

/**
 * In the order in which they are written; of two entries that say the same of the same, the one that covers
 * more, as in the crosswalk.
 */
export function relationLinks(model: StandardModel, courses: Iterable<string>): RelationLink[] {
  const wanted = new Set(courses);
  const links = new Map<string, RelationLink>();
  for (const entry of model.alignments) {
    if (!wanted.has(entry.course)) continue;
    for (const ref of entry.items) {
      const part = entry.part === undefined ? '' : ` ${partName(entry.part)}`;
      const key = `alignment/${entry.element} ${entry.relation} ${ref}${part}`;
      const known = links.get(key);
      if (!known || known.entry.coverage < entry.coverage)
        links.set(key, { key, element: entry.element, ref, entry });
    }
  }
  return [...links.values()];
}
