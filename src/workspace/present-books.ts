/** The complete model → the leaves of both editions as they would be printed now. */
import { type Editions, editionsOf } from '../5-lower/editions-of.ts';
import { leafWords } from '../6-render/views/leaf-words.ts';
import { artifactWords } from '../6-render/words.ts';
import type { Host } from '../host/host.ts';
import { digestTools } from '../leaves/digest-tools.ts';
import type { PresentLeaf } from '../leaves/leaf-changes.ts';
import type { DigestTools } from '../leaves/leaf-digest.ts';
import { CourseMarks, type LeafRecord, presentLeaves } from '../leaves/leaf-record.ts';
import type { LeafWords } from '../leaves/leaf-title.ts';
import { editionLedger, type Ledger } from '../leaves/ledger.ts';
import type { Edition } from '../model/edition.ts';
import type { StandardModel } from '../model/model.ts';
import { fileName } from '../paths/file-name.ts';
import { joinFolder } from '../paths/join-folder.ts';

export interface PresentBooks {
  readonly student: readonly PresentLeaf[];
  readonly teacher: readonly PresentLeaf[];
}

/** `root` is an absolute path; the words of leaves are of this product, whatever state of a workspace it is. */
export function presentBooks(host: Host, root: string, model: StandardModel): PresentBooks {
  const words = leafWords(artifactWords(model.language, host.templates()));
  const tools = digestTools(host.sha256, (path) => host.read(joinFolder(root, path)));
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
