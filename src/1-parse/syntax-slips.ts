/** A line at which reading stopped → the slip of hand behind it, where the line shows one. */
import type { ErrorCode } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';

export interface Line {
  readonly text: string;
  /** Offset of its first character in the file. */
  readonly start: number;
}

/** Ideographic space, no-break space and their kin: what Word and Chinese keyboards put for a space. */
const wideSpaces = '\\u3000\\u00a0\\u2000-\\u200a\\u202f';
const wideIndent = new RegExp(`^[ \\t-]*?([${wideSpaces}]+)`);
const keyStart = '^(?:[ \\t]*(?:- +)*)(?:[^\\s:：\'"“‘#\\-[{&*!|>%@`][^:：\'"#]*?)';
const fullWidthColon = new RegExp(`${keyStart}(：)`);
const tightColon = new RegExp(`${keyStart}(:)(?![ \\t]|//|$)`);
const colonInValue = new RegExp(`${keyStart}:[ \\t]+([^'"\\s].*)$`);

const keyTrouble: readonly ErrorCode[] = [
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'UNEXPECTED_TOKEN',
  'BLOCK_AS_IMPLICIT_KEY',
];

export function namedSlip(file: string, line: Line, code: ErrorCode): Diagnostic | undefined {
  const at = (match: RegExpExecArray, length = match[1]?.length ?? 1) => {
    const start = line.start + match[0].length - (match[1]?.length ?? 0);
    return { file, start, end: start + length };
  };
  const indent = wideIndent.exec(line.text);
  if (indent) return report('yaml/full-width-indent', at(indent), {});
  if (!keyTrouble.includes(code)) return undefined;
  const wide = fullWidthColon.exec(line.text);
  if (wide) return report('yaml/full-width-colon', at(wide), {});
  const value = colonInValue.exec(line.text);
  if (value && code === 'BLOCK_AS_IMPLICIT_KEY' && /:(\s|$)/.test(value[1] ?? '')) {
    return /^[“‘]/.test(value[1] ?? '')
      ? report('yaml/smart-quotes', at(value, 1), {})
      : report('yaml/colon-in-text', at(value), {});
  }
  const tight = tightColon.exec(line.text);
  return tight && !/^[ \t-]*\d+$/.test(tight[0].slice(0, -1))
    ? report('yaml/no-space-after-colon', at(tight), {})
    : undefined;
}

/** A key that YAML accepts although its first characters were meant as indentation. */
export function startsWithWideSpace(key: string): boolean {
  return new RegExp(`^-?[${wideSpaces}]`).test(key);
}

/** Wrapped in the quotation marks that Word makes of straight ones. */
export function inSmartQuotes(text: string): boolean {
  return /^[“‘][^“”‘’]*[”’]$/.test(text);
}

/** A whole file of `键：值` is a single text to YAML, and so is one item of a list. */
export function swallowedKey(text: string): { readonly key: string; readonly colon: '：' | ':' } | undefined {
  const [, key = '', colon] = /^([^\s:：'"#,，。；]{1,16})(：|:(?!\/\/|[ \t]))/.exec(text) ?? [];
  return colon === undefined || /^\d+$/.test(key) ? undefined : { key, colon: colon === '：' ? colon : ':' };
}
