/**
 * Marks of another kind before the items of a list → hyphens; a number may be a part of the text, so that its
 * removal is certain only where the items are counted from 1.
 */
import { listMarker } from '../../../1-parse/list-marker.ts';
import type { FixFor } from '../../../fix/fix-for.ts';
import type { Edit } from '../../../source/place.ts';
import { chineseNumber } from '../../../values/chinese-number.ts';

export const fix: FixFor<'yaml/list-marker'> = ({ text, span }) => {
  const edits: Edit[] = [];
  let start = text.lastIndexOf('\n', span.start - 1) + 1;
  const first = listMarker(text.slice(start));
  if (!first) return undefined;
  const own = first.indent.length;
  let moved = 0;
  for (const line of text.slice(start).split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '' && indent < own) break;
    const mark = line.trim() !== '' && indent === own ? listMarker(line) : undefined;
    if (mark) {
      edits.push({ start: start + own, end: start + mark.length, text: '- ' });
      // What is aligned with the text of the item stays aligned with it.
      moved = mark.length - own;
    } else if (indent === own + moved && moved !== 2 && line.trim() !== '') {
      edits.push({ start, end: start + indent, text: ' '.repeat(own + 2) });
    } else if (indent === own && line.trim() !== '' && !/^\s*-\s/.test(line)) break;
    start += line.length + 1;
  }
  const markers = edits
    .filter(({ text: mark }) => mark === '- ')
    .map(({ start, end }) => text.slice(start, end));
  return { safe: !isNumber.test(first.marker) || isCount(markers), edits };
};

const isNumber = /\p{N}|[一二三四五六七八九十]/u;

/** 1., 2., 3.; one alone may be the number of anything. */
function isCount(markers: readonly string[]): boolean {
  const numbers = markers.map((marker) => chineseNumber(marker.normalize('NFKC').replace(/[.、()\s]/g, '')));
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}
