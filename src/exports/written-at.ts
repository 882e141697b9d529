/** A place → what the author wrote there, with English keys. */

import { lookup } from '../2-validate/canonicalize.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Located } from '../model/located.ts';

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
