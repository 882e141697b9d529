/**
 * Turns an author's Markdown into Markdown that any CommonMark and GFM reader understands, without directives
 * or raw HTML.
 */
import type { Delete, Emphasis, Html, List, Nodes, PhrasingContent, Root, RootContent, Strong } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type InlineMath, mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { asBlock } from './as-block.ts';
import { codeWithLines } from './code-gaps.ts';
import { boxToQuote, figureToBlocks, gapToText, leafToBlocks } from './commonmark-directives.ts';
import { forEdition } from './for-edition.ts';
import { isPlaceholder } from './for-students.ts';
import { withTypedSigns } from './formula-signs.ts';
import { isTyped } from './in-line.ts';
import { joinLines } from './join-lines.ts';
import { looksPlain, plainParagraphs } from './looks-plain.ts';
import { onlyImage } from './media-references.ts';
import { placeholder } from './notation/placeholder.ts';
import type { Script } from './notation/script.ts';
import { numberOf } from './notation/typed-lines.ts';
import { parseLine, parseMarkdown } from './parse.ts';
import { gapsIn } from './plain-gaps.ts';
import { isLinkAddress, isSafeUrl } from './safe-url.ts';
import { sourceAround, sourceText } from './source-text.ts';
import type { MarkdownOptions } from './to-html.ts';

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** By its author, before what readers of Markdown need is added. */
    typed?: string;
  }
  interface MathData {
    typed?: string;
  }
}

const formulas = mathToMarkdown();

/** GFM has no other way; the space keeps words apart where a reader drops HTML. */
export const lineBreak = ' <br>';

const formulaInCell: Handle = (node: InlineMath, parent, state, info) => {
  const written = formulas.handlers?.inlineMath?.(node, parent, state, info) ?? '';
  return state.stack.includes('tableCell') ? written.replaceAll('|', '\\|') : written;
};
const mathInCell = Object.assign(formulaInCell, { peek: () => '$' });

export function markdownToCommonMark(text: string, options: MarkdownOptions): string {
  return needsNoEscape(text) ? plainParagraphs(text).join('\n\n') : write(plainTree(text, options));
}

/** Something like an address, and wide spaces at the edge of a line. */
const needsCare = /w\.[-.\w]|^[^\S\n]|[^\S\n]$/im;

export function needsNoEscape(text: string): boolean {
  return looksPlain(text) && !needsCare.test(text);
}

/** Words behind other words of a line. */
export function lineToCommonMark(text: string, options: MarkdownOptions): string {
  return wordsOfLine(text, options, (children) => write({ type: 'paragraph', children }).trim());
}

/** In a cell of a table, where bars part the cells. */
export function lineToCell(text: string, options: MarkdownOptions): string {
  return wordsOfLine(text, options, cellText);
}

function wordsOfLine(
  text: string,
  options: MarkdownOptions,
  written: (children: PhrasingContent[]) => string,
): string {
  const tree = parseLine(text);
  if (isTyped(text, tree)) return gapsIn(text, 'md', options.edition);
  const lines = plainTree(text, options, tree).children.flatMap((node) =>
    node.type === 'paragraph' ? brokenLines(node.children) : [],
  );
  return lines.map(written).join(lineBreak);
}

/** The lines that breaks make of words. */
export function brokenLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/** What one edition shows, without directives and raw HTML; `read` where it is read already. */
export function plainTree(text: string, options: MarkdownOptions, read = parseMarkdown(text)): Root {
  const tree = forEdition(read, options.edition);
  return { type: 'root', children: plainChildren(tree.children, text, options).map(asBlock) };
}

/** One line, for a cell of a table. */
export function cellText(children: PhrasingContent[]): string {
  return write({ type: 'tableCell', children }).trim();
}

function write(node: Nodes): string {
  return toMarkdown(node, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), formulas],
    handlers: {
      text: readableText,
      inlineMath: mathInCell,
      list: typedList,
      strong: readableMarks('**'),
      emphasis: readableMarks('*'),
      delete: readableMarks('~~'),
      subscript: scriptIn('sub'),
      superscript: scriptIn('sup'),
    },
  }).trimEnd();
}

/** Two quotes in a row would read as one, and so would two gaps. */
function plainChildren(nodes: readonly RootContent[], text: string, options: MarkdownOptions): RootContent[] {
  const result: RootContent[] = [];
  for (const [index, child] of nodes.entries()) {
    if (child.type === 'textDirective' && nodes[index - 1]?.type === 'textDirective')
      result.push(literal(' '));
    for (const node of plain(child, text, options)) {
      const before = result.at(-1);
      if (before?.type === 'blockquote' && node.type === 'blockquote')
        result.push({ type: 'html', value: placeholder });
      if (before?.type === 'strong' && node.type === 'strong') result.push(literal(' '));
      result.push(node);
    }
  }
  return result;
}

