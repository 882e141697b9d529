/**
 * Alignments of questions that students must not see count, and give nothing else away: neither an id nor the
 * author's reason.
 */
import type { StandardModel } from '../model/model.ts';

/** What of an alignment the crosswalk says, also where the question is not shown. */
const published: ReadonlySet<string> = new Set(['to', 'relation', 'coverage', 'part', 'coveredBy']);

/**
 * Of the fields of a question of a closed examination and of what is inside it: is this one public all the
 * same?
 */
export function isPublishedOfQuestion(type: string, key: string): boolean {
  return type === 'WorksheetItem' ? key === 'aligns' : type === 'Alignment' && published.has(key);
}

export function withoutClosedQuestions(model: StandardModel): StandardModel {
  const alignments = model.alignments.map(({ publicElement, ...entry }) =>
    publicElement === undefined ? entry : { ...entry, element: publicElement, rationale: undefined },
  );
  return { ...model, alignments };
}
