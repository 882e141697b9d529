/** A formula that cannot be set. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { findFormulaFaults } from '../../../markdown/formula-faults.ts';

const longest = 40;

export const rule = defineRule('md/formula', {
  text(text, { inText, report }) {
    if (!text.markdown && !text.line) return;
    for (const { formula, line, start, end } of findFormulaFaults(text.text, () =>
      inText(text, markdownTree),
    )) {
      const shown = formula.replace(/\s+/g, ' ').trim();
      report(whereIn(text, line, start, end), {
        formula: shown.length > longest ? `${shown.slice(0, longest)}…` : shown,
      });
    }
  },
});
