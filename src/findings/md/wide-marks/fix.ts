/** The full-width marks from this line to the last that is set in as far, which is where the text ends. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { wideMarksIn } from '../../../markdown/wide-marks.ts';
import { lineAround } from '../line-around.ts';

export const fix: FixFor<'md/wide-marks'> = ({ text, span }) => {
  const first = lineAround(text, span.start);
  const indent = /^[ \t]*/.exec(first.text)?.[0] ?? '';
  let { end } = first;
  for (let line = first; line.end < text.length; ) {
    line = lineAround(text, line.end + 1);
    if (line.text.trim() === '') continue;
    if (indent === '' || !line.text.startsWith(indent)) break;
    end = line.end;
  }
  const here = wideMarksIn(text).filter(({ start, end: last }) => first.start <= start && last <= end);
  if (here.length === 0) return undefined;
  return {
    safe: true,
    edits: here.map(({ start, end: last, right }) => ({ start, end: last, text: right })),
  };
};
