/**
 * A course before or behind this one that has a file of its own and is named by its title, or among others.
 */
import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { namedCourses } from '../../../3-bind/named-courses.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('plan/prerequisite-title', {
  Course(course, context) {
    const byName = context.fact(idsByName);
    for (const key of ['prerequisites', 'corequisites', 'followUps'] as const) {
      for (const { name: typed, path } of namedCourses(course.value, key)) {
        if (context.workspace.courses.has(typed)) continue;
        const ids = idsIn(typed, byName);
        if (ids.length === 0) continue;
        context.report(placeOf(course, ...path), { field: context.word('Course', key), typed, ids });
      }
    }
  },
});

/**
 * Names that are shared by two courses name neither; a course that a school adopted leaves the name to its
 * base.
 */
function idsByName({ courses, overlays }: BoundWorkspace): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  const own = [...courses.values()].filter(({ value }) => !overlays.has(value.id));
  const adopted = [...courses.values()].filter(({ value }) => overlays.has(value.id));
  const ofBases = new Set(own.map(({ value }) => plain(titleOf(value))));
  for (const { value } of [...own, ...adopted.filter(({ value }) => !ofBases.has(plain(titleOf(value))))]) {
    const title = plain(titleOf(value));
    if (found.has(title) && found.get(title) !== value.id) twice.add(title);
    found.set(title, value.id);
  }
  for (const title of twice) found.delete(title);
  for (const id of courses.keys()) found.set(plain(id), id);
  return found;
}

/** Of the whole text, of what stands before a remark in brackets, or of each of several names. */
function idsIn(typed: string, byName: ReadonlyMap<string, string>): string[] {
  const whole = byName.get(plain(typed)) ?? byName.get(plain(typed.replace(/[（(][^（）()]*[）)]\s*$/u, '')));
  if (whole !== undefined) return [whole];
  for (const [separator, all] of [
    [/\s*(?:或者?|、|，|,|；|;|\/|\bor\b|\band\b)\s*/iu, false],
    [/\s*(?:和|与|及|以及|并)\s*/u, true],
  ] as const) {
    const parts = typed.split(separator).filter((part) => part.trim() !== '');
    const ids = parts.flatMap((part) => byName.get(plain(part)) ?? []);
    if (parts.length > 1 && ids.length > 0 && (!all || ids.length === parts.length)) return [...new Set(ids)];
  }
  return [];
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[《》“”"\s]/gu, '')
    .toLowerCase();
}
