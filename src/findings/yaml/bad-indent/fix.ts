/**
 * A line with a key and its value, or an item, that stands a little beside its level → on its level. Where two
 * levels are as near, or other lines may belong below it, the author alone knows which was meant.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { isKnownKey } from '../../../fix/known-keys.ts';
import { lineAround } from '../../../fix/structural-lines.ts';
import type { Fix } from '../../../source/place.ts';

/** One level. */
const farthest = 2;

export const fix: FixFor<'yaml/bad-indent'> = ({ diagnostic, text, span }) => {
  const { found, expected } = diagnostic.params;
  if (!/^\d+$/.test(expected) || Math.abs(Number(found) - Number(expected)) > farthest) return undefined;
  const { start, text: line } = lineAround(text, span.start);
  if (/^ *- /.test(line))
    return isOfKind(text.slice(0, start), line, Number(expected))
      ? movedItem(text, start, Number(found), Number(expected))
      : undefined;
  const [, indent = '', key = ''] = /^( *)([^\s:'"#]+):[ \t]+[^\s|>#]/.exec(line) ?? [];
  if (!isKnownKey(key) || String(indent.length) !== found) return undefined;
  // The first line below a key may lack its dash.
  if (/:[ \t]*(?:#[^\n]*)?$/.test(text.slice(0, start).trimEnd().split('\n').at(-1) ?? '')) return undefined;
  return { safe: true, edits: [{ start, end: start + indent.length, text: ' '.repeat(Number(expected)) }] };
};

/** The item above, on the level that is wanted, is a text as well, or begins with the same key. */
function isOfKind(above: string, line: string, column: number): boolean {
  const items = above.split('\n').filter((one) => one.startsWith(`${' '.repeat(column)}- `));
  return items.length > 0 && keyOf(items.at(-1) ?? '') === keyOf(line);
}

const keyOf = (line: string): string | undefined => /^ *- +([^\s:'"#]+):(?:\s|$)/.exec(line)?.[1];

/** With the lines of the item that hang on its hyphen; those that stand where they belong already are left there. */
function movedItem(text: string, start: number, found: number, expected: number): Fix {
  const shift = (line: string) => line.replace(/^ */, (blank) => ' '.repeat(blank.length + expected - found));
  const [first = '', ...below] = text.slice(start).split('\n');
  const content = first.search(/[^ -]/);
  const end = below.findIndex((line) => line.trim() !== '' && line.search(/[^ ]/) <= found);
  const own = end === -1 ? below : below.slice(0, end);
  const hangs = own.every((line) => line.trim() === '' || line.search(/[^ ]/) >= content);
  const isAside = own.find((line) => line.trim() !== '')?.search(/[^ ]/) !== content;
  const moved = [first, ...(hangs && !isAside ? own : [])];
  const edits = moved.map((line, index) => {
    const at = start + moved.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
    return { start: at, end: at + line.length, text: line.trim() === '' ? line : shift(line) };
  });
  return { safe: true, edits };
}
