/**
 * A scalar over several lines → its text with the line breaks as the author sees them, which YAML would fold
 * into spaces.
 */
import { parseDocument, Scalar } from 'yaml';

/** Undefined for a text that YAML does not fold. */
export function typedLines(node: Scalar, source: string): string | undefined {
  const [start = 0, end = start] = node.range ?? [];
  const raw = source.slice(start, end);
  if (!raw.includes('\n')) return undefined;
  switch (node.type) {
    case Scalar.PLAIN:
      return trimmedLines(raw);
    case Scalar.QUOTE_SINGLE:
      return trimmedLines(raw.slice(1, -1)).replaceAll("''", "'");
    case Scalar.QUOTE_DOUBLE:
      return unescaped(raw);
    case Scalar.BLOCK_FOLDED:
      return unfolded(raw);
    default:
      return undefined;
  }
}

/** Spaces around a line break are layout; those at the two ends of the text are not. */
function trimmedLines(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, '\n');
}

/** A backslash at the end of a line joins it with the next, as the author asks. */
function unescaped(raw: string): string | undefined {
  const lines = raw
    .replace(/((?:^|[^\\])(?:\\\\)*)\\\r?\n[ \t]*/g, '$1')
    .replace(/[ \t]*\r?\n[ \t]*/g, '\\n');
  const value = parseDocument(lines, { schema: 'failsafe', logLevel: 'silent' }).toJS() as unknown;
  return typeof value === 'string' ? value : undefined;
}

/** As behind `|`, with the same rules for what stands before the first character and behind the last line. */
function unfolded(raw: string): string {
  const [header = '', ...lines] = raw.replaceAll('\r\n', '\n').split('\n');
  const content = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...content.map((line) => line.length - line.trimStart().length));
  const digit = /[1-9]/.exec(header)?.[0];
  const first = content[0] ?? '';
  const own =
    digit === undefined ? first.length - first.replace(/^ +/, '').length : Math.min(indent, first.length);
  const body = lines
    .map((line) => line.slice(Math.min(own, line.length - line.replace(/^ +/, '').length)))
    .join('\n');
  const end = header.includes('-') ? '' : header.includes('+') ? (/\n*$/.exec(body)?.[0] ?? '') : '\n';
  return body.replace(/\n+$/, '') + (body.trim() === '' ? '' : end);
}
