/**
 * Alignments of questions that students must not see count, and give nothing else away: neither an id nor the
 * author's reason.
 */
import type { AlignmentEntry, StandardModel } from '../model/model.ts';
import { perObject } from '../values/per-object.ts';
import { freeze } from './freeze.ts';

/** What of an alignment the crosswalk says, also where the question is not shown. */
const publishedFields: ReadonlySet<string> = new Set(['to', 'relation', 'coverage', 'part', 'coveredBy']);

/**
 * Of the fields of a question of a closed examination and of what is inside it: is this one public all the
 * same?
 */
export function isPublishedOfQuestion(type: string, key: string): boolean {
  return type === 'WorksheetItem' ? key === 'aligns' : type === 'Alignment' && publishedFields.has(key);
}

export function withoutClosedQuestions(model: StandardModel): StandardModel {
  const asPublished = (entry: AlignmentEntry) =>
    entry.publicElement === undefined ? entry : published(entry);
  return { ...model, alignments: model.alignments.map(asPublished) };
}

/** An entry of the frozen model as students may know it. */
const published = perObject(({ publicElement = '', ...entry }: AlignmentEntry) =>
  freeze({ ...entry, element: publicElement, rationale: undefined }),
);
