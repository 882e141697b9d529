/**
 * Decides which blocks of a parsed text are none: the places of their marks, which are then read as signs.
 */
import type { Blockquote, Heading, List, ListItem, Nodes, Parents, Root, Table } from 'mdast';
import { toString as words } from 'mdast-util-to-string';
import { rangeOf } from '../literal-ranges.ts';
import { walk } from '../walk.ts';
import { placeholder } from './placeholder.ts';

const unit = '(?:[℃℉°%‰′″Ωμ度]|[kmcMGn]?(?:m|g|s|A|V|W|Hz|Pa|L|N|J|F|H)|dB|rpm|min|h|r/min|bar)(?![A-Za-z])';
const quantity = new RegExp(
  `^[<>≤≥≈±]?\\s*\\d+(?:\\.\\d+)?\\s*(?:[~～—–-]\\s*[+-]?\\d+(?:\\.\\d+)?\\s*)?${unit}`,
  'u',
);
const startsLikeNumber = /^[\d=.+\-−±≈<>≤≥φΦ$¥￥%]/;
const sentence = /[。！？.!?…][”’"」』）)*_]*\s*$/;
const magnitude = /^[*_]*(?:额定|标准|规定|最大|最小|最高|最低|正常|允许|设定|上限|下限|阈值|要求|平均)/;

interface Context {
  readonly source: string;
  readonly parent: Parents;
  readonly index: number;
  readonly hasSections: boolean;
}

export function signsIn(source: string, tree: Root): number[] {
  const hasSections = sectionsOf(tree);
  return [...walk(tree)].flatMap(({ node: parent }) => {
    if (!('children' in parent)) return [];
    return parent.children.flatMap((node, index) => signsOf(node, { source, parent, index, hasSections }));
  });
}

/** Whether `# 1 概述` is the number of a part: there are parts of parts, and the first part has the first number. */
function sectionsOf(tree: Root): boolean {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const first = headings.find((node) => node.depth === 1 && /^\d/.test(words(node)));
  return headings.some(({ depth }) => depth > 1) && (first === undefined || /^[01](?!\d)/.test(words(first)));
}

function signsOf(node: Nodes, context: Context): number[] {
  const range = rangeOf(node);
  if (!range) return [];
  switch (node.type) {
    case 'heading':
      return isHeading(node, context) ? [] : [range.start];
    case 'thematicBreak':
      return followsLine(node, context) ? [range.start] : [];
    case 'blockquote':
      return isQuotation(node, context) ? [] : quoteMarks(context.source, range.start, range.end);
    case 'list':
      return isList(node, context) ? [] : node.children.flatMap((item) => rangeOf(item)?.start ?? []);
    case 'table':
      return /^[^\r\n]*\|/.test(context.source.slice(range.start))
        ? linesBelow(node, context)
        : [range.start];
    case 'code':
      return isOpenFence(context.source.slice(range.start, range.end), '~') ? [range.start] : [];
    case 'math':
      return isOpenFence(context.source.slice(range.start, range.end), '$') ? [range.start] : [];
    default:
      return [];
  }
}

/** Lines without a bar below the last row say something about the table. */
function linesBelow(table: Table, { source }: Context): number[] {
  const ranges = table.children.slice(1).map((row) => rangeOf(row) ?? { start: 0, end: 0 });
  const last = ranges.findLastIndex(({ start, end }) => source.slice(start, end).includes('|'));
  return ranges.slice(last + 1, last + 2).map(({ start }) => start);
}

function isHeading(node: Heading, context: Context): boolean {
  if (node.children.length === 0) return false;
  if (node.depth > 1) return true;
  if (/[，；、。：]$/.test(words(node))) return false;
  const numbered = /^\d/.test(words(node)) && !/^\d+(?:\.\d+)*[.、．)）：:]|^\d+\.\d/.test(words(node));
  if (isCommand(node) && [-1, 1].some((step) => isCommand(besideOf(node, context, step)))) return false;
  if (numbered && (!context.hasSections || isAbove(node, 'paragraph', context))) return false;
  return !followsLine(node, context);
}

/** `# 2 泵检修` right above a line of text is what was typed. */
function isAbove(node: Nodes, type: Nodes['type'], { parent, index }: Context): boolean {
  const below = parent.children[index + 1];
  return below?.type === type && (below.position?.start.line ?? 0) - (node.position?.end.line ?? 0) === 1;
}

/** `# cd /tmp` above `# ls *.sh`: what a terminal shows to its administrator. */
function isCommand(node: Nodes | undefined): boolean {
  return node?.type === 'heading' && node.depth === 1 && /^[a-z][!-~]*(?: [ -~]*)?$/.test(words(node));
}

function besideOf(node: Nodes, { parent, index }: Context, step: number): Nodes | undefined {
  const beside = parent.children[index + step];
  const [upper, lower] = step < 0 ? [beside, node] : [node, beside];
  const isNext = (lower?.position?.start.line ?? 0) - (upper?.position?.end.line ?? 0) === 1;
  return isNext ? beside : undefined;
}

