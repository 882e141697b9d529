/**
 * A line with a key and its value that stands a little beside its level → on its level. Where two levels are as
 * near, or other lines may belong below it, the author alone knows which was meant.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { isKnownKey } from '../../../fix/known-keys.ts';
import { lineAround } from '../../../fix/structural-lines.ts';

/** One level. */
const farthest = 2;

export const fix: FixFor<'yaml/bad-indent'> = ({ diagnostic, text, span }) => {
  const { found, expected } = diagnostic.params;
  if (!/^\d+$/.test(expected) || Math.abs(Number(found) - Number(expected)) > farthest) return undefined;
  const { start, text: line } = lineAround(text, span.start);
  const [, indent = '', key = ''] = /^( *)([^\s:'"#]+):[ \t]+[^\s|>#]/.exec(line) ?? [];
  if (!isKnownKey(key) || String(indent.length) !== found) return undefined;
  // The first line below a key may lack its dash.
  if (/:[ \t]*(?:#[^\n]*)?$/.test(text.slice(0, start).trimEnd().split('\n').at(-1) ?? '')) return undefined;
  return { safe: true, edits: [{ start, end: start + indent.length, text: ' '.repeat(Number(expected)) }] };
};
