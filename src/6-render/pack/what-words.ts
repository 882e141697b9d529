/** How a leaf differs from its earlier revision → a line of the record of replaced leaves. */
import type { LeafDifference, ShortChange } from '../../comparison/what-changed.ts';
import type { Words } from '../../model/words.ts';

/** More than these no line has room for. */
const told = 3;

/** Undefined where nothing is known, or nothing that can be said in words. */
export function whatWords(difference: LeafDifference | undefined, words: Words): string | undefined {
  const changes = difference?.changes ?? [];
  if (changes.length === 0) return undefined;
  const said = changes
    .slice(0, told)
    .map((change) => changeWords(change, words))
    .join(words.label('semicolon'));
  return changes.length > told ? words.label('pack.what.more', { changes: said, n: changes.length }) : said;
}

function changeWords({ is, was, now }: ShortChange, words: Words): string {
  const text = (side: string): string => (is === 'text' ? side : words.label(is, { n: side }));
  if (was === undefined) return words.label('pack.what.new', { text: text(now ?? '') });
  if (now === undefined) return words.label('pack.what.gone', { text: text(was) });
  return `${text(was)} → ${text(now)}`;
}
