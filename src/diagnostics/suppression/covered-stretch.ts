/**
 * A comment → the text it speaks of: its own line, or the next line with content; a text of several lines
 * that begins there counts as a whole.
 */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function coveredStretch(text: string, comment: Stretch, longTexts: readonly Stretch[]): Stretch {
  let line = lineAround(text, comment.start);
  if (text.slice(line.start, comment.start).trim() === '') {
    do line = lineAround(text, Math.min(line.end + 1, text.length));
    while (line.end < text.length && /^\s*(#.*)?$/.test(text.slice(line.start, line.end)));
  }
  const { start } = line;
  let { end } = line;
  for (const long of longTexts)
    if (long.start >= start && long.start <= line.end) end = Math.max(end, long.end);
  return { start, end };
}

function lineAround(text: string, offset: number): Stretch {
  const end = text.indexOf('\n', offset);
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: end === -1 ? text.length : end,
  };
}
