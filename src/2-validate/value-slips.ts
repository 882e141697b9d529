/**
 * Values that YAML accepts but nobody meant: pairs swallowed by a text, texts cut in brackets, quotes and
 * digits of a Chinese keyboard.
 */
import { inSmartQuotes, swallowedKey } from '../1-parse/syntax-slips.ts';
import type { SyntaxList, SyntaxMap, SyntaxNode, SyntaxScalar } from '../1-parse/syntax-tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { fold } from '../language/fold.ts';
import type { ObjectShape, Shape } from '../language/shape.ts';

/** `- 标识：g1` where a map may stand is one text to YAML. */
export function swallowedEntry(
  file: string,
  node: SyntaxScalar,
  { keys }: ObjectShape,
): Diagnostic | undefined {
  const slip = node.style === 'plain' ? swallowedKey(node.text) : undefined;
  if (!slip || !Object.hasOwn(keys, fold(slip.key))) return undefined;
  const start = node.start + slip.key.length;
  return report(
    slip.colon === ':' ? 'yaml/no-space-after-colon' : 'yaml/full-width-colon',
    { file, start, end: start + 1 },
    {},
  );
}

/** `[电压: 220V]` in a list of texts is a map to YAML. */
export function textCutByColon(item: SyntaxNode | null, of: Shape): string | undefined {
  if (item?.is !== 'map' || item.flow !== true || !isText(of)) return undefined;
  const [entry] = item.entries;
  if (!entry || item.entries.length > 1 || (entry.value && entry.value.is !== 'scalar')) return undefined;
  return `${entry.key.text}: ${entry.value?.text ?? ''}`;
}

/** `{text: 按 A, B 执行}` holds a key `B 执行` to YAML. */
export function keyCutOff(
  node: SyntaxMap,
  known: boolean,
  key: SyntaxScalar,
  value: SyntaxNode | null,
): boolean {
  return (
    node.flow === true && !known && value === null && key.style === 'plain' && node.entries[0]?.key !== key
  );
}

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['【', '】'],
  ['〔', '〕'],
];
const opensClause = /^(按|按照|依据|根据|依照|参照|遵照|对照|执行|符合)[\s\p{L}\p{N}]/u;
const closesClause = /(执行|要求|规定|进行|操作|实施|办理|处理|检查|验收|填写|编制)[。；]?$/;

/**
 * Items of a list in brackets that read as one sentence: a pair of marks is split between them, or a clause
 * is.
 */
export function cutByComma(
  list: SyntaxList,
): { readonly first: SyntaxScalar; readonly last: SyntaxScalar } | undefined {
  if (!list.flow || list.items.length < 2) return undefined;
  const items = list.items.flatMap((item) => (item?.is === 'scalar' && item.style === 'plain' ? [item] : []));
  if (items.length < list.items.length) return undefined;
  for (const [index, item] of items.entries()) {
    const open = pairs.find(([left, right]) => count(item.text, left) > count(item.text, right));
    const closing =
      open && items.slice(index + 1).find(({ text }) => count(text, open[1]) > count(text, open[0]));
    if (closing) return { first: item, last: closing };
    const end =
      opensClause.test(item.text) && !closesClause.test(item.text)
        ? items.slice(index + 1).find(({ text }) => closesClause.test(text) && !opensClause.test(text))
        : undefined;
    if (end) return { first: item, last: end };
  }
  return undefined;
}

/** Words, numbers and names in the quotation marks that Word makes; in prose they are the author's own. */
export function unwrapped({ text, style }: SyntaxScalar, shape: Shape): string | undefined {
  const prose = shape.is === 'any' || (shape.is === 'text' && !shape.id && !shape.ref && !shape.words);
  return style === 'plain' && !prose && inSmartQuotes(text) ? text.slice(1, -1) : undefined;
}

function isText(shape: Shape): boolean {
  return (
    shape.is === 'text' || (shape.is === 'union' && shape.map === undefined && shape.scalar?.is === 'text')
  );
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** `{必修}`: braces with words and no value in them, where nobody meant keys. */
export function textInBraces(node: SyntaxNode): boolean {
  if (node.is !== 'map' || !node.flow || node.lost || node.entries.length === 0) return false;
  return node.entries.every(({ value, lost }) => value === null && !lost);
}
