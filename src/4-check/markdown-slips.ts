/** The slips in every Markdown text, found once for all rules of `md/`. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Where } from '../diagnostics/diagnostic.ts';
import { findMarkdownFaults, type MarkdownFault } from '../markdown/faults.ts';
import { authoredTexts } from './authored-texts.ts';
import type { RuleContext } from './rule.ts';

interface MarkdownSlip extends MarkdownFault {
  readonly where: Where;
}

function allMarkdownSlips(workspace: BoundWorkspace): readonly MarkdownSlip[] {
  return authoredTexts(workspace).flatMap(({ text, markdown, where }) => {
    const faults = markdown ? findMarkdownFaults(text) : [];
    return faults.map((fault) => ({ ...fault, where: where(fault.line, fault.start, fault.end) }));
  });
}

export function markdownSlips({ fact }: Pick<RuleContext, 'fact'>, problem: MarkdownFault['problem']): readonly MarkdownSlip[] {
  return fact(allMarkdownSlips).filter((slip) => slip.problem === problem);
}
