/** Alignments of questions that students must not see count, and give nothing away: neither a telling id nor the author's reason. */
import type { AlignmentEntry, Assessment, Course, StandardModel } from '../model/model.ts';
import { isOpen } from './edition.ts';

/** `q12` says nothing; the place of the question stands for a longer id. */
const longestId = 7;

/** `complete` knows which questions there are. */
export function withoutClosedQuestions(student: StandardModel, complete: StandardModel): StandardModel {
  const places = new Map(complete.courses.flatMap(closedQuestions));
  const alignments = student.alignments.map((entry): AlignmentEntry => {
    const element = places.get(entry.element);
    return element === undefined ? entry : { ...entry, element, rationale: undefined };
  });
  return { ...student, alignments };
}

/** Element of a question with the id that its author gave it → the element that students may read. */
function closedQuestions(course: Course): [string, string][] {
  const root = `course/${course.id}`;
  return [
    ...course.assessments.flatMap((assessment) => questionsOf(root, assessment)),
    ...course.tasks.flatMap(({ id, assessments }) => assessments.flatMap((assessment) => questionsOf(`${root}/tasks/${id}`, assessment))),
  ];
}

function questionsOf(owner: string, assessment: Assessment): [string, string][] {
  if (isOpen(assessment)) return [];
  const list = `${owner}/assessments/${assessment.id}/questions`;
  return assessment.questions.map(({ id }, index) => {
    const place = String(index + 1);
    return [`${list}/${id ?? place}`, `${list}/${id !== undefined && id.length <= longestId ? id : place}`];
  });
}
