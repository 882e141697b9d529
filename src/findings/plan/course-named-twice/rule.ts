/** A course that stands twice among those before and beside another one. */
import { namedCourses } from '../../../3-bind/named-courses.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import type { Path } from '../../../source/place.ts';

export const rule = defineRule('plan/course-named-twice', {
  Course(course, context) {
    const before: { readonly title: string; readonly path: Path }[] = [];
    for (const key of ['prerequisites', 'corequisites'] as const)
      for (const { name, path } of namedCourses(course.value, key)) {
        const named = context.workspace.courses.get(name)?.value;
        const title = named ? titleOf(named) : name;
        const first = before.find((one) => one.title === title && !inTwoChoices(one.path, path));
        before.push({ title, path });
        if (!first) continue;
        const related = [{ where: placeOf(course, ...first.path), note: 'first' }];
        context.report(placeOf(course, ...path), { title }, { related });
      }
  },
});

/** One course may well be enough for two needs at once. */
function inTwoChoices(one: Path, other: Path): boolean {
  return one.length > 2 && other.length > 2 && (one[0] !== other[0] || one[1] !== other[1]);
}
