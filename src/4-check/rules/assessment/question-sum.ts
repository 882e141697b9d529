/** Questions whose points do not add up to the points of their assessment. */
import { children, placeOf } from '../../../model/located.ts';
import { defineRule } from '../../rule.ts';
import { same, sum, tidy } from '../../tolerance.ts';

export const rule = defineRule('assessment/question-sum', {
  Assessment(assessment, { report }) {
    const { title, points: stated, questions = [], criteria = [] } = assessment.value;
    const points = questions.flatMap(({ points: given }) => given ?? []);
    if (stated === undefined || points.length === 0 || points.length < questions.length) return;
    // The questions may be only a part of what the criteria judge.
    if (criteria.some((criterion) => criterion.points !== undefined) || same(sum(points), stated)) return;
    const related = children(assessment, 'questions', questions).map((question) => ({
      where: placeOf(question, 'points'),
      note: 'question',
    }));
    report(placeOf(assessment, 'points'), { assessment: title, stated, sum: tidy(sum(points)) }, { related: related.slice(0, 8) });
  },
});
