/** Decides which lists are set with space between their items, as CommonMark defines it. */
import type { List, Nodes } from 'mdast';

/**
 * micromark also counts blank lines inside directives and after a list in a quote,
 * so that an answer would loosen the list it stands in, for students who never see it.
 */
export function setLooseness(list: List): void {
  for (const item of list.children)
    item.spread = anyApart(item.children.map((block) => [firstLine(block), lastLine(block)]));
  list.spread = anyApart(list.children.map((item) => [firstLine(item), lastLine(item)]));
}

function anyApart(blocks: readonly (readonly [first: number, last: number])[]): boolean {
  return blocks.some(([first], index) => {
    const before = blocks[index - 1];
    return before !== undefined && first - before[1] > 1;
  });
}

function firstLine(node: Nodes): number {
  return node.position?.start.line ?? 0;
}

/** A list may reach over the blank lines below it; its last block does not. */
function lastLine(node: Nodes): number {
  const last = node.type === 'list' || node.type === 'listItem' ? node.children.at(-1) : undefined;
  return last ? lastLine(last) : (node.position?.end.line ?? 0);
}
