/** A word that its field does not have: which one was probably meant, or that several were. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { fold, nearForm } from '../language/fold.ts';
import { wordLanguage } from '../language/key-language.ts';
import { lookup, objectShape, wordTable } from '../language/language-tables.ts';
import { levelMeant } from '../language/level-words.ts';
import type { WordTable } from '../language/shape.ts';
import { type ErrorSite, placeAt, type SchemaContext } from './error-site.ts';

/** `field` is the author's word for it, `allowed` the English words. */
export function unknownWord(site: ErrorSite, field: string, allowed: readonly string[]): Diagnostic {
  const { shape, context } = site;
  const typed = String(site.given);
  const table = shape.is === 'enum' ? wordTable(shape.words) : undefined;
  const written = shape.is === 'enum' ? wordLanguage(context, shape.words) : context.language;
  const chinese = written === 'zh' || /\p{Script=Han}/u.test(typed);
  const spoken = (word: string) => (chinese && table ? (lookup(table.zh, word) ?? word) : word);
  const several = takesList(site) ? severalWords(typed, table).map(spoken) : [];
  if (several.length > 1) return report('schema/joined-words', placeAt(site), { field, words: several });
  const words = allowed.map(spoken);
  const level = shape.is === 'enum' ? levelMeant(shape.words, typed, ofScheme(context, allowed)) : undefined;
  const near = level ?? lookup(table?.near ?? {}, nearForm(typed));
  const isAllowed = near !== undefined && allowed.includes(near);
  return report('schema/unknown-word', placeAt(site), {
    field,
    typed: spoken(typed),
    allowed: words,
    suggestions: isAllowed ? [spoken(near)] : suggest(typed, words),
  });
}

/**
 * Levels of 1+X and of professionals have names, not numbers; those of professional posts (codes of major group
 * 2) are no levels of workers.
 */
function ofScheme({ value }: SchemaContext, allowed: readonly string[]): readonly string[] {
  const { scheme, code } = value as { readonly scheme?: unknown; readonly code?: unknown };
  const meant = typeof scheme === 'string' ? wordMeant('Scheme', scheme) : 'national';
  if (meant !== 'professional' && typeof code === 'string' && code.startsWith('2-')) return [];
  // Which levels there are is not known before the scheme is.
  if (meant === undefined) return [];
  return meant === 'x-certificate' || meant === 'professional'
    ? allowed.filter((word) => !/^\d$/.test(word))
    : allowed;
}

/** Is the field one that takes several words, or a list of them? */
function takesList({ owner, field, path }: ErrorSite): boolean {
  const shape = lookup(objectShape(owner).fields, field)?.shape;
  return typeof path.at(-1) === 'number' || (shape?.is === 'union' && shape.list !== undefined);
}

/** `制定计划，做出决策` → the English words; of anything that is no word, none. */
function severalWords(typed: string, table: WordTable | undefined): string[] {
  const parts = typed
    .split(/\s*[，、,;；/+和与及]\s*|\s+/u)
    .filter((part) => part !== '' && part !== 'and')
    .map((part) => lookup(table?.lookup ?? {}, fold(part)) ?? lookup(table?.near ?? {}, nearForm(part)));
  return parts.every((part) => part !== undefined) ? parts : [];
}

/** The English word for what was typed, or for the only one that is near. */
function wordMeant(words: string, typed: string): string | undefined {
  const table = wordTable(words);
  const known = lookup(table.lookup, fold(typed)) ?? lookup(table.near ?? {}, nearForm(typed));
  const near = new Set(suggest(typed, Object.keys(table.lookup)).map((word) => table.lookup[word]));
  return known ?? (near.size === 1 ? [...near][0] : undefined);
}
