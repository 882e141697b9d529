/** Whether two values were written with the same content, whatever their quotes and layout. */
import type { SyntaxNode } from '../1-parse/syntax-tree.ts';

export function saysTheSame(a: SyntaxNode | null, b: SyntaxNode | null): boolean {
  if (!a || !b) return a === b;
  if (a.is === 'scalar') return b.is === 'scalar' && a.text === b.text;
  if (a.is === 'list')
    return (
      b.is === 'list' && a.items.length === b.items.length && a.items.every((item, index) => saysTheSame(item, b.items[index] ?? null))
    );
  if (b.is !== 'map' || a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ key, value }) => {
    const other = b.entries.find((entry) => entry.key.text === key.text);
    return other !== undefined && saysTheSame(value, other.value);
  });
}
