/** A module of courses that has none, in a plan that is divided into modules. */
import { enumWordIn } from '../../../4-check/author-words.ts';
import { courseOf } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { CourseModule } from '../../../generated/types.ts';
import { placeOf } from '../../../source/located.ts';

const modules = [
  'ideology',
  'professional',
  'extension',
  'innovation',
] as const satisfies readonly CourseModule[];

export const rule = defineRule('plan/module-empty', {
  Programme(programme, context) {
    const { plan } = programme.value;
    const used = new Set(plan.map((row) => row.module ?? courseOf(row, context.workspace)?.module));
    const named = modules.filter((module) => used.has(module));
    // One module alone is a remark on a course; two and more divide the plan.
    if (named.length < 2 || named.length === modules.length) return;
    const word = (module: CourseModule) => enumWordIn(context, programme.file, 'CourseModule', module);
    context.report(
      { ...placeOf(programme, 'plan'), on: 'key' },
      {
        empty: modules.filter((module) => !used.has(module)).map(word),
        named: named.map(word),
        field: context.word('PlanRow', 'module'),
      },
    );
  },
});
