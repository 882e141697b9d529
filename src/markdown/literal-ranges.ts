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
  const ranges: Range[] = [];
  for (const { node } of walk(tree)) ranges.push(...rangesOf(text, node));
  return ranges.sort((a, b) => a.start - b.start);
}

function rangesOf(text: string, node: Nodes): Range[] {
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
      return isClosedFence(text.slice(whole.start, whole.end), node) ? [whole] : [];
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

/** Indented code and a fence without end are where an answer goes that was indented too far or follows a forgotten fence. */
function isClosedFence(source: string, node: Code | MathBlock): boolean {
  const lines = source.split(/\r\n?|\n/);
  const first = lines[0] ?? '';
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(first)?.[0];
  if (fence === undefined || node.value.startsWith(`${first}\n`)) return false;
  const last = lines.length > 1 ? (lines[lines.length - 1] ?? '') : '';
  return new RegExp(`^[ \\t>]*\\${fence[0]}{${fence.length},}[ \\t]*$`).test(last);
}
