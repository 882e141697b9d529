/** Turns an author's Markdown into one line for a cell of a GFM table, as far as a cell can hold it. */
import type { BlockContent, DefinitionContent, ListItem, RootContent } from 'mdast';
import { isPlaceholder } from './for-students.ts';
import { looksPlain, plainParagraphs } from './looks-plain.ts';
import { numberOf } from './notation/typed-lines.ts';
import { parseMarkdown } from './parse.ts';
import { brokenLines, cellText, lineBreak, needsNoEscape, plainTree } from './to-commonmark.ts';
import type { MarkdownOptions } from './to-html.ts';
import { walk } from './walk.ts';

/** Paragraphs, plain lists and boxes of them. */
export function fitsCell(text: string): boolean {
  if (looksPlain(text)) return true;
  const tree = parseMarkdown(text);
  for (const { node } of walk(tree)) if (node.type === 'footnoteReference') return false;
  return tree.children.every(blockFits);
}

export function markdownToCell(text: string, options: MarkdownOptions): string {
  if (needsNoEscape(text))
    return plainParagraphs(text)
      .map((paragraph) => paragraph.replaceAll('\n', ' '))
      .join(lineBreak);
  return plainTree(text, options).children.flatMap(linesOf).join(lineBreak);
}

function blockFits(node: RootContent): boolean {
  switch (node.type) {
    case 'paragraph':
      return true;
    case 'containerDirective':
    case 'blockquote':
      return node.children.every(blockFits);
    case 'list':
      return node.children.every((item) => item.children.every(({ type }) => type === 'paragraph'));
    default:
      return isPlaceholder(node);
  }
}

function linesOf(node: RootContent | BlockContent | DefinitionContent): string[] {
  switch (node.type) {
    case 'paragraph':
      return brokenLines(node.children)
        .map(cellText)
        .filter((line) => line !== '');
    case 'blockquote':
      return node.children.flatMap(linesOf);
    case 'list': {
      const delimiter = node.data?.delimiter ?? '.';
      return node.children.flatMap((item, index) =>
        itemLines(item, node.ordered ? `${numberOf(node, index)}${delimiter}` : '-'),
      );
    }
    default:
      return [];
  }
}

function itemLines(item: ListItem, mark: string): string[] {
  const box = item.checked === null || item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ ';
  const [first = '', ...rest] = item.children.flatMap(linesOf);
  return [`${mark} ${box}${first}`, ...rest];
}
