/** Decides in which of the two key languages a file is written, so that findings speak its words. */
import type { SyntaxNode } from '../1-parse/syntax-tree.ts';
import { lookup, objectShape, wordTable } from './language-tables.ts';

export type KeyLanguage = 'zh' | 'en';

export function keyLanguage(root: SyntaxNode | null): KeyLanguage {
  if (root?.is !== 'map') return 'zh';
  const chinese = root.entries.filter(({ key }) => /\p{Script=Han}/u.test(key.text)).length;
  return chinese * 2 >= root.entries.length ? 'zh' : 'en';
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
