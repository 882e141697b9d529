/** One veto item of a course that is worded differently where it recurs. */

import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import type { Course, Criterion } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';
import { editDistance } from '../../../values/edit-distance.ts';

interface Veto {
  readonly criterion: Located<Criterion>;
  readonly wording: string;
  readonly title: string | undefined;
}

/**
 * Share of its characters in which a wording may differ and still be meant as the same; more under the same
 * title.
 */
const near = { otherTitle: 0.25, sameTitle: 0.5 };

export const rule = defineRule('assessment/veto-wording', {
  Course(course, context) {
    const earlier: Veto[][] = [];
    for (const vetoes of vetoesByAssessment(course, context)) {
      for (const veto of vetoes) {
        if (earlier.flat().some(({ wording }) => wording === veto.wording)) continue;
        const other = earlier
          .flat()
          .find(
            (candidate) =>
              sameItem(candidate, veto) && !vetoes.some(({ wording }) => wording === candidate.wording),
          );
        if (!other) continue;
        const params = { text: veto.criterion.value.text, other: other.criterion.value.text };
        context.report(placeOf(veto.criterion, 'text'), params, {
          related: [{ where: placeOf(other.criterion, 'text'), note: 'other' }],
        });
      }
      earlier.push(vetoes);
    }
  },
});

function vetoesByAssessment(
  course: Located<Course>,
  { workspace }: Pick<RuleContext, 'workspace'>,
): Veto[][] {
  const owners = [...(workspace.tasks.get(course.value.id) ?? []), course];
  return owners
    .flatMap((owner) => children(owner, 'assessments', owner.value.assessments))
    .map((assessment) =>
      children(assessment, 'criteria', assessment.value.criteria).flatMap((criterion) => {
        const { veto, text, title } = criterion.value;
        return veto && text !== undefined
          ? [{ criterion, wording: folded(text), title: title === undefined ? undefined : folded(title) }]
          : [];
      }),
    );
}

function sameItem(a: Veto, b: Veto): boolean {
  const share = a.title !== undefined && a.title === b.title ? near.sameTitle : near.otherTitle;
  const longer = Math.max(a.wording.length, b.wording.length);
  return editDistance(a.wording, b.wording) <= Math.max(1, Math.floor(longer * share));
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
