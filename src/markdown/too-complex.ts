/** Finds text that no author writes and that a Markdown parser would spend seconds or its whole stack on. */

const maxMarkersInLine = 32;
const maxIndentOfMarker = 200;
const maxOpenContainers = 8;
/**
 * Parsing compares the delimiters of one paragraph with each other, so cost grows with the sum of squares.
 */
const maxWork = 1e7;
const maxWorkOfBlocks = 1e8;

const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]*\]:))*/;
const oneMarker = />|[-+*](?=[ \t])|\d{1,9}[.)]|\[\^[^\]]*\]:/g;
const thematicBreak = /^[-*_ \t]*$/;
const containerFence = /^[ \t>\-+*\d.)]*:{3,}[ \t]*([^\s:]?)/;
const delimiters = /[*_~[\]<]/g;
const ownBlock = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)/;

export function tooComplex(text: string): boolean {
  let open = 0;
  let inPart = 0;
  let inBlock = 0;
  let work = 0;
  let workOfBlocks = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    if (tooManyMarkers(line)) return true;
    const fence = containerFence.exec(line);
    if (fence) open = Math.max(0, open + (fence[1] ? 1 : -1));
    const blank = line.trim() === '';
    if (blank || ownBlock.test(line)) {
      work += inPart ** 2;
      inPart = 0;
    }
    if (blank) {
      workOfBlocks += inBlock ** 2;
      inBlock = 0;
    }
    const count = line.match(delimiters)?.length ?? 0;
    inPart += count;
    inBlock += count;
    if (
      open > maxOpenContainers ||
      work + inPart ** 2 > maxWork ||
      workOfBlocks + inBlock ** 2 > maxWorkOfBlocks
    )
      return true;
  }
  return false;
}

function tooManyMarkers(line: string): boolean {
  const prefix = markers.exec(line)?.[0] ?? '';
  if (prefix.length <= maxMarkersInLine || thematicBreak.test(line)) return false;
  return prefix.length > maxIndentOfMarker || (prefix.match(oneMarker)?.length ?? 0) > maxMarkersInLine;
}
