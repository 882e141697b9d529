/** An assessment whose paper has parts → its questions in the order of these, each with its points. */
import { paperParts, questionPoints } from '../answers/paper-parts.ts';
import type { Assessment } from '../model/model.ts';

export function inParts(assessment: Assessment): Assessment {
  if (assessment.sections.length === 0) return assessment;
  const { parts, outside } = paperParts(assessment);
  const points = questionPoints(assessment);
  const questions = [...parts.flatMap(({ places }) => places), ...outside].flatMap((place) => {
    const question = assessment.questions[place];
    const own = points[place];
    return question ? [own === undefined ? question : { ...question, points: own }] : [];
  });
  return { ...assessment, questions };
}
