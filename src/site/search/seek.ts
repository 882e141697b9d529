/** What somebody types → the words that are sought, as they were typed or with one slip in each. */
import { fold } from './fold.ts';

export interface Seek {
  readonly term: string;
  /** Where it stands first in a folded text. */
  in(text: string): { readonly at: number; readonly length: number } | undefined;
}

/** 2。1。3 is typed where no Chinese sentence would have it. */
export function termsOf(query: string): readonly string[] {
  return query
    .split(/\s+/)
    .map(fold)
    .filter(Boolean)
    .map((term) => (/\d[。，、]\d/.test(term) ? term.replace(/[。，、]/g, '.') : term));
}

/** Words that are shorter are not guessed at. */
export const shortestGuess = 4;

export function exactly(term: string): Seek {
  return {
    term,
    in: (text) => {
      const at = text.indexOf(term);
      return at < 0 ? undefined : { at, length: term.length };
    },
  };
}

export function approximately(term: string): Seek {
  const pattern = nearly(term);
  return {
    term,
    in: (text) => {
      const match = pattern.exec(text);
      if (!match) return undefined;
      const [, before = '', word = ''] = match;
      return { at: match.index + before.length, length: word.length };
    },
  };
}

export function exactWords(query: string): readonly Seek[] {
  return termsOf(query).map(exactly);
}

export function nearWords(query: string): readonly Seek[] {
  return termsOf(query).map((term) => (term.length < shortestGuess ? exactly(term) : approximately(term)));
}

/** One character is wrong, and in longer words one may be missing, one too many or two swapped. */
function nearly(term: string): RegExp {
  const isLatin = /^[!-~]+$/.test(term);
  const any = isLatin ? '[!-~]' : '[^\\n]';
  const ways: string[] = [];
  for (let i = 0; i < term.length; i++) {
    const before = literal(term.slice(0, i));
    const own = term.charAt(i);
    const next = term.charAt(i + 1);
    const after = literal(term.slice(i + 1));
    ways.push(before + any + after);
    if (next !== '' && own !== next) ways.push(before + literal(next + own + term.slice(i + 2)));
    if (term.length > shortestGuess) ways.push(before + after, before + any + literal(own) + after);
  }
  const one = `(?:${ways.join('|')})`;
  return new RegExp(isLatin ? `(^|[^a-z0-9])(${one})(?![a-z0-9])` : `()(${one})`);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
