/** Lettered lines at the end of a question's text → its list of options; only with `--unsafe`. */

import { optionsIn } from '../../answers/options-in-prompt.ts';
import type { FixRequest } from '../../fix/fix-for.ts';
import { holds, nodesOf } from '../../fix/syntax-at.ts';
import { readsBackPlain, spellInline } from '../../fmt/spelling.ts';
import { fold } from '../../language/fold.ts';
import { lookup, objectShape } from '../../language/language-tables.ts';
import type { Fix } from '../../source/place.ts';

/** Undefined where the text is no block, or is not simply a question with its options below. */
export function moveOptions<C extends 'answer/missing-options' | 'answer/no-options'>({
  diagnostic,
  text,
  tree,
  span,
}: FixRequest<C>): Fix | undefined {
  for (const node of nodesOf(tree)) {
    if (node.is !== 'map' || node.flow) continue;
    const own = node.entries.some(({ value }) => holds(value, span.start));
    const entry = own
      ? node.entries.find(({ key }) => lookup(objectShape('WorksheetItem').keys, fold(key.text)) === 'prompt')
      : undefined;
    const prompt = entry?.value;
    if (!entry || prompt?.is !== 'scalar' || prompt.style !== 'literal') continue;
    const typed = optionsIn(prompt.text);
    if (!typed) return undefined;
    const kept = typed.prompt.split('\n').length;
    const [start, end] = linesBehind(text, prompt, kept + 1);
    const indent = ' '.repeat(entry.key.start - (text.lastIndexOf('\n', entry.key.start - 1) + 1));
    const items = typed.options.map(
      (option) => `${indent}  - ${spellInline(option, !readsBackPlain(option))}\n`,
    );
    const list = `${indent}${diagnostic.params.options}:\n${items.join('')}`;
    return { safe: false, edits: [{ start, end, text: list }] };
  }
  return undefined;
}

/** From the line of a block with this number, the head being 0, to its end. */
function linesBehind(text: string, { start, end }: { start: number; end: number }, from: number) {
  let at = start;
  for (let line = 0; line < from; line++) at = text.indexOf('\n', at) + 1;
  let behind = end;
  while (behind > at && /\s/.test(text[behind - 1] ?? '')) behind--;
  const newline = text.indexOf('\n', behind);
  return [at, newline < 0 ? text.length : newline + 1] as const;
}
