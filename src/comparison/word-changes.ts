/** Two texts → what of the first is gone and what of the second is new, word by word; Chinese sign by sign. */
import { diffArrays } from 'diff';

export interface TextPart {
  readonly text: string;
  readonly is: 'same' | 'gone' | 'new';
}

/** A number keeps its decimals, and a word its letters; the same on every machine. */
const words = /\d+(?:[.,:/]\d+)*|[\p{Script=Latin}\p{Script=Greek}]+|\s+|./gsu;
/** Comparing longer texts word by word takes long; then what is alike at both ends is all that is looked for. */
const longest = 6000;

export function wordChanges(before: string, after: string): TextPart[] {
  const [was, is] = [before.match(words) ?? [], after.match(words) ?? []];
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  const shorter = Math.min(was.length, is.length) - start;
  while (end < shorter && was[was.length - 1 - end] === is[is.length - 1 - end]) end++;
  const [gone, added] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  return joined([
    { text: was.slice(0, start).join(''), is: 'same' },
    ...(gone.length + added.length > longest ? whole(gone, added) : between(gone, added)),
    { text: was.slice(was.length - end).join(''), is: 'same' },
  ]);
}

function whole(gone: readonly string[], added: readonly string[]): TextPart[] {
  return [
    { text: gone.join(''), is: 'gone' },
    { text: added.join(''), is: 'new' },
  ];
}

function between(gone: string[], added: string[]): TextPart[] {
  return diffArrays(gone, added).map(({ value, added: isNew, removed }) => ({
    text: value.join(''),
    is: isNew ? 'new' : removed ? 'gone' : 'same',
  }));
}

/** Signs that stay by chance between two that change would only tear the text. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const found: TextPart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part.text === '') continue;
    if (last?.is === part.is) found[found.length - 1] = { ...part, text: last.text + part.text };
    else found.push(part);
  }
  return found;
}