function plain(node: RootContent, text: string, options: MarkdownOptions): RootContent[] {
  const children = 'children' in node ? plainChildren(node.children, text, options) : [];
  switch (node.type) {
    case 'containerDirective':
      return [boxToQuote(node, children, options.labels)];
    case 'leafDirective':
      return leafToBlocks(node, options) ?? [literal(sourceText(text, node))];
    case 'textDirective':
      return [gapToText(node, children, options.edition)];
    case 'html':
      return isPlaceholder(node) ? [] : [htmlAsText(node)];
    case 'heading':
      return children.length === 0
        ? []
        : [withChildren({ ...node, depth: depthOf(options.headingLevel + node.depth - 1) }, children)];
    case 'link': {
      if (isLinkAddress(node.url) && children.length > 0) return [withChildren(node, children)];
      const [before, after] = sourceAround(text, node);
      return [literal(before), ...children, literal(after)];
    }
    case 'paragraph': {
      const only = onlyImage(node);
      const image =
        only?.type === 'image' && isSafeUrl(only.url) ? options.resolveImage(only.url) : undefined;
      if (only?.type !== 'image' || !image) return [withChildren(node, children)];
      return figureToBlocks(image, only.alt || only.title || '', only.title ?? '', options.labels);
    }
    case 'image': {
      const image = isSafeUrl(node.url) ? options.resolveImage(node.url) : undefined;
      return [image ? { ...node, url: image.address } : literal(sourceText(text, node))];
    }
    case 'footnoteReference':
    case 'footnoteDefinition': {
      const identifier = `${options.idPrefix ?? ''}${node.identifier}`;
      return [withChildren({ ...node, identifier, label: identifier }, children)];
    }
    case 'code':
    case 'inlineCode':
      return [{ ...node, value: codeWithLines(node.value, options.edition) }];
    case 'list':
      return runsOf(withChildren(node, children) as List).flatMap((run, index): RootContent[] =>
        index === 0 ? [run] : [{ type: 'html', value: placeholder }, run],
      );
    case 'math':
    case 'inlineMath':
      return [
        { ...node, value: harmless(withTypedSigns(node.value, '\\sim ')), data: { typed: node.value } },
      ];
    default:
      return [withChildren(node, children)];
  }
}

function withChildren(node: RootContent, children: RootContent[]): RootContent {
  if (!('children' in node)) return node;
  const blocks = node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition';
  return { ...node, children: blocks ? children.map(asBlock) : children } as RootContent;
}

function depthOf(level: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6;
}

/** Code of a page stays lines. */
function htmlAsText({ value, data }: Html): RootContent {
  const lines = value.split(/\r\n?|\n/).map((line) => line.trimStart());
  if (data?.block !== true) return literal(lines.join('\n'));
  return {
    type: 'paragraph',
    children: lines.flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', value: line },
    ]),
  };
}

function literal(value: string): RootContent {
  return { type: 'text', value };
}

/** A reader that knows no formulas would take these for tags and links; a space means nothing in TeX. */
function harmless(formula: string): string {
  return formula.replace(/<(?=[A-Za-z/!?])/g, '< ').replace(/\](?=[([:])/g, '] ');
}

/** The numbers of a Markdown list follow each other, so where the author left some out a new list begins. */
function runsOf(list: List): List[] {
  const runs: List[] = [];
  for (const [index, item] of list.children.entries()) {
    const number = numberOf(list, index);
    const last = runs.at(-1);
    if (last && (!list.ordered || number === (last.start ?? 1) + last.children.length))
      last.children.push(item);
    else runs.push({ ...list, ...(list.ordered ? { start: number } : {}), children: [item] });
  }
  return runs;
}

const typedList: Handle = (node: List, parent, state, info) => {
  const { bulletOrdered } = state.options;
  if (node.data?.delimiter === ')') state.options.bulletOrdered = ')';
  const written = defaultHandlers.list(node, parent, state, info);
  state.options.bulletOrdered = bulletOrdered ?? '.';
  return written;
};

/** The one way to a small letter that every reader of Markdown knows. */
function scriptIn(tag: 'sub' | 'sup'): Handle {
  return (node: Script, _, state, info) => {
    const written = state.containerPhrasing(node, {
      ...state.createTracker(info).current(),
      before: '>',
      after: '<',
    });
    return `<${tag}>${written}</${tag}>`;
  };
}

/**
 * Readers look for a space or a mark of punctuation around `**：**`; a space is better read in the source than
 * a character's number.
 */
function readableMarks(mark: '*' | '**' | '~~'): Handle {
  const handle: Handle = (node: Strong | Emphasis | Delete, _, state, info) => {
    const written = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    const isApart = (char: string) => char === '' || /[\s\p{P}\p{S}]/u.test(char);
    const before = !isApart(info.before.slice(-1)) && /^[\p{P}\p{S}]/u.test(written) ? ' ' : '';
    const after = !isApart(info.after.slice(0, 1)) && /[\p{P}\p{S}]$/u.test(written) ? ' ' : '';
    return `${before}${mark}${written}${mark}${after}`;
  };
  return Object.assign(handle, { peek: () => mark.charAt(0) });
}

/**
 * Chinese is not broken into lines, a cell has only one, and an underscore inside a word, as in `KM1_2`,
 * needs no escape.
 */
const readableText: Handle = (node, parent, state, info) => {
  const joined = joinLines(node.value.replace(/[ \t]*\n[ \t]*/g, '\n'));
  const value = state.stack.includes('tableCell') ? joined.replaceAll('\n', ' ') : joined;
  return defaultHandlers
    .text({ ...node, value }, parent, state, info)
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_');
};
