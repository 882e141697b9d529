/**
 * A Markdown text → what students may read of it, what only teachers may, and the words as they stand without
 * markup.
 */
import type { Nodes } from 'mdast';
import { toString as words } from 'mdast-util-to-string';
import { hiddenRanges } from '../markdown/for-students.ts';
import { looksPlain } from '../markdown/looks-plain.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { walk } from '../markdown/walk.ts';

export interface Part {
  readonly text: string;
  readonly hidden: boolean;
  /** In which it begins, from 0. */
  readonly line: number;
}

export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let reached = 0;
  let line = 0;
  const add = (end: number, hidden: boolean): void => {
    const part = text.slice(reached, end);
    if (part !== '') parts.push({ text: part, hidden, line });
    line += part.match(/\r\n?|\n/g)?.length ?? 0;
    reached = end;
  };
  for (const { start, end } of hiddenRanges(text)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}

export interface Line {
  readonly text: string;
  /** From 0. */
  readonly line: number;
  /** Where it is a cell: the line of its row. */
  readonly row: number | undefined;
}

/**
 * One line for each piece of running text, and for each address, caption and alternative text; on the line
 * where it is written.
 */
export function plainLines(text: string): Line[] {
  if (looksPlain(text)) return [];
  const tree = parseMarkdown(text);
  const lines: Line[] = [];
  for (const { node } of walk(tree)) {
    const line = (node.position?.start.line ?? 1) - 1;
    const row = node.type === 'tableCell' ? line : undefined;
    for (const one of textsOf(node)) lines.push({ text: one, line, row });
  }
  return lines;
}

function textsOf(node: Nodes): string[] {
  const { url, title, alt } = node as { url?: string; title?: string | null; alt?: string | null };
  const attributes = 'attributes' in node ? Object.values(node.attributes ?? {}) : [];
  const own = [url, title, alt, ...attributes].filter((one) => typeof one === 'string');
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [words(node).replaceAll(/\s*\n\s*/g, ' '), ...own];
    case 'code':
    case 'math':
    case 'html':
      return [...node.value.split('\n'), ...own];
    default:
      return own;
  }
}
