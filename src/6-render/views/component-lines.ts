/** 成绩组成 → its components, each with the assessments and tasks whose marks it takes. */
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

type Component = NonNullable<Course['grading']>['components'][number];

export interface ComponentLine extends Pick<Component, 'title' | 'kind' | 'weight'> {
  readonly text: string | undefined;
  /**
   * Whose marks it takes: a line of assessments and a line of tasks, as far as named.
   * @zh 成绩来自哪些考核项目、哪些学习任务，写了哪些就有哪些
   */
  readonly marked: readonly string[];
}

export function componentLines(course: Course, words: Words): readonly ComponentLine[] {
  const assessments = new Map(
    [...course.assessments, ...course.tasks.flatMap((task) => task.assessments)].map(({ id, title }) => [
      id,
      title,
    ]),
  );
  const tasks = new Map(course.tasks.map(({ id, title }) => [id, title]));
  const line = (field: string, ids: readonly string[], titles: ReadonlyMap<string, string>) => {
    if (ids.length === 0) return [];
    const text = ids.map((id) => titles.get(id) ?? id).join(words.label('list-separator'));
    return [words.label('form.pair', { name: words.field(field), text })];
  };
  return (course.grading?.components ?? []).map(
    ({ title, kind, weight, text, assessments: marked, tasks: of }) => ({
      ...{ title, kind, weight, text },
      marked: [...line('Component.assessments', marked, assessments), ...line('Component.tasks', of, tasks)],
    }),
  );
}
