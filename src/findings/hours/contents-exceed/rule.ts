/** Contents whose hours are more than what they are part of has. */

import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import { exceeds, sum, tidy } from '../../../4-check/tolerance.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';

type Asked = RuleContext<'hours/contents-exceed'>;

/** A course, a learning task or a content, as far as it is asked. */
interface Whole {
  readonly hours?: number;
  readonly contents?: readonly (string | { readonly hours?: number })[];
}

export const rule = defineRule('hours/contents-exceed', {
  Course: (course, context) => compare(course, course.value.title, context),
  LearningTask: (task, context) => compare(task, task.value.title, context),
  Content: (content, context) => compare(content, content.value.text, context),
  ContentPart: (content, context) => compare(content, content.value.text, context),
});

function compare(whole: Located<Whole>, title: string | undefined, context: Asked): void {
  const { hours } = whole.value;
  const parts = children(whole, 'contents', whole.value.contents).flatMap((part) =>
    typeof part.value === 'string' || part.value.hours === undefined
      ? []
      : [{ at: placeOf(part, 'hours'), hours: part.value.hours }],
  );
  const total = sum(parts.map((part) => part.hours));
  if (hours === undefined || !exceeds(total, hours)) return;
  const related = parts.map(({ at }) => ({ where: at, note: 'part' }));
  const params = { title: title ?? '', hours: tidy(hours), sum: tidy(total) };
  context.report(placeOf(whole, 'hours'), params, { related });
}
