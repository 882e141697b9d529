/** An item of a list whose keys begin anew: the hyphen before the next item was forgotten. */
import type { SyntaxEntry } from './syntax-tree.ts';

/**
 * Its entries, item by item; undefined where they are one. An item begins with the key that the first one begins
 * with, and repeats another of its keys: one key alone may be given twice.
 */
export function itemsAmong(entries: readonly SyntaxEntry[]): readonly (readonly SyntaxEntry[])[] | undefined {
  const [first] = entries;
  const starts = entries.flatMap(({ key }, at) => (key.text === first?.key.text ? [at] : []));
  if (starts.length < 2) return undefined;
  const items = starts.map((start, index) => entries.slice(start, starts[index + 1]));
  const known = new Set(items[0]?.map(({ key }) => key.text));
  return items.every((item, index) => {
    const repeated = item.filter(({ key }) => known.has(key.text)).length;
    const isOneOfTwo = new Set(item.map(({ key }) => key.text)).size < item.length;
    return item.length > 1 && !isOneOfTwo && (index === 0 || repeated > 1);
  })
    ? items
    : undefined;
}
