/** The title of another course inside a course: most often left over from the one it was copied from. */
import { whereOf } from '../../../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { namedCourses } from '../../../3-bind/named-courses.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Course } from '../../../generated/types.ts';
import { type Located, placeOf } from '../../../source/located.ts';
import type { Where } from '../../../source/place.ts';
import { eachCourseText } from '../course-texts.ts';
import { titleFinder } from '../title-finder.ts';

export const rule = defineRule('text/foreign-course', {
  workspace(workspace, context) {
    if (workspace.courses.size < 2) return;
    const titles = new Map([...workspace.courses.values()].map((course) => [titleOf(course.value), course]));
    const find = titleFinder([...titles.keys()]);
    const byCourse = new Map<
      string,
      { readonly own: readonly string[]; readonly found: Map<string, Where[]> }
    >();
    eachCourseText(workspace, (id, authored) => {
      const course = workspace.courses.get(id);
      if (!course) return;
      const { own, found } = byCourse.get(id) ?? { own: ownNames(course, workspace), found: new Map() };
      byCourse.set(id, { own, found });
      for (const { title, start } of find(authored.text)) {
        if (own.some((name) => name.includes(title))) continue;
        found.set(title, [...(found.get(title) ?? []), whereOf(authored, start, start + title.length)]);
      }
    });
    for (const [id, { found }] of byCourse) {
      const course = workspace.courses.get(id);
      if (!course) continue;
      for (const [title, [first, ...others]] of found) {
        const other = titles.get(title);
        if (!first || !other) continue;
        const also = others.map((where) => ({ where, note: 'also' }));
        const related = [{ where: placeOf(other, 'title'), note: 'other' }, ...also];
        context.report(first, { course: titleOf(course.value), title }, { related });
      }
    }
  },
});

/** Its own titles, and those of the courses it says to come after or before. */
function ownNames(course: Located<Course>, { courses, tasks }: BoundWorkspace): string[] {
  const { workTask } = course.value;
  const neighbours = (['prerequisites', 'corequisites', 'followUps'] as const)
    .flatMap((key) => namedCourses(course.value, key))
    .map(({ name }) => titleOf(courses.get(name)?.value ?? { id: name }));
  const ofTasks = (tasks.get(course.value.id) ?? []).map((task) => titleOf(task.value));
  return [titleOf(course.value), workTask?.title ?? '', ...ofTasks, ...neighbours];
}
