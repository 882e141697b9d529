/** A learning task that aligns to skills of a standard and to none of its knowledge. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { courseAlignments } from '../alignment-entries.ts';

export const rule = defineRule('alignment/no-knowledge', {
  workspace(workspace, context) {
    for (const { task, entries } of context.fact(courseAlignments).flatMap(({ tasks }) => tasks)) {
      const items = entries
        .filter(({ on }) => on !== 'Goal')
        .flatMap((entry) => entry.items.map((item) => ({ item, entry })));
      const skill = items.find(
        ({ item, entry: { alignment, standard, level } }) =>
          isSkill(item) && alignment.relation !== 'none' && hasKnowledge(standard, level),
      );
      // Knowledge that was looked at and deliberately left out is no oversight.
      if (!skill || items.some(({ item }) => !isSkill(item) && !item.includes('/ethics'))) continue;
      context.report(placeOf(skill.entry.at), { task: titleOf(task.value), item: skill.entry.alignment.to });
    }

    function hasKnowledge(standard: string, level: string | undefined): boolean {
      const keys =
        workspace.items.standards
          .get(standard)
          ?.levels.get(level ?? '')
          ?.items.keys() ?? [];
      return [...keys].some((key) => /(?:^|:)K/.test(key));
    }
  },
});

function isSkill(item: string): boolean {
  return /[/:]\d[\d.]*$/.test(item) && item.split('/').length === 3 && !/\/(ethics|foundations)\//.test(item);
}
