/**
 * The model and its ledger → what every leaf is to say of itself: its revision, and since when it is in
 * force.
 */

import type { Course, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { compareText } from '../values/compare-text.ts';
import { sheetsOf } from './course-leaves.ts';
import { presentFront } from './front-leaves.ts';
import { compareLeafNumbers } from './leaf.ts';
import { leafChanges, type PresentLeaf } from './leaf-changes.ts';
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
 * for the edition.
 */
export function presentLeaves(
  model: StandardModel,
  words: LeafWords,
  tools: DigestTools,
  complete: StandardModel = model,
): PresentLeaf[] {
  const inOrder = [...model.courses].sort((a, b) => compareText(a.id, b.id));
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

export function leafMarks(
  ledger: EditionLedger,
  present: readonly PresentLeaf[],
): ReadonlyMap<string, LeafMark> {
  const changes = leafChanges(ledger, present).filter(({ now }) => now !== undefined);
  return new Map(
    changes.map(({ id, state, was, revision }) => {
      const pending = state === 'new' || state === 'changed';
      return [id, { revision, effective: pending ? undefined : was?.effective }];
    }),
  );
}
