/** Finds the parts of a text where colons are accounted for: fences of directives, code and formulas. */
import type { Code, Nodes, Root } from 'mdast';
import type { Math as MathBlock } from 'mdast-util-math';
import { walk } from './walk.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** In the order of their starts; everything outside them is text in which a fence is a mistake. */
export function accountedRanges(text: string, tree: Root): Range[] {
  const nodes = [...walk(tree)].map(({ node }) => node);
  // Where one fence is forgotten, the next one closes what it should open, and an answer between them is no example of code.
  const inPairs = !nodes.some((node) => isFence(node) && fenceState(text, node) === 'open');
  return nodes.flatMap((node) => rangesOf(text, node, inPairs)).sort((a, b) => a.start - b.start);
}

function rangesOf(text: string, node: Nodes, inPairs: boolean): Range[] {
  const whole = rangeOf(node);
  if (!whole) return [];
  switch (node.type) {
    case 'leafDirective':
    case 'inlineCode':
    case 'inlineMath':
      return [whole];
    case 'textDirective':
      return [{ start: whole.start, end: whole.start + ':fill['.length }];
    case 'code':
    case 'math':
      return inPairs && fenceState(text, node) === 'closed' ? [whole] : [];
    case 'containerDirective': {
      const { opening, closing } = node.data?.position ?? {};
      return [rangeOf({ position: opening }), rangeOf({ position: closing })].filter((range) => range !== undefined);
    }
    default:
      return [];
  }
}

export function rangeOf(node: Pick<Nodes, 'position'>): Range | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function isFence(node: Nodes): node is Code | MathBlock {
  return node.type === 'code' || node.type === 'math';
}

/** Code without a fence is where an answer goes that was indented too far, and code with a further fence inside may have swallowed one. */
function fenceState(text: string, node: Code | MathBlock): 'closed' | 'open' | 'unclear' {
  const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
  const lines = text.slice(start, end).split(/\r\n?|\n/);
  const first = lines[0] ?? '';
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(first)?.[0];
  if (fence === undefined || `${node.value}\n`.startsWith(`${first}\n`)) return 'unclear';
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : '';
  if (!new RegExp(`^[ \\t>]*\\${fence[0]}{${fence.length},}[ \\t]*$`).test(last)) return 'open';
  return new RegExp(`^[ \\t>\\-+*\\d.)]*\\${fence[0]}{${fence.length},}`, 'm').test(node.value) ? 'unclear' : 'closed';
}
