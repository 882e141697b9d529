/** A message of the catalogue and its parameters → the sentence that is shown. */
import type { Language } from '../values/language.ts';
import { systemReason } from './system-reason.ts';

export type Params = Readonly<Record<string, string | number | readonly string[]>>;

export function interpolate(template: string, params: Params, language: Language): string {
  return template.replace(
    /(\p{Script=Han})?\{(\w+)\}(?=(\p{Script=Han})?)/gu,
    (_, before = '', name: string, after = '') => {
      const words = wordsFor(name, params[name] ?? '', language);
      return (
        before +
        (before && startsLatin.test(words) ? ' ' : '') +
        words +
        (after && endsLatin.test(words) ? ' ' : '')
      );
    },
  );
}

/** Chinese and Latin words stand apart: an author's key may be either. */
const startsLatin = /^[a-z]/i;
const endsLatin = /[a-z]$/i;

/** Undefined when a parameter it speaks of is empty: “did you mean ?” helps nobody. */
export function interpolateIfFilled(
  template: string | undefined,
  params: Params,
  language: Language,
): string | undefined {
  if (template === undefined) return undefined;
  const empty = [...template.matchAll(/\{(\w+)\}/g)].some(
    ([, name = '']) => wordsFor(name, params[name] ?? '', language) === '',
  );
  return empty ? undefined : interpolate(template, params, language);
}

function wordsFor(name: string, value: Params[string], language: Language): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'string') return name === 'reason' ? systemReason(value, language) : value;
  return value.join(language === 'en' ? ', ' : '、');
}
