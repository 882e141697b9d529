/** Turns a tree into its nodes in the order of the text, each with its depth, without recursion. */
import type { Nodes, Root } from 'mdast';

export function* walk(root: Root): Generator<{ readonly node: Nodes; readonly depth: number }> {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (!('children' in next.node)) continue;
    for (const node of next.node.children.toReversed()) waiting.push({ node, depth: next.depth + 1 });
  }
}
