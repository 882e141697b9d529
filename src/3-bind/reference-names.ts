/** The names that a reference may use, and the ones that were meant by one that is not among them. */
import { suggest } from '../diagnostics/suggest.ts';
import { lookup, wordTable } from '../language/language-tables.ts';
import { levelMeant } from '../language/level-words.ts';
import type { Words } from './meant-names.ts';

export interface Names {
  readonly known: readonly string[];
  /**
   * A file that failed may hold more of them, or an id that is taken twice is one mistyped: that is a finding
   * already.
   */
  readonly open: boolean;
  /** What they are called or say, so that one may be found by it; asked for where one is not found. */
  readonly words?: () => Words;
}

/** Names that a reference may use, by the object type it refers to. */
export type Scope = Readonly<Record<string, Names>>;

/** In the language in which the author wrote: 中级工 is 中级技能, not intermediate. */
export function suggestStages(typed: string, names: readonly string[]): string[] {
  const { zh } = wordTable('StageLevel');
  const spoken = (name: string) => (/\p{Script=Han}/u.test(typed) ? (lookup(zh, name) ?? name) : name);
  const level = levelMeant('StageLevel', typed, names);
  return level === undefined ? suggest(typed, names.map(spoken)) : [spoken(level)];
}

/** Of elements that are named by something else, nothing. */
export function wordsOf(
  elements: readonly (string | { id?: string | undefined; title?: string | undefined; text?: string })[],
): Words {
  return new Map(
    elements.flatMap((one) => {
      const words = typeof one === 'string' ? undefined : (one.title ?? one.text);
      return typeof one === 'string' || one.id === undefined || words === undefined ? [] : [[one.id, words]];
    }),
  );
}

export function namesOf(ids: Iterable<string>, open = false): Names {
  const known = [...ids];
  return { known, open: open || hasRepeats(known) };
}

/** The id of something of which a part could not be read may be missing. */
export function hasRepeats(ids: readonly (string | undefined)[]): boolean {
  return new Set(ids.map((id) => id?.toLowerCase())).size < ids.length;
}
