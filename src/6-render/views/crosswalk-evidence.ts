/** Alignment entries → what a reader calls them, course by course, with the page of the textbook where they stand. */
import { evidenceTitle } from '../../crosswalk/evidence-title.ts';
import type { AlignmentRelation } from '../../generated/types.ts';
import type { AlignmentEntry, Course, StandardModel } from '../../model/model.ts';
import { percent } from './crosswalk-words.ts';

export interface EvidenceLine {
  /** On the way from the course to the element. */
  readonly titles: readonly string[];
  readonly hours: number | undefined;
  readonly points: number | undefined;
  /** Empty where the element answers the whole requirement. */
  readonly coverage: string;
  readonly relation: AlignmentRelation;
  /** Sheet that shows the element; empty when it is not part of this build. */
  readonly target: string;
}

export interface EvidenceGroup {
  readonly course: string;
  readonly lines: readonly EvidenceLine[];
}

/** Where an entry's element can be read; empty for nowhere. */
export type TargetOf = (entry: AlignmentEntry) => string;

export type Evidence = (entries: readonly AlignmentEntry[]) => EvidenceGroup[];

/** Elements with the same title, such as the items of one activity's worksheet, are one line. */
export function evidenceOf(model: StandardModel, targetOf: TargetOf): Evidence {
  const courses = new Map(model.courses.map((course) => [course.id, course]));
  const line = remembered((entry) => evidenceLine(entry, courses.get(entry.course), targetOf));
  return (entries) =>
    [...new Set(entries.map(({ course }) => course))].map((id) => {
      const lines = entries.filter(({ course }) => course === id).map(line);
      const distinct = new Map(lines.map((one) => [JSON.stringify(one), one]));
      return { course: courses.get(id)?.title ?? id, lines: [...distinct.values()] };
    });
}

function evidenceLine(entry: AlignmentEntry, course: Course | undefined, targetOf: TargetOf): EvidenceLine {
  const { titles, hours, points } = evidenceTitle(entry.element, course);
  const coverage = entry.coverage === 1 || entry.relation === 'none' ? '' : percent(entry.coverage);
  // A course's own alignment has no title below the course's.
  const below = titles.length > 1 ? titles.slice(1) : titles;
  return { titles: below, hours, points, coverage, relation: entry.relation, target: targetOf(entry) };
}

/** A reference to a function gives one entry to many items. */
function remembered<T>(make: (entry: AlignmentEntry) => T): (entry: AlignmentEntry) => T {
  const made = new Map<AlignmentEntry, T>();
  return (entry) => {
    const known = made.get(entry) ?? make(entry);
    made.set(entry, known);
    return known;
  };
}
