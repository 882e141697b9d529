/** A release carries approved entities only; what is retired is in none, and is asked for nothing. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import type { Located } from '../../../source/located.ts';
import { placeOf } from '../../../source/located.ts';

type Document = Located<{ readonly id: string; readonly title?: string; readonly status?: string }>;

function visit(document: Document, context: RuleContext<'release/not-approved'>): void {
  const { id, title = id, status } = document.value;
  if (document.path.length > 0 || status === 'approved' || status === 'retired') return;
  const word = (value: string) => enumWordIn(context, document.file, 'Status', value);
  context.report(placeOf(document, 'status'), {
    title,
    status: word(status ?? 'draft'),
    written: status === undefined ? '' : word(status),
    approved: word('approved'),
  });
}

export const rule = defineRule('release/not-approved', {
  SkillStandard: visit,
  Credential: visit,
  Programme: visit,
  Course: visit,
  LearningTask: visit,
});
