/** Numbers pasted with the items of a list, or with the questions of one → removed. */

import type { SyntaxList, SyntaxScalar } from '../../../1-parse/syntax-tree.ts';
import type { FixFor } from '../../../fix/fix-for.ts';
import { holds, nodesOf, respell } from '../../../fix/syntax-at.ts';
import type { Edit } from '../../../source/place.ts';
import { listNumber } from '../list-number.ts';

export const fix: FixFor<'text/list-number'> = ({ text, tree, span }) => {
  for (const node of nodesOf(tree)) {
    const texts = node.is === 'list' ? textsOf(node, span.start) : undefined;
    const edits = texts?.flatMap((item) => withoutNumber(item, text));
    if (edits) return edits.length === texts?.length ? { safe: false, edits } : undefined;
  }
  return undefined;
};

/** The list whose first text stands there: its items, or what stands under the same key in each. */
function textsOf({ items }: SyntaxList, start: number): readonly SyntaxScalar[] | undefined {
  const [first] = items;
  const key =
    first?.is === 'map' ? first.entries.find(({ value }) => holds(value, start))?.key.text : undefined;
  if (key === undefined && !(first?.is === 'scalar' && holds(first, start))) return undefined;
  return items.flatMap((item) => {
    const own = item?.is === 'map' ? item.entries.find((entry) => entry.key.text === key)?.value : item;
    return own?.is === 'scalar' ? [own] : [];
  });
}

function withoutNumber(item: SyntaxScalar, text: string): Edit[] {
  const number = listNumber(item.text);
  if (!number) return [];
  if (item.style === 'plain' || item.style === 'quoted')
    return [respell(item, text, item.text.slice(number.length))];
  const start = text.indexOf(number.typed, item.start);
  const blank = /^[ \u3000]*/.exec(text.slice(start + number.typed.length))?.[0].length ?? 0;
  return [{ start, end: start + number.typed.length + blank, text: '' }];
}
