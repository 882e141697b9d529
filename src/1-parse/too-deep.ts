/** Finds nesting that no author writes, before a recursive reader would exhaust the stack. */

/** Real files use about 12 levels. Brackets are counted in text as well, where `[0, 5)` leaves one open. */
const maxDepth = 100;
const maxBrackets = 1000;

/**
 * Offset at which the nesting passes the limit; an estimate from brackets and indentation that never misses
 * real depth.
 */
export function tooDeep(text: string): number | undefined {
  let flow = 0;
  let lineStart = true;
  let column = 0;
  let dashes = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\n') {
      lineStart = true;
      column = 0;
      dashes = 0;
      continue;
    }
    if (lineStart) {
      if (char === ' ') column++;
      else if ((char === '-' || char === '?') && text[i + 1] === ' ') dashes++;
      else lineStart = false;
      if (dashes > maxDepth || column > 20 * maxDepth) return i;
    }
    if (char === '[' || char === '{') flow++;
    else if (char === ']' || char === '}') flow = Math.max(0, flow - 1);
    if (flow > maxBrackets) return i;
  }
  return undefined;
}
