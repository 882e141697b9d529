/**
 * Boxes of an author's Markdown by themselves: those on safety for a page that leaves out the text around
 * them, those for teachers for the sheet behind a page.
 */
import type { Nodes } from 'mdast';
import { rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';

/** Empty when the text has none. */
export function safetyBoxes(text: string): string {
  return boxesOf(text, ['safety']);
}

/** Empty when the text has none. */
export function teacherBoxes(text: string): string {
  return boxesOf(text, ['teacher', 'answer']);
}

function boxesOf(text: string, names: readonly string[]): string {
  if (!text.includes(':::')) return '';
  const boxes: string[] = [];
  collect(parseMarkdown(text));
  return boxes.join('\n\n');

  function collect(node: Nodes): void {
    const range = rangeOf(node);
    if (node.type === 'containerDirective' && names.includes(node.name) && range)
      boxes.push(flush(text, range.start, range.end));
    else if ('children' in node) for (const child of node.children) collect(child);
  }
}

/** A box in a list or a quotation is indented with it; by itself it begins its lines. */
function flush(text: string, start: number, end: number): string {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const [first = '', ...rest] = text.slice(start, end).split(/\r\n?|\n/);
  return [first, ...rest.map((line) => withoutIndent(line, indent))].join('\n');
}

function withoutIndent(line: string, indent: string): string {
  let at = 0;
  while (
    at < indent.length &&
    at < line.length &&
    (/[ \t]/.test(line.charAt(at)) || line.charAt(at) === indent.charAt(at))
  )
    at++;
  return line.slice(at);
}
