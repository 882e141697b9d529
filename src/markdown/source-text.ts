/** Shows a piece of Markdown as the author typed it, for links and images that must not work. */
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { rangeOf } from './literal-ranges.ts';

export function sourceText(text: string, node: Nodes): string {
  const range = rangeOf(node);
  const source = range ? text.slice(range.start, range.end) : textOf(node);
  return source.replace(/\s*(?:\r\n?|\n)[ \t>]*/g, ' ');
}
