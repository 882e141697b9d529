/**
 * Turns an author's Markdown into lines of plain text, for cells of spreadsheets: what a page shows by a look
 * is gone, and what would then say another thing is written as it was typed.
 */
import type { FootnoteDefinition, List, ListItem, Nodes, Root, TableRow } from 'mdast';
import { joinLines } from './join-lines.ts';
import { looksPlain, plainParagraphs } from './looks-plain.ts';
import { numberOf } from './notation/typed-lines.ts';
import { plainTree } from './to-commonmark.ts';
import type { MarkdownLabels } from './to-html.ts';

export function markdownToLines(text: string, labels: MarkdownLabels): string {
  if (looksPlain(text)) return plainParagraphs(text).join('\n');
  const resolveImage = (address: string) => ({ address });
  // The texts of a student's model hold no answer any more, and answers in those of teachers are read.
  const tree: Root = plainTree(text, { edition: 'teacher', headingLevel: 1, resolveImage, labels });
  return tree.children.flatMap(linesOf).join('\n');
}

function linesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return [];
    case 'code':
      return node.value.split('\n');
    case 'math':
      return (node.data?.typed ?? node.value).split('\n');
    case 'list':
      return node.children.flatMap((item, index) => itemLines(item, markOf(node, index)));
    case 'table':
      return node.children.map(rowLine);
    case 'blockquote':
      return node.children.flatMap(linesOf);
    case 'footnoteDefinition':
      return noteLines(node);
    default:
      return inLine(node).split('\n');
  }
}

function markOf(list: List, index: number): string {
  return list.ordered ? `${numberOf(list, index)}${list.data?.delimiter ?? '.'}` : '-';
}

function itemLines({ checked, children }: ListItem, mark: string): string[] {
  const box = typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : '';
  const [first = '', ...rest] = children.flatMap(linesOf);
  return [`${mark} ${box}${first}`, ...rest];
}

function rowLine({ children }: TableRow): string {
  return children.map(inLine).join('\u3000');
}

function noteLines({ label, identifier, children }: FootnoteDefinition): string[] {
  const [first = '', ...rest] = children.flatMap(linesOf);
  return [`[${label ?? identifier}] ${first}`, ...rest];
}

function inLine(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return joinLines(node.value);
    case 'inlineCode':
      return node.value;
    case 'inlineMath':
      return `$${node.data?.typed ?? node.value}$`;
    case 'break':
      return '\n';
    case 'image':
      return [node.alt, node.title].find(Boolean) ?? '';
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`;
    case 'delete':
      return `~~${inside(node.children)}~~`;
    case 'subscript':
      return script(inside(node.children), below, '~');
    case 'superscript':
      return script(inside(node.children), above, '^');
    default:
      return 'children' in node ? inside(node.children) : '';
  }
}

function inside(children: readonly Nodes[]): string {
  return children.map(inLine).join('');
}

const above = new Map([...'0123456789+-−()'].map((char, at) => [char, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾'][at] ?? char]));
const below = new Map([...'0123456789+-−()'].map((char, at) => [char, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎'][at] ?? char]));

/** Small digits are characters of their own; other small letters keep the marks that were typed. */
function script(text: string, small: ReadonlyMap<string, string>, mark: string): string {
  const chars = [...text];
  return chars.every((char) => small.has(char))
    ? chars.map((char) => small.get(char)).join('')
    : `${mark}${text}${mark}`;
}
