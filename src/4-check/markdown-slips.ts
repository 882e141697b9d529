/** What is wrong with the directives of a text, found once for all rules that report it. */

import type { Root } from 'mdast';
import { type AuthoredText, whereIn } from '../3-bind/authored-texts.ts';
import { findLineFault, findMarkdownFaults, findPlainFault, type MarkdownFault } from '../markdown/faults.ts';
import { parseLine, parseMarkdown } from '../markdown/parse.ts';
import type { Where } from '../source/place.ts';
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
  return faultsOf(text, inText).map((fault) => ({
    ...fault,
    where: whereIn(text, fault.line, fault.start, fault.end),
  }));
}

function faultsOf(text: AuthoredText, inText: TextFacts): readonly MarkdownFault[] {
  if (text.markdown) return findMarkdownFaults(text.text, () => inText(text, markdownTree));
  const found = text.line
    ? findLineFault(text.text, () => inText(text, markdownTree))
    : findPlainFault(text.text, text.gaps === true);
  return found ? [found] : [];
}

/** Parsing costs more than all that is asked of the tree. */
export function markdownTree({ text, line }: AuthoredText): Root {
  return line ? parseLine(text) : parseMarkdown(text);
}
