/** A learning task that aligns to skills of a standard and to none of its knowledge. */
import { placeOf } from '../../../model/located.ts';
import { courseAlignments } from '../../alignment-entries.ts';
import { titleOf } from '../../author-words.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('alignment/no-knowledge', {
  workspace(workspace, context) {
    for (const { task, entries } of context.fact(courseAlignments).flatMap(({ tasks }) => tasks)) {
      const counted = entries.filter(({ on, alignment }) => on !== 'Goal' && alignment.relation !== 'none');
      const items = counted.flatMap((entry) => entry.items.map((item) => ({ item, entry })));
      const skill = items.find(({ item, entry: { standard, level } }) => isSkill(item) && hasKnowledge(standard, level));
      if (!skill || items.some(({ item }) => !isSkill(item) && !item.includes('/ethics'))) continue;
      context.report(placeOf(skill.entry.at), { task: titleOf(task.value), item: skill.entry.alignment.to });
    }

    function hasKnowledge(standard: string, level: string | undefined): boolean {
      const keys = workspace.items.standards.get(standard)?.levels.get(level ?? '')?.items.keys() ?? [];
      return [...keys].some((key) => key.startsWith('K'));
    }
  },
});

function isSkill(item: string): boolean {
  return /\/\d[^/]*$/.test(item) && item.split('/').length === 3 && !/\/(ethics|foundations)\//.test(item);
}
