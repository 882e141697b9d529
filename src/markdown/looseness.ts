/** Corrects which lists are set with space between their items: a blank line inside a container says nothing about the list around it. */
import type { List, Nodes } from 'mdast';

/** micromark counts the blank lines of directives as those of the list item, so an answer would loosen the list it stands in. */
export function ignoreBlankLinesInContainers(list: List): void {
  if (!list.children.some(({ children }) => children.some(({ type }) => type === 'containerDirective'))) return;
  for (const item of list.children) item.spread = anyApart(item.children);
  list.spread = anyApart(list.children.map((item) => ({ first: item, last: item.children.at(-1) ?? item })));
}

function anyApart(blocks: readonly (Nodes | { readonly first: Nodes; readonly last: Nodes })[]): boolean {
  return blocks.some((block, index) => {
    const before = blocks[index - 1];
    if (!before) return false;
    const end = ('last' in before ? before.last : before).position?.end.line ?? 0;
    const start = ('first' in block ? block.first : block).position?.start.line ?? 0;
    return start - end > 1;
  });
}
