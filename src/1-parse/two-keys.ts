/** A `: ` inside a value whose word before it is a key of the language: two fields in one line. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Span } from '../source/place.ts';
import { isKeyOfLanguage } from './line-slips.ts';

/** `value`: what stands behind the first key. */
export function twoKeys(text: string, value: Span): Diagnostic | undefined {
  const inner = /(?<=[\s，,；;、])([^\s:：，,；;、]+):(?=\s|$)/g;
  for (const match of text.slice(value.start, value.end).matchAll(inner)) {
    const [, key = ''] = match;
    const start = value.start + match.index;
    if (isKeyOfLanguage(key))
      return report('yaml/two-keys', { file: value.file, start, end: start + key.length }, { key });
  }
  return undefined;
}
