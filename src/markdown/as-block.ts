/**
 * Puts text that stands where a block stood, such as raw HTML shown literally, into a paragraph of its own.
 */
import type { RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';

export function asBlock(node: RootContent): RootContent {
  return node.type !== 'html' && phrasing(node) ? { type: 'paragraph', children: [node] } : node;
}
