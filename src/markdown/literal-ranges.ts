/** Finds the parts of a text where colons are accounted for: fences of directives, code and formulas. */
import type { Code, Nodes, Root } from 'mdast';
import type { Math as MathBlock } from 'mdast-util-math';
import { codeGaps } from './code-gaps.ts';
import { walk } from './walk.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * `mark` is a sign that does what it should; in `code` and a `formula` colons are what they are,
 * and in an `address` (of a link or a picture, in an attribute or a tag) no gap can be.
 */
export type MarkKind = 'mark' | 'code' | 'formula' | 'address';

export interface Mark extends Range {
  readonly kind: MarkKind;
}

/** In the order of their starts; everything outside them is text in which a fence is a mistake. */
export function marksOf(text: string, tree: Root): Mark[] {
  const nodes = [...walk(tree)].map(({ node }) => node);
  // Where one fence is forgotten, the next one closes what it should open, and an answer between them is no
  // example of code.
  const inPairs = !nodes.some((node) => isFence(node) && fenceState(text, node) === 'open');
  return nodes
    .flatMap((node) => marksIn(text, node, inPairs))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The innermost of them at a place, or `text`. */
export function markAt(marks: readonly Mark[], place: number): MarkKind | 'text' {
  let found: MarkKind | 'text' = 'text';
  for (const { start, end, kind } of marks) {
    if (start > place) break;
    if (place < end) found = kind;
  }
  return found;
}

function marksIn(text: string, node: Nodes, inPairs: boolean): Mark[] {
  const whole = rangeOf(node);
  if (!whole) return [];
  const { start, end } = whole;
  switch (node.type) {
    case 'leafDirective': {
      const named = start + (/^::[^\s[{]*/.exec(text.slice(start, end))?.[0].length ?? 0);
      return [
        { start, end: named, kind: 'mark' },
        { start: named, end, kind: 'address' },
      ];
    }
    case 'textDirective':
      return [{ start, end: text.indexOf('[', start) + 1, kind: 'mark' }];
    case 'inlineCode':
      return [{ ...whole, kind: 'code' }, ...gapMarks(text, start, end)];
    case 'code': {
      const isClosed = inPairs && fenceState(text, node) === 'closed';
      const from = codeStart(text, start, end);
      return [
        ...(isClosed ? [{ start: from, end, kind: 'code' } as const] : []),
        ...gapMarks(text, from, end),
      ];
    }
    case 'inlineMath':
      return [{ ...whole, kind: 'formula' }];
    case 'math':
      return inPairs && fenceState(text, node) === 'closed' ? [{ ...whole, kind: 'formula' }] : [];
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'html':
      return [{ ...whole, kind: 'address' }];
    case 'link': {
      const last = node.children.at(-1);
      return [{ start: (last && rangeOf(last)?.end) ?? start, end, kind: 'address' }];
    }
    case 'containerDirective': {
      const { opening, closing } = node.data?.position ?? {};
      const fences = [rangeOf({ position: opening }), rangeOf({ position: closing })].filter(
        (range) => range !== undefined,
      );
      return fences.map((fence): Mark => ({ ...fence, kind: 'mark' }));
    }
    default:
      return [];
  }
}

/** What stands behind an opening fence is no code, and is printed nowhere. */
function codeStart(text: string, start: number, end: number): number {
  const source = text.slice(start, end);
  return /^(?:`{3,}|~{3,})/.test(source) ? start + (/^[^\r\n]*/.exec(source)?.[0].length ?? 0) : start;
}

function gapMarks(text: string, from: number, end: number): Mark[] {
  return codeGaps(text.slice(from, end)).map((gap) => {
    const start = from + gap.start;
    return { start, end: text.indexOf('[', start) + 1, kind: 'mark' };
  });
}

export function rangeOf(node: Pick<Nodes, 'position'>): Range | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function isFence(node: Nodes): node is Code | MathBlock {
  return node.type === 'code' || node.type === 'math';
}

/**
 * Code without a fence is where an answer goes that was indented too far, and code with a further fence
 * inside may have swallowed one.
 */
export function fenceState(text: string, node: Code | MathBlock): 'closed' | 'open' | 'unclear' {
  const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
  const lines = text.slice(start, end).split(/\r\n?|\n/);
  const first = lines[0] ?? '';
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(first)?.[0];
  if (fence === undefined || `${node.value}\n`.startsWith(`${first}\n`)) return 'unclear';
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : '';
  if (!new RegExp(`^[ \\t>]*\\${fence[0]}{${fence.length},}[ \\t]*$`).test(last)) return 'open';
  return new RegExp(`^[ \\t>\\-+*\\d.)]*\\${fence[0]}{${fence.length},}`, 'm').test(node.value)
    ? 'unclear'
    : 'closed';
}
