/** The complete model → the leaves of both editions as they would be printed now. */
import { editionsOf } from '../5-lower/editions-of.ts';
import type { PresentLeaf } from '../leaves/leaf-changes.ts';
import type { DigestTools } from '../leaves/leaf-digest.ts';
import { presentLeaves } from '../leaves/leaf-record.ts';
import type { LeafWords } from '../leaves/leaf-title.ts';
import type { StandardModel } from '../model/model.ts';

export interface PresentBooks {
  readonly student: readonly PresentLeaf[];
  readonly teacher: readonly PresentLeaf[];
}

export function presentBooks(model: StandardModel, words: LeafWords, tools: DigestTools): PresentBooks {
  const { student, teacher } = editionsOf(model);
  const of = (edition: StandardModel) => presentLeaves(edition, words, tools, model);
  return { student: of(student), teacher: of(teacher) };
}