/** A rule or a heading right below a line of text is a line of that text. */
function followsLine(node: Nodes, { parent, index }: Context): boolean {
  const above = parent.children[index - 1];
  return (
    above?.type === 'paragraph' && (node.position?.start.line ?? 0) - (above.position?.end.line ?? 0) === 1
  );
}

function isQuotation(node: Blockquote, context: Context): boolean {
  const { start = 0, end = 0 } = rangeOf(node) ?? {};
  const lines = context.source.slice(start, end).split(/\r\n?|\n/);
  const marked = lines.filter((line) => /^[ \t]*>/.test(line));
  if (marked.some((line) => /^[ \t]*>>>/.test(line))) return false;
  const contents = marked.map((line) => line.replace(/^[ \t>]*/, '')).filter((line) => line !== '');
  // What was cut out for one edition leaves a comment.
  if (contents.some((line) => line.includes(placeholder))) return true;
  if (
    node.children.some(
      ({ type }) => type === 'leafDirective' || type === 'containerDirective' || type === 'code',
    )
  )
    return true;
  if (contents.length === 0 || contents.every((line) => startsLikeNumber.test(line))) return false;
  if (contents.length > 1) return true;
  const [content = ''] = contents;
  return (
    sentence.test(content) && !magnitude.test(content) && lines.length === 1 && !followsLine(node, context)
  );
}

function quoteMarks(source: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (const { index, 0: prefix } of source.slice(start, end).matchAll(/^[ \t]*(?:>[ \t]*)+/gm))
    for (const { index: at } of prefix.matchAll(/>/g)) found.push(start + index + at);
  return found;
}

function isList(list: List, context: Context): boolean {
  const items = list.children;
  if (items.every((item) => item.children.length === 0)) return false;
  const marks = items.map((item) => markOf(context.source, item));
  if (list.ordered && marks.some((mark) => /^0\d|^\d{4}/.test(mark))) return false;
  const [sign = ''] = marks;
  if (sign === '+' && items.every((item) => startsLikeNumber.test(words(item)))) return false;
  if (sign === '-' && items.every((item) => quantity.test(words(item)))) return false;
  if (items.length > 1 || context.parent.type === 'listItem') return true;
  const [item] = items;
  if (
    item &&
    (typeof item.checked === 'boolean' || item.children.length > 1 || item.children[0]?.type !== 'paragraph')
  )
    return true;
  if (goesOn(list, sign, context, -1) || goesOn(list, sign, context, 1)) return true;
  return [context.index - 1, context.index + 1].some((at) => isSameInOtherMarks(list, sign, context, at));
}

/** What a star at the start of a line says as a footnote: `* 为必做`. */
const legend = /^(?:号|星|标|表示|代表|的|者|为|是|项|题|处|必|选|注|带)/;

/** `- 断电` and `* 挂牌` below each other are points, as their author sees them. */
function isSameInOtherMarks(list: List, sign: string, { source, parent }: Context, at: number): boolean {
  const other = parent.children[at];
  if (list.ordered || sign === '+' || other?.type !== 'list' || other.ordered) return false;
  const [own, beside] = [list, other].map(({ position }) => position);
  const isAdjoining =
    (own?.start.line ?? 0) - (beside?.end.line ?? 0) === 1 ||
    (beside?.start.line ?? 0) - (own?.end.line ?? 0) === 1;
  const items = [...list.children, ...other.children];
  return isAdjoining && items.every((item) => markOf(source, item) !== '+' && !legend.test(words(item)));
}

/** A box for one edition, or what is left of it, may stand between the items of one list. */
function goesOn(list: List, sign: string, { source, parent, index }: Context, step: 1 | -1): boolean {
  let at = index + step;
  while (parent.children[at]?.type === 'containerDirective' || parent.children[at]?.type === 'html')
    at += step;
  const other = at === index + step ? undefined : parent.children[at];
  if (other?.type !== 'list' || other.ordered !== list.ordered) return false;
  return list.ordered || other.children.some((item) => markOf(source, item) === sign);
}

/** `-`, or `12.` */
export function markOf(source: string, item: ListItem): string {
  return /^(?:[-+*]|\d{1,9}[.)])/.exec(source.slice(rangeOf(item)?.start ?? 0))?.[0] ?? '';
}

function isOpenFence(written: string, sign: '~' | '$'): boolean {
  const [fence = ''] = new RegExp(`^\\${sign}{2,}`).exec(written) ?? [];
  if (fence === '') return false;
  const lines = written.split(/\r\n?|\n/);
  return (
    lines.length === 1 || !new RegExp(`^[ \\t>]*\\${sign}{${fence.length},}[ \\t]*$`).test(lines.at(-1) ?? '')
  );
}
