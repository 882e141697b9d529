/**
 * A line of text without indentation → indented, so that it goes on with the line above; lines like it that
 * follow go with it. Behind a sentence that has ended, the author decides whether it does.
 */

import type { FixFor } from '../../../fix/fix-for.ts';
import type { Edit } from '../../../source/place.ts';

export const fix: FixFor<'yaml/loose-line'> = ({ diagnostic, text, span }) => {
  const edits: Edit[] = [];
  const above = text.slice(0, text.lastIndexOf('\n', span.start - 1) + 1).trimEnd();
  const goesOn =
    !/[。！？.!?…]$/.test(above) && !/^[\p{L}\p{N}]{1,8}：/u.test(text.slice(span.start).trimStart());
  let start = text.lastIndexOf('\n', span.start - 1) + 1;
  for (const line of text.slice(start).split('\n')) {
    const isText = line.trim() !== '' && !/^\s*(?:[-#]|[^:]*:(?:\s|$))/.test(line) && !/\s#/.test(line);
    if (!isText) break;
    edits.push({ start, end: start, text: ' '.repeat(diagnostic.params.more) });
    start += line.length + 1;
  }
  return edits.length > 0 ? { safe: goesOn, edits } : undefined;
};
