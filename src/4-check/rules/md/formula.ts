/** A formula that cannot be set. */
import { formulaFaults } from '../../formula-faults.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('md/formula', {
  workspace(workspace, context) {
    for (const { where, formula } of formulaFaults(workspace)) context.report(where, { formula });
  },
});
