/**
 * What stands where a list is meant → a list: of one text, of the parts between 、 or ；, of the lines of a
 * text, of what stands behind letters. Letters are printed anyway, so that such a list is certain.
 */
import type { SyntaxEntry, SyntaxMap } from '../../../1-parse/syntax-tree.ts';
import type { FixFor } from '../../../fix/fix-for.ts';
import { nodesOf } from '../../../fix/syntax-at.ts';
import { readsBackPlain, spellInline } from '../../../fmt/spelling.ts';
import type { Edit, Fix } from '../../../source/place.ts';
import { itemsIn } from './items-in.ts';

export const fix: FixFor<'schema/not-a-list'> = ({ text, tree, span }) => {
  for (const node of nodesOf(tree)) {
    if (node.is !== 'map' || node.flow) continue;
    for (const entry of node.entries) {
      const { key, value } = entry;
      if (value?.is === 'map' && (value.start === span.start || key.start === span.start))
        return listOfLetters(value, text);
      if (value?.is === 'scalar' && value.start <= span.start && span.start < value.end)
        return listOfText(entry, text);
    }
  }
  return undefined;
};

function listOfText({ key, value }: SyntaxEntry, text: string): Fix | undefined {
  if (value?.is !== 'scalar' || value.style === 'folded') return undefined;
  const items = itemsIn(value.text);
  if (!items) return undefined;
  const column = key.start - (text.lastIndexOf('\n', key.start - 1) + 1);
  const between = text.slice(key.end, value.start);
  if (!/^\s*:[ \t]+(?:\|[-+]?[ \t]*\n *)?$/.test(between)) return undefined;
  const dash = `\n${' '.repeat(column + 2)}- `;
  const { parts, isCertain } = items;
  if (parts.length === 1)
    return { safe: false, edits: [{ start: key.end, end: value.start, text: `:${dash}` }] };
  const list = parts.map((part) => dash + spellInline(part, !readsBackPlain(part)));
  const end = value.end - (/\s*$/.exec(text.slice(value.start, value.end))?.[0].length ?? 0);
  return { safe: isCertain, edits: [{ start: key.end, end, text: `:${list.join('')}` }] };
}

/** `{A: …, B: …}`, in braces or line by line. */
function listOfLetters({ entries, flow, start, end }: SyntaxMap, text: string): Fix | undefined {
  const isLettered = entries.every(
    ({ key, value }, index) => key.text.normalize('NFKC') === 'ABCDEFGH'[index] && value?.is === 'scalar',
  );
  if (!isLettered || entries.length < 2) return undefined;
  const edits = entries.flatMap(({ key, value }): Edit[] =>
    value
      ? [{ start: key.start, end: value.end, text: (flow ? '' : '- ') + text.slice(value.start, value.end) }]
      : [],
  );
  const braces = [
    { start, end: start + 1, text: '[' },
    { start: end - 1, end, text: ']' },
  ];
  return { safe: true, edits: flow ? [...braces, ...edits] : edits };
}
