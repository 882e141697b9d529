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
          isSkill(item) && alignment.relation !== 'none' && knowledgeOf(standard, level).length > 0,
      );
      // Knowledge that was looked at and deliberately left out is no oversight.
      if (!skill || items.some(({ item }) => !isSkill(item) && !item.includes('/ethics'))) continue;
      const { alignment, at, standard, level } = skill.entry;
      const all = knowledgeOf(standard, level);
      // The knowledge of the same work content comes first to mind: 1.1.1 → K1.1.1.
      const [, content = ''] = /(\d[\d.]*)\.\d+$/.exec(skill.item) ?? [];
      const near = all.filter((key) => key.replace(/^.*?K(?=\d)/, '').startsWith(`${content}.`));
      const knowledge = (near.length > 0 ? near : all)
        .slice(0, 2)
        .map((key) => alignment.to.replace(/[^/]*$/, key));
      context.report(placeOf(at), { task: titleOf(task.value), item: alignment.to, knowledge });
    }

    function knowledgeOf(standard: string, level: string | undefined): string[] {
      const keys =
        workspace.items.standards
          .get(standard)
          ?.levels.get(level ?? '')
          ?.items.keys() ?? [];
      return [...keys].filter((key) => /(?:^|:)K/.test(key));
    }
  },
});

function isSkill(item: string): boolean {
  return /[/:]\d[\d.]*$/.test(item) && item.split('/').length === 3 && !/\/(ethics|foundations)\//.test(item);
}
