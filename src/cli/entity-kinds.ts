/** The kinds of entity, and reading one that was typed in either language. */
import { suggest } from '../diagnostics/suggest.ts';
import { wordTables } from '../generated/shapes.ts';
import type { Language } from '../values/language.ts';
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
  language?: Language,
): string {
  const wanted = typed.normalize('NFKC').toLowerCase();
  const kind = Object.keys(kinds).find((name) => name === wanted || kinds[name] === wanted);
  if (kind) return kind;
  const words = /\p{Script=Han}/u.test(typed) ? Object.values(kinds) : Object.keys(kinds);
  const allowed = language === undefined ? words : kindsIn(kinds, language);
  throw new UsageError(
    { is: 'unknown-value', option: 'kind', typed, allowed, suggestions: suggest(typed, words) },
    command,
  );
}

/** `课程（course）` for who reads Chinese: both words can be typed. */
function kindsIn(kinds: Readonly<Record<string, string>>, language: Language): string[] {
  return language === 'en'
    ? Object.keys(kinds)
    : Object.entries(kinds).map(([english, chinese]) => `${chinese}（${english}）`);
}
