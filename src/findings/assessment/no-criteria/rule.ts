/** An assessment that says neither what is looked at nor what is asked. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/no-criteria', {
  Assessment(assessment, context) {
    const { criteria = [], questions = [] } = assessment.value;
    if (criteria.length + questions.length > 0) return;
    const [criteriaWord, questionsWord] = [
      context.word('Assessment', 'criteria'),
      context.word('Assessment', 'questions'),
    ];
    context.report(placeOf(assessment, 'title'), {
      assessment: titleOf(assessment.value),
      criteria: criteriaWord,
      questions: questionsWord,
    });
  },
});
