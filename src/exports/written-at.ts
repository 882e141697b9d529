/** A place → what the author wrote there, with English keys. */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { lookup } from '../language/language-tables.ts';
import type { Located } from '../source/located.ts';
import type { Place } from '../source/place.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Undefined where nothing, or no object, is written. */
export function writtenAt({ documents }: BoundWorkspace, { file, path }: Place): Located<object> | undefined {
  let value: unknown = documents.find((document) => document.file === file)?.value;
  for (const step of path) value = isObject(value) ? lookup(value as Fields, String(step)) : undefined;
  return isObject(value) ? { value, file, path } : undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
