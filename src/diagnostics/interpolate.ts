/** A message of the catalogue and its parameters → the sentence that is shown. */
import type { Language } from '../values/language.ts';
import { systemReason } from './system-reason.ts';

export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * `Course.hours` and `Course.status=draft` in a message → the field, or the word of its list, as the author
 * writes it.
 */
export type AuthorsWord = (reference: string) => string;

/** `{@field}` is a parameter that may hold such a reference. */
const reference = /^[A-Z]\w*\.\w+(?:=[\w-]+)?$/;
const gap = /(\p{Script=Han})?\{(@?[\w.=-]+)\}(?=(\p{Script=Han})?)/gu;

export function interpolate(
  template: string,
  params: Params,
  language: Language,
  authorsWord: AuthorsWord = (reference) => reference,
): string {
  return template.replace(gap, (_, before = '', name: string, after = '') => {
    const isReference = name.includes('.') || name.startsWith('@');
    const key = name.replace(/^@/, '');
    const said = name.includes('.') ? name : wordsFor(key, params[key] ?? '', language);
    const words = isReference && reference.test(said) ? authorsWord(said) : said;
    return (
      before +
      (before && startsLatin.test(words) ? ' ' : '') +
      words +
      (after && endsLatin.test(words) ? ' ' : '')
    );
  });
}

/** Chinese and Latin words stand apart: an author's key may be either. */
const startsLatin = /^[a-z]/i;
const endsLatin = /[a-z]$/i;

/** Undefined when a parameter it speaks of is empty: “did you mean ?” helps nobody. */
export function interpolateIfFilled(
  template: string | undefined,
  params: Params,
  language: Language,
  authorsWord?: AuthorsWord,
): string | undefined {
  if (template === undefined) return undefined;
  const empty = [...template.matchAll(/\{@?(\w+)\}/g)].some(
    ([, name = '']) => wordsFor(name, params[name] ?? '', language) === '',
  );
  return empty ? undefined : interpolate(template, params, language, authorsWord);
}

function wordsFor(name: string, value: Params[string], language: Language): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'string') return name === 'reason' ? systemReason(value, language) : value;
  return value.join(language === 'en' ? ', ' : '、');
}
