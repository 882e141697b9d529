/** The formulas in every Markdown text that cannot be set. */
import { eachAuthoredText, whereIn } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Where } from '../diagnostics/diagnostic.ts';
import { findFormulaFaults } from '../markdown/formula-faults.ts';

interface FormulaFault {
  readonly where: Where;
  readonly formula: string;
}

const longest = 40;

export function formulaFaults(workspace: BoundWorkspace): readonly FormulaFault[] {
  const faults: FormulaFault[] = [];
  eachAuthoredText(workspace, (text) => {
    if (!text.markdown) return;
    for (const { formula, line, start, end } of findFormulaFaults(text.text)) {
      const shown = formula.replace(/\s+/g, ' ').trim();
      const where = whereIn(text, line, start, end);
      faults.push({ where, formula: shown.length > longest ? `${shown.slice(0, longest)}…` : shown });
    }
  });
  return faults;
}
