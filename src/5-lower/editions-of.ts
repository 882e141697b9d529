/** The complete model → what each edition may know. */
import type { StandardModel } from '../model/model.ts';
import { withoutClosedQuestions } from './closed-questions.ts';
import { editionOf } from './edition.ts';

export interface Editions {
  readonly student: StandardModel;
  readonly teacher: StandardModel;
}

export function editionsOf(model: StandardModel): Editions {
  return {
    student: withoutClosedQuestions(editionOf(model, 'student')),
    teacher: editionOf(model, 'teacher'),
  };
}
