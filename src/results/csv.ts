/**
 * A table as spreadsheets save it (RFC 4180, and with semicolons or tabs where their settings say so) → its rows,
 * each cell with its place in the text.
 */

export interface CsvCell {
  /** Without quotes, and without blanks around it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Rows of which every cell is empty are left out, as are those of a spreadsheet below the last one. */
export function csvRows(text: string): CsvCell[][] {
  const separator = separatorOf(text);
  const rows: CsvCell[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const end = endOfPlain(text, text[at] === '"' ? endOfQuoted(text, at) : at, separator);
    rows.at(-1)?.push({ text: contentOf(text.slice(at, end)), start: at, end });
    if (end < text.length && text[end] !== separator) rows.push([]);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows.filter((cells) => cells.some((cell) => cell.text !== ''));
}

const separators = ['\t', ';', ',', '，'] as const;

/** What parts the heads: a title above them is parted by nothing. */
function separatorOf(text: string): string {
  const lines = text.split(/\r?\n|\r/, 10);
  const found = lines.map((line) => separators.find((sign) => line.includes(sign)));
  return found.find((sign) => sign !== undefined) ?? ',';
}

function endOfPlain(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Two quotes stand for one; a quote that is never closed reaches to the end. */
function endOfQuoted(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
  return Math.min(end + 1, text.length);
}

function contentOf(cell: string): string {
  const [, quoted] = /^"([\s\S]*?)"?$/.exec(cell) ?? [];
  return (quoted?.replaceAll('""', '"') ?? cell).trim();
}
