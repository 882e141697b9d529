/**
 * Text of a YAML file, readable as YAML or not → its comments, and the texts of several lines that a comment
 * may stand above.
 */
import { type CST, Parser } from 'yaml';
import { tooDeep } from './too-deep.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Comment extends Stretch {
  /** From the `#`, without spaces at its end. */
  readonly text: string;
}

export interface Remarks {
  readonly comments: readonly Comment[];
  readonly longTexts: readonly Stretch[];
}

export function remarksOf(text: string): Remarks {
  const found = { comments: [] as Comment[], longTexts: [] as Stretch[] };
  if (tooDeep(text) !== undefined) return found;
  for (const token of new Parser().parse(text)) collect(token, found);
  return found;
}

const parts = ['start', 'key', 'sep', 'value', 'props', 'items', 'end'] as const;

function collect(
  token: unknown,
  found: { readonly comments: Comment[]; readonly longTexts: Stretch[] },
): void {
  if (Array.isArray(token)) {
    for (const one of token) collect(one, found);
    return;
  }
  if (typeof token !== 'object' || token === null) return;
  const { type, offset, source } = token as
    | CST.SourceToken
    | { type: undefined; offset: number; source: string };
  if (type === 'comment') {
    const comment = source.trimEnd();
    found.comments.push({ text: comment, start: offset, end: offset + comment.length });
    return;
  }
  if (type?.endsWith('scalar') && source.includes('\n'))
    found.longTexts.push({ start: offset, end: endOf(token as CST.FlowScalar | CST.BlockScalar) });
  for (const part of parts) collect((token as unknown as Record<string, unknown>)[part], found);
}

function endOf(scalar: CST.FlowScalar | CST.BlockScalar): number {
  if (scalar.type !== 'block-scalar') return scalar.offset + scalar.source.length;
  const head = scalar.props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0);
  return scalar.offset + head + scalar.source.length;
}
