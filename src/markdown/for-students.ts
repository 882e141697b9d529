/**
 * Turns an author's Markdown into the text that one edition may contain, by cutting out of the source what it
 * must not.
 */
import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as words } from 'mdast-util-to-string';
import { citedIn, isNote, keyOf } from './citations.ts';
import { codeGaps, codeWithLines, isCode } from './code-gaps.ts';
import { type Edition, isBoxName, isShownIn } from './directives.ts';
import { emptyGap, gapFor } from './gap.ts';
import { type Range, rangeOf } from './literal-ranges.ts';
import { placeholder } from './notation/placeholder.ts';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

export function isPlaceholder(node: Nodes): boolean {
  return node.type === 'html' && node.value.trim() === placeholder;
}

interface Cut extends Range {
  readonly instead: string;
}

/** Without `:::answer` and `:::teacher`, and with a line to write on for the text of `:fill[…]`. */
export function stripForStudents(text: string): string {
  return mayHide(text) ? strip(text, 'student') : text;
}

/**
 * Where `:::answer`, `:::teacher` and `:fill[…]` stand in a text, in its order; `tree` for whoever has the
 * tree of the text already.
 */
export function hiddenRanges(text: string, tree = () => parseMarkdown(text)): Range[] {
  return mayHide(text) ? cutsIn(text, tree(), 'student') : [];
}

function mayHide(text: string): boolean {
  return /:::|:(?:fill|填空)\[|\]:/.test(text);
}

/** Without `:::student`. */
export function stripForTeachers(text: string): string {
  return /:::(?:student|学生)/.test(text) ? strip(text, 'teacher') : text;
}

function strip(text: string, edition: Edition): string {
  let result = '';
  let reached = 0;
  for (const { start, end, instead } of cutsIn(text, parseMarkdown(text), edition)) {
    result += text.slice(reached, start) + instead;
    reached = end;
  }
  return result + text.slice(reached);
}

function cutsIn(text: string, root: Root, edition: Edition): Cut[] {
  const cuts: Cut[] = [];
  let before: Nodes | undefined;
  const isCut = hiddenIn(root, edition);
  for (const child of root.children) {
    const hidden = isCut(child) ? wholeLines(text, child, before) : undefined;
    if (hidden) {
      cuts.push(hidden);
    } else {
      collect(text, child, { edition, isCut, cuts });
      before = child;
    }
  }
  return cuts;
}

interface Cutting {
  readonly edition: Edition;
  readonly isCut: (node: Nodes) => boolean;
  readonly cuts: Cut[];
}

function collect(text: string, node: Nodes, cutting: Cutting): void {
  const { edition, isCut, cuts } = cutting;
  const range = rangeOf(node);
  if (range && isCut(node)) {
    cuts.push({ start: range.start, end: endOfContainer(text, node, range), instead: placeholder });
  } else if (range && node.type === 'textDirective' && edition === 'student') {
    cuts.push({
      start: range.start,
      end: range.end,
      instead: gapWithoutAnswer(words(node), text.slice(range.start, range.end)),
    });
  } else if (range && isCode(node) && edition === 'student') {
    cuts.push(...cutsInCode(text.slice(range.start, range.end), range.start));
  } else if ('children' in node) {
    for (const child of node.children) collect(text, child, cutting);
  }
}

/** Boxes for the other edition, and notes that nothing cites which this edition shows. */
function hiddenIn(root: Root, edition: Edition): (node: Nodes) => boolean {
  if (![...walk(root)].some(({ node }) => isNote(node))) return (node) => isHidden(node, edition);
  const isGap = (node: Nodes) => node.type === 'textDirective' && edition === 'student';
  const shown = citedIn(root, (node) => !isHidden(node, edition) && !isGap(node));
  return (node) => isHidden(node, edition) || (isNote(node) && !shown.has(keyOf(node)));
}

/** A plain text in which gaps may stand, with lines to write on in their places. */
export function plainForStudents(text: string): string {
  return codeWithLines(text, 'student');
}

function cutsInCode(code: string, offset: number): Cut[] {
  return codeGaps(code).map(({ start, end, answer }) => ({
    start: offset + start,
    end: offset + end,
    instead: gapWithoutAnswer(answer),
  }));
}

/**
 * Over as many lines as it was written: their number tells lists and quotations from signs at the start of a
 * line.
 */
function gapWithoutAnswer(answer: string, written = ''): string {
  const gap = gapFor(answer);
  const breaks = written.match(/(?:\r\n?|\n)[ \t>]*/g)?.join('') ?? '';
  return `:fill[${gap === emptyGap ? '' : gap}${breaks}]`;
}

/**
 * Unknown containers are left alone here: they are errors, and nothing is rendered from a text with errors.
 */
function isHidden(node: Nodes, edition: Edition): node is ContainerDirective {
  return node.type === 'containerDirective' && isBoxName(node.name) && !isShownIn(node.name, edition);
}

/** An unclosed container may reach up to the next line; its last line end belongs to what follows. */
function endOfContainer(text: string, node: Nodes, { end }: Range): number {
  if (node.type !== 'containerDirective' || node.data?.position?.closing) return end;
  let last = end;
  while (/[ \t>\r\n]/.test(text.charAt(last - 1))) last--;
  return /[\r\n]/.test(text.slice(last, end)) ? last : end;
}

/** Where blank lines already separate the neighbours of a container, nothing needs to stand in for it. */
function wholeLines(text: string, node: Nodes, before: Nodes | undefined): Cut | undefined {
  const range = rangeOf(node);
  if (!range || node.type !== 'containerDirective' || !node.data?.position?.closing) return undefined;
  if (before && (before.type === 'list' || before.type === 'footnoteDefinition' || before.type === 'code'))
    return undefined;
  const start = skip(text, range.start, -1, /[ \t]/);
  const above = skip(text, start, -1, /[ \t\r\n]/);
  const below = skip(text, range.end, 1, /[ \t\r\n]/);
  const separatedAbove = above === 0 || countLines(text.slice(above, start)) > 1;
  const separatedBelow = below === text.length || countLines(text.slice(range.end, below)) > 1;
  if (!separatedAbove || !separatedBelow) return undefined;
  // The indentation of the line below stays.
  return { start, end: below === text.length ? below : skip(text, below, -1, /[ \t]/), instead: '' };
}

function skip(text: string, from: number, step: 1 | -1, over: RegExp): number {
  let at = from;
  while (over.test(text.charAt(step === 1 ? at : at - 1))) at += step;
  return at;
}

function countLines(between: string): number {
  return between.match(/\r\n?|\n/g)?.length ?? 0;
}
