/**
 * Turns an author's Markdown into the slips in its directives, each of which could show an answer to
 * students.
 */
import type { Nodes, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { matchesOf } from '../values/matches.ts';
import { badAttributes, curlyQuotes } from './attributes.ts';
import { codeGaps, isCode } from './code-gaps.ts';
import { isBoxName, isLeafName, suggestBox, suggestDirective } from './directives.ts';
import { findLeftovers, type Leftover } from './leftovers.ts';
import { type Mark, marksOf, type Range, rangeOf } from './literal-ranges.ts';
import { isHiding } from './misspelt-names.ts';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

type MarkdownProblem =
  | 'unknown-directive'
  | 'leftover-fence'
  | 'unclosed-directive'
  | 'nested-box'
  | 'bad-attribute'
  | 'curly-quotes'
  | 'unclosed-gap'
  | 'gap-form'
  | 'gap-place'
  | 'gap-pipe'
  | 'in-plain-text';

export interface MarkdownFault {
  readonly problem: MarkdownProblem;
  /** Of the directive, or of the attribute; empty for a fence without a word. */
  readonly name: string;
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What was most likely meant, with its colons: `:::answer`; of a box in another, the name of the outer. */
  readonly suggestion?: string;
}

interface Finding extends Omit<MarkdownFault, 'line'> {
  /** A closing fence that this slip leaves behind somewhere is no second slip. */
  readonly leavesFence: boolean;
}

const mayHaveDirectives =
  /[:：]{2}|:(?:fill|填空)\[|(?:```|~~~)[ \t]*\p{L}|<[^>]{0,200}[:：∶]\s?(?:fill|填空)/iu;

/** `tree` for whoever has the tree of the text already. */
export function findMarkdownFaults(text: string, tree = () => parseMarkdown(text)): MarkdownFault[] {
  if (!mayHaveDirectives.test(text) && findLeftovers(text, []).length === 0) return [];
  const root = tree();
  const findings: Finding[] = [];
  const inTags: Finding[] = [];
  const outers = outersOf(root);
  for (const { node } of walk(root)) {
    if (node.type === 'containerDirective' || node.type === 'leafDirective')
      findings.push(...inBlock(text, node, outers.get(node)));
    findings.push(...behindGapsOf(text, node));
    inTags.push(...inTag(text, node));
  }
  findings.push(...namedFences(text));
  for (const leftover of findLeftovers(text, marksOf(text, root))) findings.push(inText(text, leftover));
  findings.push(...inTags.filter(({ start }) => !findings.some((one) => one.start === start)));
  findings.sort((a, b) => a.start - b.start);
  return withLines(text, oncePerSlip(findings));
}

/** `<a href=":fill[…]">` is printed as it was typed, and what stands in the tag is taken for none of its words. */
function inTag(text: string, node: Nodes): Finding[] {
  const range = node.type === 'html' ? rangeOf(node) : undefined;
  if (!range) return [];
  const words = text.slice(range.start, range.end).replace(/[<>]/g, ' ');
  return findLeftovers(words, []).flatMap(({ kind, name, start, end }) =>
    kind === 'gap'
      ? [finding('gap-place', name, { start: range.start + start, end: range.start + end }, false)]
      : [],
  );
}

/** The first slip of a plain text, where no directive works; `gaps` where gaps do. */
export function findPlainFault(text: string, gaps: boolean): MarkdownFault | undefined {
  const own = gaps ? codeGaps(text) : [];
  const marks = own.map(({ start, end }): Mark => ({ start, end: Math.min(end, start + 4), kind: 'mark' }));
  const attributes = own.flatMap(({ end }) => behindGap(text, end, braces));
  const found = [...findLeftovers(text, marks).map((leftover) => inText(text, leftover)), ...attributes];
  const [first] = found.sort((a, b) => a.start - b.start);
  if (!first) return undefined;
  const isGap = gaps && (first.problem === 'gap-form' || first.problem === 'unclosed-gap');
  return withLines(text, [isGap ? first : { ...first, problem: 'in-plain-text' }])[0];
}

/** The first slip of a text that is Markdown within a line: no block works there. */
export function findLineFault(text: string, tree: () => Root): MarkdownFault | undefined {
  const [first] = findMarkdownFaults(text, tree);
  return first && { ...first, problem: gapSlips.has(first.problem) ? first.problem : 'in-plain-text' };
}

const gapSlips: ReadonlySet<MarkdownProblem> = new Set(['unclosed-gap', 'gap-form', 'gap-place']);

const braces = /^\s?[{｛][^}｝\n]*[=\p{L}][^}｝\n]*[}｝]?/u;
/** Of code braces are a part. */
const bracesOfAttributes = /^[{｛][^}｝\n]*=\s*["'“][^}｝\n]*[}｝]?/;

/** `:fill[]{answer="…"}`: nothing takes attributes there, and they would be printed. */
function behindGap(text: string, end: number, pattern: RegExp): Finding[] {
  const [written] = pattern.exec(text.slice(end, end + 200)) ?? [];
  return written === undefined
    ? []
    : [finding('bad-attribute', written.trim(), { start: end, end: end + written.length }, false)];
}

function behindGapsOf(text: string, node: Nodes): Finding[] {
  const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
  if (node.type === 'textDirective') return behindGap(text, end, braces);
  if (!isCode(node)) return [];
  return codeGaps(text.slice(start, end)).flatMap((gap) =>
    behindGap(text, start + gap.end, bracesOfAttributes),
  );
}

const namedFence = /^[ \t>]*((?:`{3,}|~{3,})[ \t]*(\p{L}{2,10}))[ \t]*$/gmu;

/** A block of code with the name of a box, ```` ```答案 ````, shows everything. */
function namedFences(text: string): Finding[] {
  return matchesOf(text, namedFence).flatMap(({ 0: whole, 1: written = '', 2: name = '', index }) => {
    const start = index + whole.indexOf(written);
    if (!isHiding(name.toLowerCase())) return [];
    return [
      finding('unknown-directive', written, { start, end: start + written.length }, false, suggestBox(name)),
    ];
  });
}

/** Boxes in a box of as many colons, whose end closes the outer one: inner → outer. */
function outersOf(root: Root): ReadonlyMap<Nodes, ContainerDirective> {
  const outers = new Map<Nodes, ContainerDirective>();
  for (const { node } of walk(root)) {
    if (node.type !== 'containerDirective' || node.data?.position?.closing === undefined) continue;
    for (const child of node.children)
      if (child.type === 'containerDirective' && child.data?.position?.closing === undefined)
        outers.set(child, node);
  }
  return outers;
}

/** The name as its author wrote it: 安全 or safety. */
function typedName(text: string, node: ContainerDirective | LeafDirective): string {
  const { start } = rangeOf(node) ?? { start: 0 };
  return /^:+[ \t]*([^\s{[:]+)/.exec(text.slice(start, start + 80))?.[1] ?? node.name;
}

function inBlock(
  text: string,
  node: ContainerDirective | LeafDirective,
  outer: ContainerDirective | undefined,
): Finding[] {
  const opening =
    node.type === 'containerDirective' ? rangeOf({ position: node.data?.position?.opening }) : rangeOf(node);
  if (!opening) return [];
  const isContainer = node.type === 'containerDirective';
  const unclosed = isContainer && node.data?.position?.closing === undefined;
  if (!(isContainer ? isBoxName(node.name) : isLeafName(node.name))) {
    const suggestion = isContainer ? suggestBox(node.name) : suggestDirective(node.name);
    const leavesFence = unclosed || (!isContainer && suggestion?.startsWith(':::') === true);
    return [finding('unknown-directive', node.name, opening, leavesFence, suggestion)];
  }
  const bad = attributeSlips(text, node, opening);
  if (unclosed && outer && isBoxName(outer.name))
    return [finding('nested-box', typedName(text, node), opening, true, typedName(text, outer)), ...bad];
  return unclosed ? [finding('unclosed-directive', typedName(text, node), opening, true), ...bad] : bad;
}

function attributeSlips(text: string, node: ContainerDirective | LeafDirective, opening: Range): Finding[] {
  const curly = curlyQuotes(text.slice(opening.start, opening.end));
  if (curly) return [finding('curly-quotes', curly, opening, false)];
  return badAttributes(node).map((name) => {
    const place = rangeOf({ position: node.data?.position?.attributes?.[name] });
    return finding('bad-attribute', name, place ?? opening, false);
  });
}

function inText(text: string, { kind, name, start, end, suggestion, within }: Leftover): Finding {
  if (kind === 'inline') return finding('unknown-directive', name, { start, end }, false, suggestion);
  if (kind !== 'gap') {
    // With a blank between such quotes nothing reads as attributes any more.
    const line = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? '';
    const curly = isLeafName(name) ? curlyQuotes(line) : undefined;
    if (curly) return finding('curly-quotes', curly, { start, end: start + line.length }, false);
    return finding('leftover-fence', name, { start, end }, kind === 'fence' && name !== '', suggestion);
  }
  return finding(gapProblem(text, start, within), name, { start, end }, false);
}

function gapProblem(text: string, start: number, within: Leftover['within']): MarkdownProblem {
  if (within === 'formula' || within === 'address') return 'gap-place';
  if (!/^:(?:fill|填空)\[/.test(text.slice(start, start + 8)) || /\\$/.test(text.slice(0, start)))
    return 'gap-form';
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  // The cell ends at the bar, and the gap with it.
  return /^[^\]]*(?<!\\)\|[^|]*\]/.test(line) ? 'gap-pipe' : 'unclosed-gap';
}

function finding(
  problem: Finding['problem'],
  name: string,
  place: Range,
  leavesFence: boolean,
  suggestion?: string,
): Finding {
  return {
    problem,
    name,
    start: place.start,
    end: place.end,
    leavesFence,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function oncePerSlip(findings: readonly Finding[]): Finding[] {
  let owed = 0;
  return findings.filter(({ problem, name, leavesFence }) => {
    if (leavesFence) owed++;
    if (problem !== 'leftover-fence' || name !== '' || owed === 0) return true;
    owed--;
    return false;
  });
}

function withLines(text: string, findings: readonly Finding[]): MarkdownFault[] {
  let line = 0;
  let reached = 0;
  return findings.map(({ leavesFence: _, ...fault }) => {
    line += text.slice(reached, fault.start).match(/\r\n?|\n/g)?.length ?? 0;
    reached = fault.start;
    return { ...fault, line };
  });
}
