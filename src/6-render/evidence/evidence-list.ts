/**
 * The items of a crosswalk → a numbered list of their evidence, each piece once, and the numbers that each
 * item cites.
 */

import type { CrosswalkItem } from '../../crosswalk/crosswalk-matrix.ts';
import { evidenceTitle } from '../../crosswalk/evidence-title.ts';
import { sideCoverage } from '../../crosswalk/side-coverage.ts';
import type { AlignmentEntry, Course, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { perObject } from '../../values/per-object.ts';
import type { TargetOf } from '../crosswalk/crosswalk-evidence.ts';
import { percent } from '../crosswalk/crosswalk-words.ts';

export interface EvidencePiece {
  /**
   * From 1 within its list; with the list's letter it is what items cite.
   * @zh 在清单里的序号，条目按它引用
   */
  readonly ordinal: number;
  readonly course: string;
  /**
   * Empty for what belongs to the course as a whole.
   * @zh 属于整门课程时为空
   */
  readonly task: string;
  /**
   * Below the task; empty for the task as a whole.
   * @zh 学习任务以下的名称；整个任务时为空
   */
  readonly title: string;
  readonly hours: number | undefined;
  readonly points: number | undefined;
  readonly target: string;
  /**
   * Requirements it stands for, with the coverage where it is not the whole.
   * @zh 它证明的条目，没有完全覆盖的附覆盖度
   */
  readonly items: readonly string[];
}

export interface EvidenceList {
  readonly pieces: readonly EvidencePiece[];
  /** Item reference → places of its pieces. */
  readonly cited: ReadonlyMap<string, readonly number[]>;
}

interface Growing extends Omit<EvidencePiece, 'items'> {
  readonly items: Map<string, AlignmentEntry[]>;
}

/** Where each element stands among all; made once for all crosswalks. */
const placesOf = perObject(
  (alignments: readonly AlignmentEntry[]) =>
    new Map(alignments.map(({ element }, index) => [element, index])),
);

/** Elements with the same title, such as the questions of one test, are one piece of evidence. */
export function evidenceList(
  items: readonly CrosswalkItem[],
  role: AlignmentEntry['role'],
  {
    model,
    words,
    targetOf,
    nameOf,
  }: {
    readonly model: StandardModel;
    readonly words: Words;
    readonly targetOf: TargetOf;
    readonly nameOf: (item: CrosswalkItem) => string;
  },
): EvidenceList {
  const courses = byId(model.courses);
  const order = placesOf(model.alignments);
  const entries = items.flatMap((item) =>
    item.evidence.filter((entry) => entry.role === role).map((entry) => ({ item, entry })),
  );
  entries.sort((a, b) => (order.get(a.entry.element) ?? 0) - (order.get(b.entry.element) ?? 0));
  const pieces = new Map<string, Growing>();
  const cited = new Map<string, number[]>();
  for (const { item, entry } of entries) {
    const made = pieceOf(entry, courses.get(entry.course), targetOf(entry));
    const key = [entry.course, entry.task, made.title].join('\n');
    const piece = pieces.get(key) ?? {
      ...made,
      ordinal: pieces.size + 1,
      items: new Map<string, AlignmentEntry[]>(),
    };
    pieces.set(key, piece);
    piece.items.set(nameOf(item), [...(piece.items.get(nameOf(item)) ?? []), entry]);
    const places = cited.get(item.ref) ?? [];
    if (!places.includes(piece.ordinal)) cited.set(item.ref, [...places, piece.ordinal]);
  }
  return {
    pieces: [...pieces.values()].map((piece) => ({
      ...piece,
      items: [...piece.items].map(([name, own]) => {
        const share = sideCoverage(own);
        return share === 1 ? name : name + words.label('in-brackets', { text: percent(share) });
      }),
    })),
    cited,
  };
}

function pieceOf(
  entry: AlignmentEntry,
  course: Course | undefined,
  target: string,
): Omit<Growing, 'ordinal' | 'items'> {
  const { titles, hours, points } = evidenceTitle(entry.element, course);
  const [courseTitle = entry.course, ...below] = titles;
  const [task = ''] = entry.task === undefined ? [] : below;
  const title = (task === '' ? below : below.slice(1)).join(' › ');
  return { course: courseTitle, task, title, hours, points, target };
}
