/** Shows a piece of Markdown as the author typed it, for links and images that must not work. */
import type { Nodes, Parents } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { rangeOf } from './literal-ranges.ts';

export function sourceText(text: string, node: Nodes): string {
  const range = rangeOf(node);
  return range ? onOneLine(text.slice(range.start, range.end)) : textOf(node);
}

/**
 * What stands around the content of a node; the content itself may hold a gap whose answer the source would
 * tell.
 */
export function sourceAround(text: string, node: Parents): readonly [before: string, after: string] {
  const [whole, first, last] = [node, node.children[0], node.children.at(-1)].map(
    (part) => part && rangeOf(part),
  );
  if (!whole || !first || !last) return [sourceText(text, node), ''];
  return [onOneLine(text.slice(whole.start, first.start)), onOneLine(text.slice(last.end, whole.end))];
}

function onOneLine(source: string): string {
  return source.replace(/\s*(?:\r\n?|\n)[ \t>]*/g, ' ');
}
