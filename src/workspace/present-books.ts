/** The complete model → the leaves of both editions as they would be printed now. */
import { type Editions, editionsOf } from '../5-lower/editions-of.ts';
import type { PresentLeaf } from '../leaves/leaf-changes.ts';
import type { DigestTools } from '../leaves/leaf-digest.ts';
import { CourseMarks, type LeafRecord, presentLeaves } from '../leaves/leaf-record.ts';
import type { LeafWords } from '../leaves/leaf-title.ts';
import { editionLedger, type Ledger } from '../leaves/ledger.ts';
import type { Edition } from '../model/edition.ts';
import type { StandardModel } from '../model/model.ts';
import { fileName } from '../paths/file-name.ts';

export interface PresentBooks {
  readonly student: readonly PresentLeaf[];
  readonly teacher: readonly PresentLeaf[];
}

export function presentBooks(model: StandardModel, words: LeafWords, tools: DigestTools): PresentBooks {
  const { student, teacher } = editionsOf(model);
  const of = (edition: StandardModel) => presentLeaves(edition, words, tools, model);
  return { student: of(student), teacher: of(teacher) };
}

/** What the leaves of an edition say of themselves, each course worked out when one of its leaves is asked for. */
export function marksOf(
  models: Editions,
  complete: StandardModel,
  ledger: Ledger | undefined,
  words: LeafWords,
  tools: DigestTools,
): LeafRecord['marks'] {
  const of = (edition: Edition) =>
    ledger
      ? new CourseMarks(editionLedger(ledger, edition), (course) =>
          presentLeaves(models[edition], words, tools, complete, ({ id }) => fileName(id) === course),
        )
      : new Map();
  const marks = { student: of('student'), teacher: of('teacher') };
  return (edition) => marks[edition];
}
