/** Tools of a learning task that the typical work task of its course does not list. */
import type { Course, KitItem, LearningTask } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../model/located.ts';
import { titleOf } from '../../author-words.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('text/equipment', {
  Course(course, { workspace, report, word }) {
    const listed = resourcesOf(course);
    if (listed.length === 0) return;
    for (const task of workspace.tasks.get(course.value.id) ?? []) {
      const missing = kitOf(task).filter(({ value }) => !listed.some((name) => alike(name, value.name)));
      const [first] = missing;
      if (!first) continue;
      const names = [...new Set(missing.map(({ value }) => value.name))];
      const related = [{ where: { ...placeOf(course, 'workTask', 'resources'), on: 'key' as const }, note: 'listed' }];
      report(placeOf(first, 'name'), { task: titleOf(task.value), names, field: word('WorkTask', 'resources') }, { related });
    }
  },
});

/** All that is listed; nothing where the work task names neither tools nor equipment. */
function resourcesOf({ value }: Located<Course>): readonly string[] {
  const { tools = [], equipment = [], materials = [], documents = [] } = value.workTask?.resources ?? {};
  return tools.length + equipment.length === 0 ? [] : [...tools, ...equipment, ...materials, ...documents].map(plain);
}

function kitOf(task: Located<LearningTask>): Located<KitItem>[] {
  const owners: Located<{ readonly kit?: readonly KitItem[] }>[] = [task, ...children(task, 'stages', task.value.stages)];
  return owners.flatMap((owner) => children(owner, 'kit', owner.value.kit)).filter(({ value }) => value.name !== undefined);
}

function alike(listed: string, typed: string): boolean {
  const name = plain(typed);
  return listed.includes(name) || name.includes(listed);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
