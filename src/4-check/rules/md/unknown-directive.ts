/** A directive that does not exist. */
import { markdownSlips } from '../../markdown-slips.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('md/unknown-directive', {
  workspace(_, context) {
    for (const { where, name, suggestion = '' } of markdownSlips(context, 'unknown-directive')) context.report(where, { name, suggestion });
  },
});
