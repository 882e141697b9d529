/** Courses that a course names before, beside or behind it → their titles as they are printed. */
import type { CourseChoice, CourseMention } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

/** One text an entry: `电工基础`, `模拟电子技术或数字电子技术（任选其一）`. */
export function courseTitles(named: readonly (CourseMention | CourseChoice)[], words: Words): string[] {
  return named.map((one) => {
    if ('title' in one) return one.title;
    const titles = one.any.map(({ title }) => title).join(words.label('course.or'));
    return one.any.length === 1 ? titles : words.label('course.any', { titles });
  });
}
