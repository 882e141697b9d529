/**
 * A text behind `|` that begins at the margin → as far in as its key wants it, up to the next line that can be
 * an entry. Where a part of it is indented already, the author alone knows how far the others belong.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import type { Edit } from '../../../source/place.ts';

const likeEntry = /^\s*(?:-(?:\s|$)|[^\s:：，。；！？]{1,16}[ \t]*[:：])/u;

export const fix: FixFor<'yaml/text-indent'> = ({ diagnostic, text, span }) => {
  const { found, expected } = diagnostic.params;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const above = text.slice(0, start).trimEnd();
  const isFirst = /[|>][-+]?[ \t]*(?:#.*)?$/.test(above.slice(above.lastIndexOf('\n') + 1));
  if (!isFirst || found >= expected) return undefined;
  const edits: Edit[] = [];
  let at = start;
  for (const line of text.slice(start).split('\n')) {
    if (likeEntry.test(line)) break;
    if (line.trim() !== '') edits.push({ start: at, end: at, text: ' '.repeat(expected - found) });
    at += line.length + 1;
  }
  return edits.length > 0 ? { safe: true, edits } : undefined;
};
