/** A plain text → the notation of Markdown in it, which does nothing there and is printed with its marks. */
import type { Nodes } from 'mdast';
import { type Range, rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

export interface PlainMark extends Range {
  /** What to type for the same words without marks; empty where plain text has no way to say it. */
  readonly instead: string;
}

/** Nearly every plain text has none of these, and is done with after one look. */
const trigger = /\$[^$\n]+\$|`[^`\n]+`|[*_]\S[^*_]*[*_]|~[^~\n]+~|\^[^^\n]+\^|\]\(|\[\^|<!--|\bhidden\b/;
/** What hides words from the readers of a web page, and would be printed with them. */
const hidden = /<!--[\s\S]*?(?:-->|$)|<[a-z][^<>]*\bhidden\b[^<>]*>/i;
const kinds: ReadonlySet<string> = new Set([
  'inlineMath',
  'math',
  'inlineCode',
  'strong',
  'emphasis',
  'delete',
  'subscript',
  'superscript',
  'link',
  'image',
  'footnoteReference',
]);
/** Their words say the same without marks. */
const plain: ReadonlySet<string> = new Set(['inlineCode', 'strong', 'emphasis']);
const raised: Readonly<Record<string, string>> = signs('0123456789+-−n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ');
const lowered: Readonly<Record<string, string>> = signs('0123456789+-−', '₀₁₂₃₄₅₆₇₈₉₊₋₋');

/** The first one: who looks at a text because of it sees the others. */
export function firstPlainMark(text: string): PlainMark | undefined {
  if (!trigger.test(text)) return undefined;
  const tag = hiddenMark(text);
  if (tag) return tag;
  for (const { node } of walk(parseMarkdown(text))) {
    const range = kinds.has(node.type) ? rangeOf(node) : undefined;
    // A bare address is a link, and is printed as it was typed.
    if (!range || (node.type === 'link' && text[range.start] !== '[')) continue;
    if (node.type === 'subscript' || node.type === 'superscript') return script(text, node, range);
    return { ...range, instead: plain.has(node.type) ? wordsOf(node) : '' };
  }
  return undefined;
}

/** What readers of a web page would not see: no text of the language can hide words so. */
export function hiddenMark(text: string): PlainMark | undefined {
  const tag = hidden.exec(text);
  return tag ? { start: tag.index, end: tag.index + tag[0].length, instead: '' } : undefined;
}

/** With what it is written at: `H₂` instead of `H~2~`. */
function script(text: string, node: Nodes, { start, end }: Range): PlainMark {
  const table = node.type === 'subscript' ? lowered : raised;
  const written = [...wordsOf(node)].map((sign) => table[sign] ?? '');
  const base = /[A-Za-z0-9]*$/.exec(text.slice(0, start))?.[0] ?? '';
  return {
    start: start - base.length,
    end,
    instead: written.includes('') ? '' : `${base}${written.join('')}`,
  };
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function signs(from: string, to: string): Record<string, string> {
  const targets = [...to];
  return Object.fromEntries([...from].map((sign, place) => [sign, targets[place] ?? '']));
}
