/**
 * An entry with the lines below it → the same so many columns further left or right; nothing where it would
 * have to change its place.
 */
import type { Edit, Fix } from '../../source/place.ts';

/** `from` is where the key begins. */
export function moveEntry(text: string, from: number, columns: number): Fix | undefined {
  let start = text.lastIndexOf('\n', from - 1) + 1;
  const own = from - start;
  // Behind a dash it would leave its item without a first line.
  if (text.slice(start, from).trim() !== '' || own + columns < 0) return undefined;
  const edits: Edit[] = [];
  for (const [index, line] of text.slice(start).split('\n').entries()) {
    const indent = line.length - line.trimStart().length;
    const isBelow =
      index === 0 || line.trim() === '' || indent > own || (indent === own && /^\s*-\s/.test(line));
    if (!isBelow) {
      // Further lines of the level it leaves would then stand at the wrong one.
      if (columns < 0 && indent > own + columns) return undefined;
      break;
    }
    if (line.trim() !== '')
      edits.push({ start, end: start + Math.max(0, -columns), text: ' '.repeat(Math.max(0, columns)) });
    start += line.length + 1;
  }
  return { safe: false, edits };
}
