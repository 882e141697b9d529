/** A gap or another directive in a plain text, where none works and everything is printed as typed. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { walk } from '../../../language/walk.ts';
import { findPlainFault } from '../../../markdown/faults.ts';

const settings = 'ccstd.yaml';

export const rule = defineRule('text/directive', {
  text(text, context) {
    for (const { where, start, end } of markdownSlips(text, context, 'in-plain-text'))
      context.report(where, { written: text.text.slice(start, end) });
  },
  /** The settings are no entity, and their texts are printed, too. */
  workspace({ config }, { report }) {
    walk(config, 'Workspace', [], {
      text(text, path) {
        const fault = findPlainFault(text, false);
        if (!fault) return;
        const where = whereIn({ file: settings, path }, fault.line, fault.start, fault.end);
        report(where, { written: text.slice(fault.start, fault.end) });
      },
    });
  },
});
