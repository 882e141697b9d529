/** What is wrong in a Markdown text, found once for all rules of `md/`. */

import type { Root } from 'mdast';
import { type AuthoredText, whereIn } from '../3-bind/authored-texts.ts';
import type { Where } from '../diagnostics/diagnostic.ts';
import { findMarkdownFaults, type MarkdownFault } from '../markdown/faults.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import type { RuleContext, TextFacts } from './rule.ts';

interface MarkdownSlip extends MarkdownFault {
  readonly where: Where;
}

export function markdownSlips(
  text: AuthoredText,
  { inText }: Pick<RuleContext, 'inText'>,
  problem: MarkdownFault['problem'],
): readonly MarkdownSlip[] {
  return inText(text, allMarkdownSlips).filter((slip) => slip.problem === problem);
}

function allMarkdownSlips(text: AuthoredText, inText: TextFacts): readonly MarkdownSlip[] {
  if (!text.markdown) return [];
  const faults = findMarkdownFaults(text.text, () => inText(text, markdownTree));
  return faults.map((fault) => ({ ...fault, where: whereIn(text, fault.line, fault.start, fault.end) }));
}

/** Parsing costs more than all that is asked of the tree. */
export function markdownTree({ text }: AuthoredText): Root {
  return parseMarkdown(text);
}
