/**
 * Turns an author's Markdown into the links that nobody could follow from a book: those to files and folders.
 */
import type { Nodes } from 'mdast';
import { type Range, rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { isLinkAddress } from './safe-url.ts';
import { sourceText } from './source-text.ts';
import { walk } from './walk.ts';

export interface DeadLink extends Range {
  /** As typed, shortened. */
  readonly written: string;
  /** From 0. */
  readonly line: number;
}

const mayLink = /\]\(|\]:|<[a-z][a-z0-9+.-]+:/i;
const longest = 60;

/** `tree` for whoever has the tree of the text already. */
export function findDeadLinks(text: string, tree = () => parseMarkdown(text)): DeadLink[] {
  if (!mayLink.test(text)) return [];
  const nodes = [...walk(tree())].map(({ node }) => node);
  // Where pictures are defined, files are what is wanted; what `[a]` alone cites may be no address at all.
  const linked = new Set(
    nodes.flatMap((node) =>
      node.type === 'linkReference' && node.referenceType !== 'shortcut' ? [node.identifier] : [],
    ),
  );
  const defined = new Set<string>();
  return nodes.flatMap((node) => {
    const range = isDead(node, linked, defined) ? rangeOf(node) : undefined;
    // `！[图](a.png)` is a picture, whose mark is another slip.
    return range && text[range.start - 1] !== '！'
      ? [{ ...range, written: shortened(sourceText(text, node)), line: (node.position?.start.line ?? 1) - 1 }]
      : [];
  });
}

function isDead(node: Nodes, linked: ReadonlySet<string>, defined: Set<string>): boolean {
  if (node.type === 'link') return !isLinkAddress(node.url);
  if (node.type !== 'definition' || !linked.has(node.identifier) || defined.has(node.identifier))
    return false;
  // The first definition is the one that counts.
  defined.add(node.identifier);
  return !isLinkAddress(node.url);
}

function shortened(written: string): string {
  const letters = [...written];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : written;
}
