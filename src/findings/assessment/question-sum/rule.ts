/**
 * Questions whose points, with those of the criteria where both have some, do not make the points of their
 * assessment.
 */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, same, sum, tidy } from '../../../4-check/tolerance.ts';
import { hasOwnPoints } from '../../../answers/own-points.ts';
import { questionPoints } from '../../../answers/paper-parts.ts';
import type { Assessment } from '../../../generated/types.ts';
import { children, placeOf } from '../../../source/located.ts';

/** A hundred points in tenths, and more than any sheet has. */
const mostSums = 2000;

export const rule = defineRule('assessment/question-sum', {
  Assessment(assessment, { report, word }) {
    const { points, scale, questions = [] } = assessment.value;
    const key = scale === undefined ? 'points' : 'scale';
    const stated = scale ?? points;
    const asked = askedPoints(assessment.value);
    const watched = countedPoints(assessment.value);
    if (stated === undefined || asked.length === 0 || agrees(assessment.value, stated)) return;
    const related = children(assessment, 'questions', questions).flatMap((question) =>
      question.value.points === undefined ? [] : { where: placeOf(question, 'points'), note: 'question' },
    );
    const params = {
      assessment: titleOf(assessment.value),
      field: word('Assessment', key),
      stated,
      sum: tidy(sum(asked)),
    };
    const criteria = watched.length === 0 ? '' : String(tidy(sum(watched)));
    report(placeOf(assessment, key), { ...params, criteria }, { related });
  },
});

/**
 * The questions make the whole, or make it with the criteria, or they are what some of the criteria look at.
 */
function agrees(assessment: Assessment, stated: number): boolean {
  const { questions = [], criteria = [] } = assessment;
  const asked = askedPoints(assessment);
  const watched = countedPoints(assessment);
  const [ofQuestions, ofCriteria] = [sum(asked), sum(watched)];
  const ownWhole = watched.length === 0 || same(ofCriteria, stated);
  // What has no points yet may still make up what is missing.
  const open = watched.length > 0 && watched.length < criteria.filter(hasOwnPoints).length;
  if (asked.length < questions.length || open)
    return !exceeds(ownWhole ? ofQuestions : ofQuestions + ofCriteria, stated);
  // Criteria that fall short of what the questions make have a finding of their own.
  if (same(ofQuestions + ofCriteria, stated) || same(ofQuestions, stated)) return true;
  return ownWhole && sumsOf(watched).has(tidy(ofQuestions));
}

/** What any of these make together; points are few and round, so there are not many sums. */
function sumsOf(points: readonly number[]): ReadonlySet<number> {
  const sums = new Set([0]);
  for (const one of points) for (const other of [...sums].slice(0, mostSums)) sums.add(tidy(other + one));
  return sums;
}

/** Of each question that has some, by itself or by its part of the paper. */
function askedPoints(assessment: Assessment): number[] {
  return questionPoints(assessment).flatMap((points) => points ?? []);
}

function countedPoints({ criteria = [] }: Assessment): number[] {
  return criteria.flatMap(({ veto, points }) => (veto ? [] : (points ?? [])));
}
