/** The tasks of a course, wherever they are written, as facts of their workspace. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Course, LearningTask } from '../generated/types.ts';
import type { Located } from '../source/located.ts';
import type { Fact } from '../values/per-facts.ts';

export function tasksOf(
  { value: { id } }: Located<Course>,
  fact: Fact<BoundWorkspace>,
): Located<LearningTask>[] {
  const count = fact(({ tasks }) => tasks.get(id)?.length) ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const of = <T>(look: (task: Located<LearningTask> | undefined) => T): T =>
      fact(({ tasks }) => look(tasks.get(id)?.[index]));
    const place =
      of((task) => task?.path.length) === 0 ? [] : ['tasks', of((task) => task?.path[1]) ?? index];
    return {
      value: of((task) => task?.value) as LearningTask,
      file: of((task) => task?.file) ?? '',
      path: place,
    };
  });
}
