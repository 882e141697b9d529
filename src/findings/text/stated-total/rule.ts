/** A text that states the hours, the full marks or the shares of its own object, and states them otherwise. */
import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import { same, tidy } from '../../../4-check/tolerance.ts';
import { child, type Located, placeOf } from '../../../source/located.ts';
import { totals } from '../stated-totals.ts';

export const rule = defineRule('text/stated-total', {
  Course(course, context) {
    const { hours, grading = {}, positioning, teaching, workTask } = course.value;
    tell(course, { positioning, teaching }, 'hours', hours, totals.courseHours, context);
    const work = child(course, workTask ?? {}, 'workTask');
    tell(work, { description: workTask?.description }, 'hours', hours, totals.courseHours, context, course);
    const shares = child(course, grading, 'grading');
    tell(shares, { text: grading.text }, 'process', grading.process, totals.processShare, context);
    tell(shares, { text: grading.text }, 'final', grading.final, totals.finalShare, context);
  },
  LearningTask(task, context) {
    const { hours, description, scenario, teaching } = task.value;
    tell(task, { description, scenario, teaching }, 'hours', hours, totals.taskHours, context);
  },
  Assessment(assessment, context) {
    const { points, description, scenario, method } = assessment.value;
    tell(assessment, { description, scenario, method }, 'points', points, totals.fullMarks, context);
  },
});

/** Once for each text, and only where the field itself says how much it is. */
function tell(
  owner: Located<unknown>,
  texts: Readonly<Record<string, unknown>>,
  field: string,
  actual: unknown,
  find: (
    text: string,
  ) => readonly { readonly words: string; readonly amount: number; readonly start: number }[],
  { report }: RuleContext<'text/stated-total'>,
  holder = owner,
): void {
  if (typeof actual !== 'number') return;
  for (const [key, text] of Object.entries(texts)) {
    const stated =
      typeof text === 'string' ? find(text).find(({ amount }) => !same(amount, actual)) : undefined;
    if (!stated || typeof text !== 'string') continue;
    const line = text.slice(0, stated.start).split('\n').length - 1;
    const related = [{ where: placeOf(holder, field), note: 'field' }];
    report({ ...placeOf(owner, key), line }, { words: stated.words, actual: tidy(actual) }, { related });
  }
}
