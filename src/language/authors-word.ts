/** A field, or a word of its list, that a message speaks of → the word that the author of a file writes. */

import { enumWord, fieldWord, type WrittenIn, wordLanguage } from './key-language.ts';
import { objectShape } from './language-tables.ts';
import type { Shape } from './shape.ts';

const settings = ['Workspace', 'Organization', 'Forms', 'FormChange', 'Calendar'];

/** Whether it stands in `ccstd.yaml`, whatever file is spoken of. */
export function isOfSettings(reference: string): boolean {
  return settings.includes(reference.split('.')[0] ?? '');
}

/** `Course.hours` is a field, `Course.status=draft` a word of its list. */
export function authorsWord(reference: string, written: WrittenIn): string {
  const [, type = '', key = '', value] = /^(\w+)\.(\w+)(?:=([\w-]+))?$/.exec(reference) ?? [];
  const field = objectShape(type).fields[key];
  if (!field) throw new Error(`no field ${reference}`);
  if (value === undefined) return fieldWord(type, key, written.language);
  const words = wordsOf(field.shape);
  return enumWord(words, value, wordLanguage(written, words));
}

function wordsOf(shape: Shape): string {
  if (shape.is === 'enum') return shape.words;
  if (shape.is === 'list') return wordsOf(shape.of);
  if (shape.is === 'union')
    return [shape.scalar, shape.list].map((one) => one && wordsOf(one)).find(Boolean) ?? '';
  return '';
}
