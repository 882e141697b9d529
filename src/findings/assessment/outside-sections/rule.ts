/** Questions that no part of their paper takes. */

import { defineRule } from '../../../4-check/rule.ts';
import { paperParts } from '../../../answers/paper-parts.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/outside-sections', {
  Assessment(assessment, { report, word }) {
    const { questions, sections = [] } = assessment.value;
    if (sections.length === 0) return;
    const all = children(assessment, 'questions', questions);
    const outside = paperParts(assessment.value).outside.flatMap((place) => all[place] ?? []);
    const [first, ...others] = outside.map((question) => placeOf(question, 'kind'));
    if (!first) return;
    const related = others.map((where) => ({ where, note: 'question' }) as const);
    report(first, { count: outside.length, field: word('Assessment', 'sections') }, { related });
  },
});
