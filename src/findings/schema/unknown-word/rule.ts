/** The level of a course may name any stage: whether there is one is known only when all files are read. */
import { stageId } from '../../../3-bind/stages.ts';
import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { unknownLevel } from '../../../4-check/unknown-level.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('schema/unknown-word', {
  Course(course, context) {
    const found = unknownLevel(course.value, context.workspace);
    if (!found) return;
    const word = (value: string) => enumWordIn(context, course.file, 'CourseLevel', value);
    const levels = ['intermediate', 'advanced', 'technician'].map(word);
    const stages = [...new Set(found.stages.map((stage) => word(stageId(stage))))];
    const params = {
      field: context.word('Course', 'level'),
      typed: course.value.level ?? '',
      allowed: stages.length > 0 ? stages : levels,
      suggestions: found.meant.map(word),
    };
    context.report(placeOf(course, 'level'), params);
  },
});
