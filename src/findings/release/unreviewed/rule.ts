/** Nothing is released without a review that passed, unless the settings ask for none. */

import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import type { Entity } from '../../../generated/types.ts';
import { type Located, placeOf } from '../../../source/located.ts';

function visit(entity: Located<Entity>, context: RuleContext<'release/unreviewed'>): void {
  const { workspace, fact, report } = context;
  if (workspace.config.review === 'not-required' || entity.value.status !== 'approved') return;
  // A latest review that failed, or is of another text, is a finding of its own.
  if (fact(latestReviews).has(entity.file)) return;
  // The file of a review may have been refused.
  if ([...workspace.refused].some((refused) => /^(Review|\?) /.test(refused))) return;
  report(placeOf(entity, 'status'), {
    title: titleOf(entity.value),
    subject: `${entity.value.kind}/${entity.value.id}`,
  });
}

/** Learning tasks are reviewed with their course. */
export const rule = defineRule('release/unreviewed', {
  SkillStandard: visit,
  Credential: visit,
  Programme: visit,
  Course: visit,
});
