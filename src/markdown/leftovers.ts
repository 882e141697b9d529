/** Finds what was meant as a directive and stayed text: `::: answer`, `：：：answer`, a fence in a table cell, `:fill[` without end. */
import type { Range } from './literal-ranges.ts';

export interface Leftover extends Range {
  readonly kind: 'fence' | 'leaf' | 'gap';
  /** The word after the colons; empty for a closing fence. */
  readonly name: string;
}

const candidates = /[:：]{3,}|[:：]{2}(?=[ \t]*(?:blank|qr|figure)(?![\p{L}\p{N}]))|[:：](?=[ \t]?fill[ \t]?[[［【])/giu;

/** Enough to recognize a name by. */
const maxWord = 64;

/** `accounted` must be in the order of starts. */
export function findLeftovers(text: string, accounted: readonly Range[]): Leftover[] {
  const found: Leftover[] = [];
  let next = 0;
  let reached = 0;
  for (const match of text.matchAll(candidates)) {
    for (let range = accounted[next]; range && range.start <= match.index; range = accounted[++next])
      reached = Math.max(reached, range.end);
    const leftover = match.index < reached ? undefined : classify(text, match.index, match[0]);
    if (leftover) found.push(leftover);
  }
  return found;
}

function classify(text: string, index: number, colons: string): Leftover | undefined {
  // `\:` is the author's way to say that a colon is only a colon.
  const escaped = colons.startsWith(':') && /(?<!\\)(?:\\\\)*\\$/.test(text.slice(Math.max(0, index - 64), index)) ? 1 : 0;
  const count = colons.length - escaped;
  const start = index + escaped;
  const after = index + colons.length;
  const [spacedName = '', name = ''] = /^[ \t\u3000]*([\p{L}\p{N}][\p{L}\p{N}_-]*)/u.exec(text.slice(after, after + maxWord)) ?? [];
  const end = after + spacedName.length;
  if (count >= 3) return { kind: 'fence', name, start, end };
  if (colons.length === 2 && count === 2) return { kind: 'leaf', name, start, end };
  if (colons.length === 1 && count === 1) return { kind: 'gap', name, start, end };
  return undefined;
}
