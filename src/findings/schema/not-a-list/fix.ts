/** A single text where a list is meant → a list of that text, or of the parts between 、 or ；. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { nodesOf } from '../../../fix/syntax-at.ts';
import { readsBackPlain, spellInline } from '../../../fmt/spelling.ts';

export const fix: FixFor<'schema/not-a-list'> = ({ text, tree, span }) => {
  for (const node of nodesOf(tree)) {
    const entry =
      node.is === 'map' && !node.flow
        ? node.entries.find(({ value }) => value?.is === 'scalar' && value.start === span.start)
        : undefined;
    if (entry?.value?.is !== 'scalar' || (entry.value.style !== 'plain' && entry.value.style !== 'quoted'))
      continue;
    const parts = partsOf(entry.value.text);
    if (!parts) return undefined;
    const column = entry.key.start - (text.lastIndexOf('\n', entry.key.start - 1) + 1);
    const between = text.slice(entry.key.end, entry.value.start);
    if (!/^\s*:[ \t]+$/.test(between)) return undefined;
    const dash = `\n${' '.repeat(column + 2)}- `;
    const [only, second] = parts;
    if (only !== undefined && second === undefined)
      return {
        safe: false,
        edits: [{ start: entry.key.end, end: entry.value.start, text: `:${dash}` }],
      };
    const items = parts.map((part) => dash + spellInline(part, !readsBackPlain(part)));
    return {
      safe: false,
      edits: [{ start: entry.key.end, end: entry.value.end, text: `:${items.join('')}` }],
    };
  }
  return undefined;
};

/** Where a text could be cut in two ways, or is a sentence, the author alone can say. */
function partsOf(text: string): string[] | undefined {
  const lettered = letteredOptions(text);
  if (lettered) return lettered;
  if (!/[,;，；、。\n]/.test(text)) return [text];
  const marks = ['；', ';', '、'].filter((mark) => text.includes(mark));
  const [mark] = marks;
  if (mark === undefined || marks.length > 1 || /[,，。\n]/.test(text)) return undefined;
  const parts = text.split(mark).map((part) => part.trim());
  const whole = parts.every(
    (part) => part !== '' && closed.every(([open, close]) => balanced(part, open, close)),
  );
  return whole ? parts : undefined;
}

/** `A.立铣刀 B.面铣刀`: options in one line, which print their letters anyway. */
function letteredOptions(text: string): string[] | undefined {
  const starts = [...text.matchAll(/(?:^|[\s，,；;、])([A-H])[.．、:：)）]\s*/g)];
  const isInOrder = starts.every(({ 1: letter }, index) => letter === 'ABCDEFGH'[index]);
  if (starts.length < 2 || !isInOrder || starts[0]?.index !== 0) return undefined;
  const parts = starts.map(({ 0: mark, index }, at) =>
    text.slice(index + mark.length, starts[at + 1]?.index).trim(),
  );
  return parts.every((part) => part !== '') ? parts : undefined;
}

const closed: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
  ['[', ']'],
  ['【', '】'],
];

function balanced(text: string, open: string, close: string): boolean {
  return text.split(open).length === text.split(close).length;
}
