/** A finding on one value → the fix that writes another there. */
import type { Fix } from '../source/place.ts';
import type { FixRequest } from './fix-for.ts';
import { respell, scalarAt } from './syntax-at.ts';

type Request = Pick<FixRequest, 'text' | 'tree' | 'span'>;

export function replaceValue(
  { text, tree, span }: Request,
  wanted: string | undefined,
  safe: boolean,
): Fix | undefined {
  const scalar = scalarAt(tree, span.start);
  if (!scalar || wanted === undefined || wanted === scalar.text) return undefined;
  if (scalar.style === 'literal' || scalar.style === 'folded') return undefined;
  return { safe, edits: [respell(scalar, text, wanted)] };
}

/** What is written there now. */
export function writtenAt({ tree, span }: Pick<Request, 'tree' | 'span'>): string | undefined {
  return scalarAt(tree, span.start)?.text;
}

/** Half-width characters and hyphens for full-width ones and dashes. */
export function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .trim();
}

/** The one word that was probably meant; of several, none. */
export function onlyOne(suggestions: readonly string[]): string | undefined {
  return suggestions.length === 1 ? suggestions[0] : undefined;
}
