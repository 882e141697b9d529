/** A text → how YAML spells it: plain where that reads back the same, else quoted, and lines as a block. */

/** What would not survive in any spelling but double quotes. */
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\u2028\u2029\ud800-\udfff]/;

export function spellInline(text: string, keepQuotes: boolean): string {
  if (!keepQuotes && readsBackPlain(text)) return text;
  // A tab stays one: as `\t` in double quotes it would look like the beginning of a path.
  if (text.includes('\n') || hasInvisible(text.replaceAll('\t', ''))) return doubleQuoted(text);
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

export function doubleQuoted(text: string): string {
  const escaped = (char: string): string => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\ufeff\u2028\u2029]/g, escaped);
}

/** Outside brackets; on the careful side. */
export function readsBackPlain(text: string): boolean {
  if (text === '' || text.includes('\n') || hasInvisible(text) || text.trim() !== text) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](\s|$)/.test(text) || /^(---|\.\.\.)/.test(text))
    return false;
  return !/:(\s|$)/.test(text) && !/\s#/.test(text);
}

export interface BlockSpelling {
  /** `|`, with what it must say about indentation and the end. */
  readonly header: string;
  /** Without indentation. */
  readonly lines: readonly string[];
}

/** Undefined for a text that a block cannot hold. */
export function spellBlock(text: string): BlockSpelling | undefined {
  const body = text.replace(/\n+$/, '');
  if (!text.includes('\n') || body === '' || hasInvisible(text.replaceAll('\t', ''))) return undefined;
  const lines = body.split('\n');
  const first = lines.find((line) => line !== '') ?? '';
  if (first.trim() === '') return undefined;
  const ending = text.length - body.length;
  const chomping = ending === 0 ? '-' : ending === 1 ? '' : '+';
  return {
    header: `|${/^\s/.test(first) ? '2' : ''}${chomping}`,
    lines: [...lines, ...Array<string>(Math.max(0, ending - 1)).fill('')],
  };
}

function hasInvisible(text: string): boolean {
  return invisible.test(text) && invisible.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}
