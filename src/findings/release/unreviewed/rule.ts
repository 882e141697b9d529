/** Nothing is released without a review that passed, unless the settings ask for none. */

import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { latestReviews } from '../../../3-bind/latest-reviews.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import type { Entity } from '../../../generated/types.ts';
import { packageOf } from '../../../packages/package-paths.ts';
import { type Located, placeOf } from '../../../source/located.ts';

function visit(entity: Located<Entity>, context: RuleContext<'release/unreviewed'>): void {
  const { workspace, fact, report } = context;
  if (workspace.config.review === 'not-required' || entity.value.status !== 'approved') return;
  // A latest review that failed, or is of another text, is a finding of its own.
  if (fact(latestReviews).has(entity.file)) return;
  if (isReviewedElsewhere(entity, workspace)) return;
  // The file of a review may have been refused.
  if ([...workspace.refused].some((refused) => /^(Review|\?) /.test(refused))) return;
  report(placeOf(entity, 'status'), {
    title: titleOf(entity.value),
    subject: `${entity.value.kind}/${entity.value.id}`,
  });
}

/**
 * What a package brings its publisher answers for. A course that is taught as it came is chosen by the school, which
 * reviews its choices; of one that it adopts it reviews the adoption.
 */
function isReviewedElsewhere({ value, file }: Located<Entity>, workspace: BoundWorkspace): boolean {
  if (packageOf(file, workspace.config) === undefined) return false;
  return value.kind !== 'course' || [...workspace.adoptions.values()].some(({ base }) => base.file === file);
}

/** Learning tasks are reviewed with their course. */
export const rule = defineRule('release/unreviewed', {
  SkillStandard: visit,
  Credential: visit,
  Programme: visit,
  Course: visit,
});
