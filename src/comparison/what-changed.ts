/** The texts of a leaf at two revisions → what changed on it, as short as a record of changes has room for. */
import { diffArrays } from 'diff';
import type { LeafText } from '../leaves/leaf-texts.ts';
import { type TextPart, wordChanges } from './word-changes.ts';

/** “5 s” → “4 s”; undefined on the side that has nothing there. */
export interface ShortChange {
  readonly is: LeafText['is'];
  readonly was: string | undefined;
  readonly now: string | undefined;
}

export interface LeafDifference {
  readonly changes: readonly ShortChange[];
  /** Texts that the later revision has and the earlier one has not, whole. */
  readonly fresh: readonly LeafText[];
}

export function whatChanged(before: readonly LeafText[], after: readonly LeafText[]): LeafDifference {
  const named = (texts: readonly LeafText[]) => texts.map(({ is, text }) => `${is} ${text}`);
  const changes: ShortChange[] = [];
  const fresh: LeafText[] = [];
  let [was, now] = [0, 0];
  let gone: readonly LeafText[] = [];
  const settle = (added: readonly LeafText[]): void => {
    changes.push(...paired(gone, added));
    fresh.push(...added);
    gone = [];
  };
  for (const { count = 0, added, removed } of diffArrays(named(before), named(after))) {
    if (removed) gone = before.slice(was, was + count);
    else settle(added ? after.slice(now, now + count) : []);
    if (!added) was += count;
    if (!removed) now += count;
  }
  settle([]);
  return { changes, fresh };
}

/** What is gone and what came at the same place, one by one. */
function paired(gone: readonly LeafText[], added: readonly LeafText[]): ShortChange[] {
  return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => [
    gone[index],
    added[index],
  ]).flatMap(([was, now]): ShortChange[] => {
    if (was && now && was.is === now.is && was.is === 'text') return excerpts(was.text, now.text);
    const side = (one: LeafText, of: 'was' | 'now'): ShortChange => ({
      ...{ is: one.is, was: undefined, now: undefined },
      [of]: shortened(one.text),
    });
    if (was && now && was.is === now.is) return [{ is: was.is, was: was.text, now: now.text }];
    return [...(was ? [side(was, 'was')] : []), ...(now ? [side(now, 'now')] : [])];
  });
}

function excerpts(before: string, after: string): ShortChange[] {
  const parts = wordChanges(before, after);
  // Where next to nothing stayed it is another text.
  const same = parts.reduce((sum, { is, text }) => sum + (is === 'same' ? text.length : 0), 0);
  if (same * 3 < Math.min(before.length, after.length))
    return [{ is: 'text', was: shortened(before), now: shortened(after) }];
  return parts.flatMap((part, index): ShortChange[] => {
    const [earlier, later] = [parts[index - 1], parts[index + 1]];
    // A pair is told at its first half.
    if (part.is === 'same' || (earlier && earlier.is !== 'same')) return [];
    const other = later && later.is !== 'same' ? later : undefined;
    const following = other ? parts[index + 2] : later;
    const textOf = (is: TextPart['is']): string => [part, other].find((one) => one?.is === is)?.text ?? '';
    return [excerpt(textOf('gone'), textOf('new'), earlier?.text ?? '', following?.text ?? '')];
  });
}

const unit = /^\s?(?:[\p{Script=Latin}\p{Script=Greek}%‰℃°]+|\p{Script=Han}{1,2})/u;
const wordsBefore = /[\p{L}\p{N}]{0,4}\s?$/u;
const wordsAfter = /^\s?[\p{L}\p{N}]{0,4}/u;

/** A number with its unit; other words with those beside them. */
function excerpt(gone: string, added: string, before: string, after: string): ShortChange {
  const isNumber = /\d\s*$/.test(gone) && /\d\s*$/.test(added);
  const left = isNumber ? '' : (wordsBefore.exec(before)?.[0] ?? '');
  const right = (isNumber ? unit : wordsAfter).exec(after)?.[0] ?? '';
  const side = (text: string): string => shortened(`${left}${text}${right}`.trim());
  return { is: 'text', was: side(gone) || undefined, now: side(added) || undefined };
}

const most = 24;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
