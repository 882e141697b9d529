/**
 * An entry of a map → the edit that takes it out, with its line where nothing else is on it; comments stay.
 */

import type { SyntaxNode } from '../1-parse/syntax-tree.ts';
import { commentsOf } from '../fmt/attach-comments.ts';
import type { Edit, Fix } from '../source/place.ts';
import type { FixRequest } from './fix-for.ts';
import { type EntryAt, entryAt, nodesOf } from './syntax-at.ts';

/** For a finding on the second of two entries, with the first beside it. */
export function removeSecond({ text, tree, span, diagnostic, spanOf }: FixRequest): Fix | undefined {
  const first = diagnostic.related[0] && entryAt(tree, spanOf(diagnostic.related[0].where).start);
  const second = entryAt(tree, span.start);
  const edit = second && removeEntry(text, second);
  return (
    first && second && edit && { safe: saysTheSame(first.entry.value, second.entry.value), edits: [edit] }
  );
}

/** Undefined in braces, where an anchor would be lost, and where the entry is more than its lines. */
function removeEntry(text: string, { entry, map }: EntryAt): Edit | undefined {
  if (map.flow || map.entries[0] === entry) return undefined;
  const lineStart = text.lastIndexOf('\n', entry.key.start - 1) + 1;
  if (text.slice(lineStart, entry.key.start).trim() !== '') return undefined;
  const valueEnd = Math.max(entry.key.end + 1, endOf(entry.value));
  const written = text.slice(entry.key.start, valueEnd).replace(/\s+$/, '');
  const end = entry.key.start + written.length;
  if (
    /(^|\s)&\S/.test(written) ||
    commentsOf(text).some(({ start }) => start > entry.key.start && start < end)
  )
    return undefined;
  const lineEnd = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end) + 1;
  const rest = text.slice(end, lineEnd).trim();
  if (rest !== '' && !rest.startsWith('#')) return undefined;
  if (rest.startsWith('#')) return { start: entry.key.start, end: text.indexOf('#', end), text: '' };
  return { start: lineStart, end: lineEnd, text: '' };
}

function endOf(node: EntryAt['entry']['value']): number {
  if (!node) return 0;
  let end = 0;
  for (const one of nodesOf({ root: node }))
    if (one.is === 'scalar' || (one.is === 'list' && one.flow) || (one.is === 'map' && one.flow))
      end = Math.max(end, one.end);
  return end;
}

/** Whether two values were written with the same content, whatever their quotes and layout. */
function saysTheSame(a: SyntaxNode | null, b: SyntaxNode | null): boolean {
  if (!a || !b) return a === b;
  if (a.is === 'scalar') return b.is === 'scalar' && a.text === b.text;
  if (a.is === 'list')
    return (
      b.is === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => saysTheSame(item, b.items[index] ?? null))
    );
  if (b.is !== 'map' || a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ key, value }) => {
    const other = b.entries.find((entry) => entry.key.text === key.text);
    return other !== undefined && saysTheSame(value, other.value);
  });
}
