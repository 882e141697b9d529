/** Tools of a learning task that the typical work task of its course does not list. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Course, KitItem, LearningTask } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';

export const rule = defineRule('text/equipment', {
  Course(course, { workspace, report, word }) {
    const listed = resourcesOf(course);
    if (listed.length === 0) return;
    for (const task of workspace.tasks.get(course.value.id) ?? []) {
      const kit = kitOf(task);
      const missing = kit.filter(({ value }) => !listed.some((name) => alike(name, value.name)));
      const [first] = missing;
      // Where little is listed, the list speaks in general terms and does not name single things.
      if (!first || missing.length * 2 > kit.length) continue;
      const names = [...new Set(missing.map(({ value }) => value.name))];
      const related = [
        { where: { ...placeOf(course, 'workTask', 'resources'), on: 'key' as const }, note: 'listed' },
      ];
      report(
        placeOf(first, 'name'),
        { task: titleOf(task.value), names, field: word('WorkTask', 'resources') },
        { related },
      );
    }
  },
});

/** All that is listed; nothing where the work task names neither tools nor equipment. */
function resourcesOf({ value }: Located<Course>): readonly string[] {
  const { tools = [], equipment = [], materials = [], documents = [] } = value.workTask?.resources ?? {};
  return tools.length + equipment.length === 0
    ? []
    : [...tools, ...equipment, ...materials, ...documents].map(plain);
}

/** Kits of stages also hold what only the lesson needs. */
function kitOf(task: Located<LearningTask>): Located<KitItem>[] {
  return children(task, 'kit', task.value.kit).filter(({ value }) => value.name !== undefined);
}

function alike(listed: string, typed: string): boolean {
  const name = plain(typed);
  return listed.includes(name) || name.includes(listed);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
