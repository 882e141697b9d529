/** Equipment that may hurt in a task that says nothing of safety, or not what to do when it has happened. */

import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { titleOf, wordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { LearningTask } from '../../../generated/types.ts';
import { joinPath } from '../../../paths/join-path.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';

export const rule = defineRule('safety/uncovered-hazard', {
  workspace(workspace, context) {
    for (const [id, tasks] of workspace.tasks) {
      const { places = [] } = workspace.courses.get(id)?.value ?? {};
      const isRescued = places.some(({ emergency }) => emergency !== undefined);
      for (const task of tasks) {
        // One word on it covers them all, so that the first of them stands for the others.
        const item = hazardsOf(task)[0];
        if (!item) continue;
        const missing = [
          ...(hasRules(task, workspace) ? [] : (['safety'] as const)),
          ...(isRescued || task.value.emergency !== undefined ? [] : (['emergency'] as const)),
        ].map((field) => wordIn(context, task.file, 'LearningTask', field));
        const { name: named = '', hazard = '' } = item.value;
        if (missing.length > 0)
          context.report(placeOf(item, 'hazard'), {
            item: named,
            hazard,
            missing,
            task: titleOf(task.value),
          });
      }
    }
  },
});

function hazardsOf(task: Located<LearningTask>) {
  const stages = children(task, 'stages', task.value.stages);
  const all = [
    ...children(task, 'kit', task.value.kit),
    ...stages.flatMap((stage) => children(stage, 'kit', stage.value.kit)),
  ];
  return all.filter(({ value }) => value.hazard !== undefined);
}

const box = /^[ \t>]*:{3,}[ \t]*(?:safety|安全)/m;

/** In a field of its own, on a card, or in a box of any text of the task. */
function hasRules({ value, file }: Located<LearningTask>, { includes }: BoundWorkspace): boolean {
  if (value.safety !== undefined || value.cards?.some(({ kind }) => kind === 'safety')) return true;
  const says = (text: unknown): boolean => {
    if (typeof text === 'string') return box.test(text);
    if (typeof text !== 'object' || text === null) return false;
    const { file: named } = text as { readonly file?: unknown };
    const included = typeof named === 'string' ? includes.get(joinPath(file, named) ?? '') : undefined;
    return (included !== undefined && box.test(included)) || Object.values(text).some(says);
  };
  return says(value.stages);
}
