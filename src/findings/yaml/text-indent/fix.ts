/**
 * A text behind `|` that begins, or goes on, at the margin → as far in as its key or its first line wants it, up to
 * the next line that can be an entry. Where it goes on at another indent, its author alone knows what that meant.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import type { Edit } from '../../../source/place.ts';

const likeEntry = /^\s*(?:-(?:\s|$)|[^\s:：，。；！？]{1,16}[ \t]*[:：])/u;

export const fix: FixFor<'yaml/text-indent'> = ({ diagnostic, text, span }) => {
  const { found, expected } = diagnostic.params;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const above = text.slice(0, start).trimEnd();
  const isFirst = /[|>][-+]?[ \t]*(?:#.*)?$/.test(above.slice(above.lastIndexOf('\n') + 1));
  if (found >= expected || (!isFirst && found > 0)) return undefined;
  const edits: Edit[] = [];
  let at = start;
  for (const line of text.slice(start).split('\n')) {
    // The line of the finding itself is known to be text, and so are items below one.
    const isItem = /^- [^:]*$/.test(line) && text.startsWith('- ', start);
    if (at > start && !isItem && likeEntry.test(line)) break;
    if (!isFirst && line.trim() !== '' && /^\s/.test(line)) break;
    if (line.trim() !== '') edits.push({ start: at, end: at, text: ' '.repeat(expected - found) });
    at += line.length + 1;
  }
  return edits.length > 0 ? { safe: true, edits } : undefined;
};
