/**
 * Gives a parsed text what Markdown forgets of the typing: lines that begin with a sign, typed numbers,
 * closing hashes, words behind a fence.
 */
import type {
  Break,
  Code,
  Heading,
  Link,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  Text,
} from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { rangeOf } from '../literal-ranges.ts';
import { walk } from '../walk.ts';
import { markOf } from './block-marks.ts';
import { indentOf, linesKeptApart } from './kept-lines.ts';
import { startsWithPoint } from './points.ts';

declare module 'mdast' {
  interface ListItemData {
    /** As typed. */
    number?: number;
  }
  interface HtmlData {
    /** Stands between paragraphs; its lines are kept. */
    block?: boolean;
  }
  interface TableData {
    /** Of the head as typed. */
    columns?: number;
  }
  interface ListData {
    /** `)` where the items are numbered 1), 2). */
    delimiter?: string;
  }
}

/** What would have opened a block; at the start of a line it is a sign that the line should keep. */
const startsWithSign =
  /^[ \t]*(?:[-+#>|][ \t]|\*{1,3}[ \t]|[-+*>|]$|>|\d{1,3}[.)][ \t]|[-=_*]{3,}[ \t]*$|\|)/;
const isDrawnLine = /^[ \t]*(?:[-=_]{3,}|[—─═━―–~～*]{4,})[ \t]*$/;

export function keepTyping(source: string, root: Root): void {
  const indents = new Map<Paragraph, number>();
  for (const { node } of walk(root)) {
    if (node.type === 'listItem')
      for (const child of node.children)
        if (child.type === 'paragraph') indents.set(child, (child.position?.start.column ?? 1) - 1);
    if (node.type === 'list' && node.ordered) keepNumbers(source, node);
    if ('children' in node && !phrasing(node) && !holdsWords.has(node.type)) markBlocks(node.children);
    if (node.type === 'table') widen(node);
    if (node.type === 'heading') keepClosingHashes(source, node);
    if (node.type === 'paragraph') node.children = keepLines(source, node, indents.get(node));
    if (node.type === 'link') node.children = withoutLinks(node);
    if ('children' in node) keepInfo(node.children as RootContent[]);
  }
}

const holdsWords: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function markBlocks(children: readonly Nodes[]): void {
  for (const node of children) if (node.type === 'html') node.data = { ...node.data, block: true };
}

/** Where all items are numbered 1, the author leaves the numbers to the reader. */
function keepNumbers(source: string, list: List): void {
  const marks = list.children.map((item) => markOf(source, item));
  if (marks[0]?.endsWith(')')) list.data = { ...list.data, delimiter: ')' };
  const numbers = marks.map((mark) => Number.parseInt(mark, 10));
  if (numbers.every((number) => number === 1)) return;
  for (const [index, item] of list.children.entries()) {
    const number = numbers[index];
    if (number !== undefined && number !== numberOf(list, index - 1) + 1 && index > 0)
      item.data = { ...item.data, number };
  }
}

/** The number that an item is shown with. */
export function numberOf(list: List, index: number): number {
  const stated = list.children.slice(0, index + 1).findLastIndex((item) => item.data?.number !== undefined);
  return stated < 0 ? (list.start ?? 1) + index : (list.children[stated]?.data?.number ?? 0) + index - stated;
}

/** A row may have more cells than the head; readers would drop them. */
function widen(table: Table): void {
  const [head] = table.children;
  if (!head) return;
  table.data = { ...table.data, columns: head.children.length };
  const widest = Math.max(...table.children.map((row) => row.children.length));
  while (head.children.length < widest) head.children.push({ type: 'tableCell', children: [] });
  if (table.align) while (table.align.length < widest) table.align.push(null);
}

/** `# C #` ends in a sign; only two hashes or more close a heading that opened with as many. */
function keepClosingHashes(source: string, heading: Heading): void {
  const range = rangeOf(heading);
  const last = heading.children.at(-1);
  if (!range || !last) return;
  const closing = /[ \t](#+)[ \t]*$/.exec(source.slice(rangeOf(last)?.end ?? range.end, range.end))?.[1];
  if (closing === undefined || (closing.length > 1 && closing.length === heading.depth)) return;
  heading.children.push({ type: 'text', value: ` ${closing}` });
}

/**
 * `indent` is that of the item of a list; what stands further left below it is no part of the item's
 * sentence.
 */
function keepLines(source: string, paragraph: Paragraph, indent: number | undefined): PhrasingContent[] {
  const range = rangeOf(paragraph);
  const lines = range ? source.slice(range.start, range.end).split(/\r\n?|\n/) : [];
  const kept = linesKeptApart(lines, indent !== undefined);
  return paragraph.children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== 'text') return [child];
    const above = (child.position?.start.line ?? 1) - (paragraph.position?.start.line ?? 1);
    return withBreaks(source, child, {
      indent: indent ?? 0,
      isFirst: index === 0,
      keeps: (line) => kept.has(above + line),
    });
  });
}

