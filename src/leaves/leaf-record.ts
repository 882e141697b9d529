/**
 * The model and its ledger → what every leaf is to say of itself: its revision, and since when it is in
 * force.
 */

import type { Course, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { compareText } from '../values/compare-text.ts';
import { sheetsOf } from './course-leaves.ts';
import { presentFront } from './front-leaves.ts';
import { compareLeafNumbers, courseOfLeaf } from './leaf.ts';
import { type PresentLeaf, presentChanges } from './leaf-changes.ts';
import { type DigestTools, sheetDigest } from './leaf-digest.ts';
import { type LeafWords, leafTitle } from './leaf-title.ts';
import type { EditionLedger, Ledger } from './ledger.ts';

export interface LeafMark {
  readonly revision: number;
  /** Undefined for a revision that no release has put in force yet. */
  readonly effective: string | undefined;
}

export interface LeafRecord {
  /** Undefined as long as nothing was released: then leaves say the version of their task. */
  readonly ledger: Ledger | undefined;
  /** By leaf id; empty without a ledger. */
  readonly marks: (edition: 'student' | 'teacher') => ReadonlyMap<string, LeafMark>;
}

export const noRecord: LeafRecord = { ledger: undefined, marks: () => new Map() };

/**
 * Every leaf of every book of an edition as it would be printed now. `complete` is the model before it is cut
 * for the edition; `isMeant` limits the answer to some courses.
 */
export function presentLeaves(
  model: StandardModel,
  words: LeafWords,
  tools: DigestTools,
  complete: StandardModel = model,
  isMeant: (course: Course) => boolean = () => true,
): PresentLeaf[] {
  const inOrder = model.courses.filter(isMeant).sort((a, b) => compareText(a.id, b.id));
  return inOrder.filter(hasBook).flatMap((course) => {
    const whole = byId(complete.courses).get(course.id) ?? course;
    const digests = new Map(
      sheetsOf(whole).map((parts) => [parts[0].sheet, sheetDigest(parts, whole, tools)]),
    );
    const leaves = sheetsOf(course).map((parts): PresentLeaf => {
      const [first] = parts;
      const digest = sheetDigest(parts, course, tools);
      const of = digests.get(first.sheet) ?? digest;
      return {
        id: first.sheet,
        number: first.fullNo,
        digest,
        ...(of === digest ? {} : { whole: of }),
        title: leafTitle(first, words),
      };
    });
    return [...presentFront(course, model, words, tools), ...leaves].sort((a, b) =>
      compareLeafNumbers(a.number, b.number),
    );
  });
}

export const hasBook = ({ tasks }: Course): boolean => tasks.length > 0;

function leafMarks(ledger: EditionLedger, present: readonly PresentLeaf[]): ReadonlyMap<string, LeafMark> {
  return new Map(
    presentChanges(ledger, present).map(({ id, state, was, revision }) => {
      const pending = state === 'new' || state === 'changed';
      return [id, { revision, effective: pending ? undefined : was?.effective }];
    }),
  );
}

/** Of one edition, worked out for a course when one of its leaves is asked for. `present` gives those of a course. */
export class CourseMarks extends Map<string, LeafMark> {
  readonly #known = new Map<string, ReadonlyMap<string, LeafMark>>();

  constructor(
    readonly ledger: EditionLedger,
    readonly present: (course: string) => readonly PresentLeaf[],
  ) {
    super();
  }

  override get(leaf: string): LeafMark | undefined {
    const course = courseOfLeaf(leaf);
    const marks = this.#known.get(course) ?? leafMarks(this.ledger, this.present(course));
    this.#known.set(course, marks);
    return marks.get(leaf);
  }
}
