/**
 * A text that cannot be read as YAML → the tree of what can be read of it, with the places marked at which
 * something is missing.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type LostPart, lostParts } from './lost-parts.ts';
import { withLosses } from './mark-losses.ts';
import { type Parsed, parseYaml } from './parse-yaml.ts';
import type { SyntaxTree } from './syntax-tree.ts';

export interface Recovered {
  /** Holds only what the author wrote, at its own offsets. */
  readonly tree: SyntaxTree;
  /** Slips of other places, each of which would have stopped reading by itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/** More lost parts than these leave little to check. */
const maxLost = 40;
/** Behind it, little is what it seems. */
const hopeless = /^yaml\/alias-limit$/;
/** Characters that may be read again and again for one file: reading a large one takes a second. */
const maxRead = 24_000_000;

/** Undefined where nothing can be read, and for a text in order. */
export function recoverYaml(source: SourceFile): Recovered | undefined {
  let parsed = parseYaml(source);
  if (parsed.tree) return undefined;
  let text = source.text;
  const lost: LostPart[] = [];
  const diagnostics: Diagnostic[] = [];
  const budget = readingBudget();
  const known = new Set(parsed.diagnostics.map(nameOf));
  while (!parsed.tree) {
    const [slip] = parsed.diagnostics;
    if (!slip || hopeless.test(slip.code) || lost.length === maxLost) return undefined;
    if (!known.has(nameOf(slip)) && !isBehind(text, lost, slip)) diagnostics.push(slip);
    const cut = firstThatHelps(source, text, slip, budget);
    if (!cut) return undefined;
    lost.push(cut.part);
    ({ text, parsed } = cut);
  }
  const root = withLosses(parsed.tree.root, lost, text);
  if (root?.is !== 'map') return undefined;
  return { tree: { ...source, root }, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

/** So much may still be read for one file. */
interface Budget {
  left: number;
}

export function readingBudget(): Budget {
  return { left: maxRead };
}

/** The text with spaces for the part that a slip damages; undefined where reading gets no further without it. */
export function withoutSlip(source: SourceFile, slip: Diagnostic, budget: Budget): string | undefined {
  return hopeless.test(slip.code) ? undefined : firstThatHelps(source, source.text, slip, budget)?.text;
}

interface Cut {
  readonly part: LostPart;
  readonly text: string;
  readonly parsed: Parsed;
}

/** The smallest part without which reading gets further. */
function firstThatHelps(source: SourceFile, text: string, slip: Diagnostic, budget: Budget): Cut | undefined {
  for (const part of lostParts(text, slip)) {
    budget.left -= text.length;
    if (budget.left < 0) return undefined;
    const left =
      text.slice(0, part.start) +
      text.slice(part.start, part.end).replace(/[^\r\n]/g, ' ') +
      text.slice(part.end);
    if (left === text) continue;
    const parsed = parseYaml({ ...source, text: left });
    const [next] = parsed.diagnostics;
    if (parsed.tree || (next && 'start' in next.where && next.where.start >= part.end))
      return { part, text: left, parsed };
  }
  return undefined;
}

/** Nothing that was read stands between a lost part and the slip: it belongs to the same damage. */
function isBehind(text: string, lost: readonly LostPart[], { where }: Diagnostic): boolean {
  const start = 'start' in where ? where.start : 0;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return lost.some((part) => part.start <= line && text.slice(Math.min(part.end, line), line).trim() === '');
}

const nameOf = ({ code, where }: Diagnostic): string => `${code} ${'start' in where ? where.start : ''}`;