interface Surroundings {
  readonly indent: number;
  readonly isFirst: boolean;
  /** Asked with the number of a line of the text, from 0. */
  readonly keeps: (line: number) => boolean;
}

function withBreaks(source: string, node: Text, { indent, isFirst, keeps }: Surroundings): (Text | Break)[] {
  if (!/[\r\n]/.test(node.value)) return [node];
  const range = rangeOf(node);
  const typed = range ? source.slice(range.start, range.end).split(/\r\n?|\n/) : [];
  const lines = node.value.split(/\r\n?|\n/);
  const tabbed = lines.map((line) => line.includes('\t'));
  const result: (Text | Break)[] = [];
  let current = lines[0] ?? '';
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const before = lines[index - 1] ?? '';
    const drawn = isDrawnLine.test(before) && (index > 1 || isFirst);
    const behind =
      typed.length === lines.length ? /^[ \t]*(?!>)/.exec(typed[index] ?? '')?.[0].length : undefined;
    const isLazy = behind !== undefined && behind < indent;
    if (
      startsWithSign.test(line) ||
      startsWithPoint.test(line) ||
      keeps(index) ||
      isLazy ||
      drawn ||
      (tabbed[index] && tabbed[index - 1])
    ) {
      result.push({ ...node, value: current.trimEnd() }, { type: 'break' });
      current = `${indentOf(withoutMarks(typed.length === lines.length ? (typed[index] ?? '') : line, indent))}${line.trimStart()}`;
    } else current += `\n${line}`;
  }
  result.push({ ...node, value: current });
  return result.filter((part) => part.type === 'break' || part.value !== '');
}

/** Without what makes a line one of an item or of a quotation. */
function withoutMarks(line: string, indent: number): string {
  const isQuoted = /^[ \t]*>/.test(line);
  return isQuoted ? line.replace(/^(?:[ \t]*> ?)+/, '') : line.replace(new RegExp(`^ {0,${indent}}`), '');
}

/** An address inside the words of a link is words. */
function withoutLinks(link: Link): PhrasingContent[] {
  return link.children.flatMap((child) =>
    (child as Nodes).type === 'link' ? (child as unknown as Link).children : [child],
  );
}

/** Words behind the opening fence that are no name of a language stand above the code. */
function keepInfo(children: RootContent[]): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index];
    if (node?.type !== 'code') continue;
    const info = infoOf(node);
    if (info === '') continue;
    node.lang = null;
    node.meta = null;
    children.splice(index, 0, { type: 'paragraph', children: [{ type: 'text', value: info }] });
  }
}

function infoOf({ lang, meta }: Code): string {
  if (!meta && /^[A-Za-z0-9+#._-]*$/.test(lang ?? '')) return '';
  return [lang, meta].filter(Boolean).join(' ');
}
