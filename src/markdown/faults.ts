/** Turns an author's Markdown into the slips in its directives, each of which could show an answer to students. */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { badAttributes } from './attributes.ts';
import { isBoxName, isLeafName, suggestDirective } from './directives.ts';
import { findLeftovers, type Leftover } from './leftovers.ts';
import { accountedRanges, type Range, rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

export interface MarkdownFault {
  readonly problem: 'unknown-directive' | 'leftover-fence' | 'unclosed-directive' | 'bad-attribute' | 'unclosed-gap' | 'gap-form';
  /** Of the directive, or of the attribute; empty for a fence without a word. */
  readonly name: string;
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What was most likely meant, with its colons: `:::answer`. */
  readonly suggestion?: string;
}

interface Finding extends Omit<MarkdownFault, 'line'> {
  /** A closing fence that this slip leaves behind somewhere is no second slip. */
  readonly leavesFence: boolean;
}

const mayHaveDirectives = /[:：]{2}|[:：][ \t]?fill/i;

/** `tree` for whoever has the tree of the text already. */
export function findMarkdownFaults(text: string, tree = () => parseMarkdown(text)): MarkdownFault[] {
  if (!mayHaveDirectives.test(text)) return [];
  const root = tree();
  const findings: Finding[] = [];
  for (const { node } of walk(root))
    if (node.type === 'containerDirective' || node.type === 'leafDirective') findings.push(...inBlock(node));
  for (const leftover of findLeftovers(text, accountedRanges(text, root))) findings.push(inText(text, leftover));
  findings.sort((a, b) => a.start - b.start);
  return withLines(text, oncePerSlip(findings));
}

function inBlock(node: ContainerDirective | LeafDirective): Finding[] {
  const opening = node.type === 'containerDirective' ? rangeOf({ position: node.data?.position?.opening }) : rangeOf(node);
  if (!opening) return [];
  const isContainer = node.type === 'containerDirective';
  const unclosed = isContainer && node.data?.position?.closing === undefined;
  if (!(isContainer ? isBoxName(node.name) : isLeafName(node.name))) {
    const suggestion = suggestDirective(node.name);
    const leavesFence = unclosed || (!isContainer && suggestion?.startsWith(':::') === true);
    return [finding('unknown-directive', node.name, opening, leavesFence, suggestion)];
  }
  const bad = badAttributes(node).map((name) => {
    const place = rangeOf({ position: node.data?.position?.attributes?.[name] });
    return finding('bad-attribute', name, place ?? opening, false);
  });
  return unclosed ? [finding('unclosed-directive', node.name, opening, true), ...bad] : bad;
}

function inText(text: string, { kind, name, start, end }: Leftover): Finding {
  if (kind === 'gap') return finding(text.startsWith(':fill[', start) ? 'unclosed-gap' : 'gap-form', name, { start, end }, false);
  return finding('leftover-fence', name, { start, end }, kind === 'fence' && name !== '', suggestDirective(name));
}

function finding(problem: Finding['problem'], name: string, place: Range, leavesFence: boolean, suggestion?: string): Finding {
  return { problem, name, start: place.start, end: place.end, leavesFence, ...(suggestion === undefined ? {} : { suggestion }) };
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
