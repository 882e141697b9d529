/** The kinds of entity, and reading one that was typed in either language. */
import { suggest } from '../diagnostics/suggest.ts';
import { wordTables } from '../generated/shapes.ts';
import { UsageError } from './usage-error.ts';

/** English word → Chinese word. */
export const entityKinds: Readonly<Record<string, string>> = wordTables.EntityKind.zh;

/** Words a user may write for the kinds, Chinese ones last. */
export function kindWords(kinds: Readonly<Record<string, string>> = entityKinds): string[] {
  return [...Object.keys(kinds), ...Object.values(kinds)];
}

export function kindOf(
  typed: string,
  command: string,
  kinds: Readonly<Record<string, string>> = entityKinds,
): string {
  const wanted = typed.normalize('NFKC').toLowerCase();
  const kind = Object.keys(kinds).find((name) => name === wanted || kinds[name] === wanted);
  if (kind) return kind;
  const words = /\p{Script=Han}/u.test(typed) ? Object.values(kinds) : Object.keys(kinds);
  throw new UsageError(
    { is: 'unknown-value', option: 'kind', typed, allowed: words, suggestions: suggest(typed, words) },
    command,
  );
}
