/** The level of a course may name any stage: whether there is one is known only when all files are read. */
import { stageId } from '../../../3-bind/stages.ts';
import { placeOf } from '../../../model/located.ts';
import { enumWordIn } from '../../author-words.ts';
import { defineRule } from '../../rule.ts';
import { unknownLevel } from '../../unknown-level.ts';

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
