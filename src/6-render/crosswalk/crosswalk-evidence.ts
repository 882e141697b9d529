/**
 * Alignment entries → what a reader calls them, by course and task, with the leaf of the textbook where they
 * stand.
 */

import { evidenceTitle } from '../../crosswalk/evidence-title.ts';
import { partName } from '../../crosswalk/side-coverage.ts';
import type { AlignmentRelation } from '../../generated/types.ts';
import type { AlignmentEntry, Course, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { percent } from './crosswalk-words.ts';

interface EvidenceLine {
  /**
   * Below the task; empty for the task as a whole.
   * @zh 学习任务以下的名称；整个任务时为空
   */
  readonly title: string;
  readonly hours: number | undefined;
  readonly points: number | undefined;
  /**
   * Empty where the element answers the whole requirement.
   * @zh 完全覆盖时为空
   */
  readonly coverage: string;
  readonly relation: AlignmentRelation;
  /**
   * Why it answers the requirement as it does; empty where nobody says.
   * @zh 理由；没有写时为空
   */
  readonly rationale: string;
  /**
   * Sheet that shows the element; empty when it is not part of this build.
   * @zh 显示它的页面，用 link；这次没有生成时为空
   */
  readonly target: string;
}

interface EvidenceTask {
  /**
   * Empty for what belongs to the course as a whole.
   * @zh 属于整门课程时为空
   */
  readonly task: string;
  readonly lines: readonly EvidenceLine[];
}

export interface EvidenceCourse {
  readonly course: string;
  readonly tasks: readonly EvidenceTask[];
}

/** Where an entry's element can be read; empty for nowhere. */
export type TargetOf = (entry: AlignmentEntry) => string;

export type Evidence = (entries: readonly AlignmentEntry[]) => EvidenceCourse[];

interface PlacedLine {
  readonly course: string;
  readonly task: string;
  readonly line: EvidenceLine;
}

export function evidenceOf(model: StandardModel, targetOf: TargetOf, words: Words): Evidence {
  const courses = byId(model.courses);
  const placed = remembered((entry) => placedLine(entry, courses.get(entry.course), targetOf(entry), words));
  return (entries) =>
    groups(entries.map(placed), ({ course }) => course).map(([course, inCourse]) => ({
      course,
      tasks: groups(inCourse, ({ task }) => task).map(([task, inTask]) => ({
        task,
        lines: distinct(inTask.map(({ line }) => line)),
      })),
    }));
}

function placedLine(
  entry: AlignmentEntry,
  course: Course | undefined,
  target: string,
  words: Words,
): PlacedLine {
  const { titles, hours, points } = evidenceTitle(entry.element, course);
  const [courseTitle = entry.course, ...below] = titles;
  const [task = ''] = entry.task === undefined ? [] : below;
  const coverage = entry.coverage === 1 || entry.relation === 'none' ? '' : percent(entry.coverage);
  const named = (task === '' ? below : below.slice(1)).join(' › ');
  const title = entry.part === undefined ? named : [named, partName(entry.part)].filter(Boolean).join(' · ');
  // What answers nothing is listed apart, with its reason.
  const rationale = entry.relation === 'none' ? '' : judgement(entry, words);
  const line = { title, hours, points, coverage, relation: entry.relation, rationale, target };
  return { course: courseTitle, task, line };
}

/** Why it answers as it does, how sure that is, who judged and when. */
export function judgement({ rationale, confidence, by, on }: AlignmentEntry, words: Words): string {
  const sure =
    confidence === undefined ? [] : [`${words.field('Alignment.confidence')} ${percent(confidence)}`];
  return [rationale ?? [], sure, by ?? [], on ?? []].flat().join(' · ');
}

/** Elements with the same title, such as the items of one activity's worksheet, are one line. */
function distinct(lines: readonly EvidenceLine[]): EvidenceLine[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const byKey = new Map<string, T[]>();
  for (const item of items) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item]);
  return [...byKey];
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
