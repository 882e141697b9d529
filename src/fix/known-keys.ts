/** Whether a word is a key of the language, in either language and in whatever object. */

import { objectShapes } from '../generated/shapes.ts';
import { fold, nearForm } from '../language/fold.ts';
import { lookup } from '../language/language-tables.ts';
import type { ObjectShape } from '../language/shape.ts';

const shapes: readonly ObjectShape[] = Object.values(objectShapes);

export function isKnownKey(word: string): boolean {
  const key = fold(word);
  return shapes.some(({ keys }) => lookup(keys, key) !== undefined);
}

/** The field for which people write this word by mistake, whatever the object. */
export function isNearSynonym(word: string, field: string): boolean {
  return shapes.some(({ fields }) =>
    Object.entries(fields).some(
      ([name, { zh, near }]) => near?.includes(nearForm(word)) && (zh === field || name === field),
    ),
  );
}

/** A key, or a word that people write for one by mistake: 参考答案. */
export function isMeantForKey(word: string): boolean {
  const near = nearForm(word);
  return (
    isKnownKey(word) ||
    shapes.some(({ fields }) => Object.values(fields).some((field) => field.near?.includes(near)))
  );
}
