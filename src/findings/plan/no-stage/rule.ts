/** A plan row of which nothing says to which stage it belongs. */
import { stageOfRow } from '../../../3-bind/stages.ts';
import { enumWordIn, levelStageName } from '../../../4-check/author-words.ts';
import { courseOf, rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { unknownLevel } from '../../../4-check/unknown-level.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('plan/no-stage', {
  Programme(programme, context) {
    for (const row of children(programme, 'plan', programme.value.plan)) {
      const course = courseOf(row.value, context.workspace);
      // A stage or a course that is named but not there is a finding of its own.
      if (row.value.stage !== undefined || (row.value.course !== undefined && !course)) continue;
      if (stageOfRow(programme.value, row.value, course)) continue;
      // So is a level that no programme knows, in the course.
      if (course && unknownLevel(course, context.workspace)) continue;
      const file = context.workspace.courses.get(course?.id ?? '')?.file ?? programme.file;
      const levelOf = (level: string) => enumWordIn(context, file, 'CourseLevel', level);
      const params = {
        row: rowTitle(row.value, context.workspace),
        field: context.word('PlanRow', 'stage'),
        stages: programme.value.stages.map((stage) => levelStageName(context, programme.file, stage)),
        level: course?.level === undefined ? '' : levelOf(course.level),
      };
      context.report(placeOf(row), params);
    }
  },
});
