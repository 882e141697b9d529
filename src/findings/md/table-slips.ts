/** What is wrong with the tables of a Markdown text, found once for the rules that tell it. */
import { type AuthoredText, whereIn } from '../../3-bind/authored-texts.ts';
import { markdownTree } from '../../4-check/markdown-slips.ts';
import type { RuleContext, TextFacts } from '../../4-check/rule.ts';
import { findTableSlips, type TableSlip } from '../../markdown/table-slips.ts';
import type { Where } from '../../source/place.ts';

export function tableSlips(
  text: AuthoredText,
  { inText }: Pick<RuleContext, 'inText'>,
  problem: TableSlip['problem'],
): readonly (TableSlip & { readonly where: Where })[] {
  return inText(text, allTableSlips).filter((slip) => slip.problem === problem);
}

function allTableSlips(
  text: AuthoredText,
  inText: TextFacts,
): readonly (TableSlip & { readonly where: Where })[] {
  if (!text.markdown) return [];
  const slips = findTableSlips(text.text, () => inText(text, markdownTree));
  return slips.map((slip) => ({ ...slip, where: whereIn(text, slip.line, slip.start, slip.end) }));
}
