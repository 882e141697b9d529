/** A typical work task that is described as a subject taught at school instead of work that is done. */

import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import type { Located } from '../../../source/located.ts';
import { placeOf } from '../../../source/located.ts';

const subject =
  /是(?:一门|[^，。；\n]{0,12}的一门)[^，。；\n]{0,12}课|(?:本|该|这)门?课程|(?:本|该|这)门课|(?:必修|选修|专业|基础)课(?=[，。；、]|$)/u;

function visit(
  texts: Readonly<Record<string, unknown>>,
  owner: Located<unknown>,
  { report }: RuleContext<'text/school-subject'>,
): void {
  for (const [key, text] of Object.entries(texts)) {
    const match = typeof text === 'string' ? subject.exec(text) : null;
    if (!match || typeof text !== 'string') continue;
    const line = text.slice(0, match.index).split('\n').length - 1;
    report({ ...placeOf(owner, key), line }, { words: match[0] });
    // A work task that is thought of as a subject says so more than once.
    return;
  }
}

export const rule = defineRule('text/school-subject', {
  WorkTask(task, context) {
    const { title, description } = task.value;
    visit({ title, description }, task, context);
  },
  TrainingRequirement(requirement, context) {
    visit({ task: requirement.value.task }, requirement, context);
  },
  LearningTask(task, context) {
    visit({ representative: task.value.representative }, task, context);
  },
});
