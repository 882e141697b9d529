/** Decides in which of the two key languages a file is written, so that findings speak its words. */
import type { SyntaxNode } from '../1-parse/syntax-tree.ts';
import { lookup, objectShape, wordTable } from './language-tables.ts';

export type KeyLanguage = 'zh' | 'en';

export function keyLanguage(root: SyntaxNode | null): KeyLanguage {
  if (root?.is !== 'map') return 'zh';
  const chinese = root.entries.filter(({ key }) => /\p{Script=Han}/u.test(key.text)).length;
  return chinese * 2 >= root.entries.length ? 'zh' : 'en';
}

/**
 * How a file was written. Keys of one language may well stand beside words of the other: each list of words that
 * was used has the language most of them were typed in, and '' all of them together.
 */
export interface WrittenIn {
  readonly language: KeyLanguage;
  readonly words: Readonly<Record<string, KeyLanguage>>;
}

/** Where nothing is written. */
export const unwritten: WrittenIn = { language: 'zh', words: {} };

export function wordLanguage({ language, words }: WrittenIn, list: string): KeyLanguage {
  return lookup(words, list) ?? lookup(words, '') ?? language;
}

/** Counts in which language the words of a file were typed; where as many are of either, none is said. */
export class TypedWords {
  readonly #balance = new Map<string, number>();

  add(list: string, typed: string): void {
    const step = /\p{Script=Han}/u.test(typed) ? 1 : /[a-z]/i.test(typed) ? -1 : 0;
    for (const name of ['', list]) this.#balance.set(name, (this.#balance.get(name) ?? 0) + step);
  }

  languages(): Record<string, KeyLanguage> {
    const decided = [...this.#balance].filter(([, balance]) => balance !== 0);
    return Object.fromEntries(decided.map(([list, balance]) => [list, balance > 0 ? 'zh' : 'en']));
  }
}

/** The word for a field in the language the file uses. */
export function fieldWord(type: string, key: string, language: KeyLanguage): string {
  if (language === 'en') return key;
  return lookup(objectShape(type).fields, key)?.zh ?? key;
}

/** The word for a value of an enumeration in the language the file uses. */
export function enumWord(words: string, value: string, language: KeyLanguage): string {
  return language === 'en' ? value : (lookup(wordTable(words).zh, value) ?? value);
}
