/** The slips in every Markdown text, found once for all rules of `md/`. */

import { eachAuthoredText, whereIn } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Where } from '../diagnostics/diagnostic.ts';
import { findMarkdownFaults, type MarkdownFault } from '../markdown/faults.ts';
import type { RuleContext } from './rule.ts';

interface MarkdownSlip extends MarkdownFault {
  readonly where: Where;
}

function allMarkdownSlips(workspace: BoundWorkspace): readonly MarkdownSlip[] {
  const slips: MarkdownSlip[] = [];
  eachAuthoredText(workspace, (text) => {
    if (!text.markdown) return;
    for (const fault of findMarkdownFaults(text.text)) slips.push({ ...fault, where: whereIn(text, fault.line, fault.start, fault.end) });
  });
  return slips;
}

export function markdownSlips({ fact }: Pick<RuleContext, 'fact'>, problem: MarkdownFault['problem']): readonly MarkdownSlip[] {
  return fact(allMarkdownSlips).filter((slip) => slip.problem === problem);
}
