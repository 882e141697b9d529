/** Bytes of a file → text, with the encodings recognised that Word, WPS and Windows leave behind. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Larger files are refused before they are read into a tree. */
export const maxFileBytes = 4 * 1024 * 1024;

export interface Decoded {
  readonly source: SourceFile;
  /**
   * Present when the bytes are not what the language asks for; the text is then only good for showing the
   * place.
   */
  readonly problem?: Diagnostic;
  /** Worth a word, but the text is right. */
  readonly note?: Diagnostic;
}

export function decodeSource(path: string, bytes: Uint8Array): Decoded {
  const utf16 = utf16Name(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    return { source: { path, text }, problem: notUtf8(path, text, utf16.toUpperCase()) };
  }
  try {
    const source = { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return marked
      ? { source, note: report('io/byte-order-mark', { file: path, start: 0, end: 0 }, {}) }
      : { source };
  } catch {
    const guess = decodeGb18030(bytes);
    const text = guess ?? new TextDecoder('utf-8').decode(bytes);
    return {
      source: { path, text },
      problem: notUtf8(path, text, guess === undefined ? '?' : 'GBK/GB18030'),
    };
  }
}

function utf16Name(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // No text has zero bytes, but every space, line break and Latin letter of UTF-16 has one.
  const sample = bytes.subarray(0, 4096);
  const zeros = (odd: number) =>
    sample.reduce((count, byte, index) => (byte === 0 && index % 2 === odd ? count + 1 : count), 0);
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) < 2 || Math.max(even, odd) * 30 < sample.length) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decodeGb18030(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notUtf8(path: string, text: string, encoding: string): Diagnostic {
  const first = Math.max(0, text.search(/[^\p{ASCII}]/u));
  return report(
    'io/encoding',
    { file: path, start: first, end: Math.min(first + 1, text.length) },
    { encoding },
  );
}
