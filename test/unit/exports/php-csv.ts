/**
 * An oracle of PHP's `fgetcsv` as Moodle calls it: `\` takes the quotation mark behind it along, and stays.
 */

export function phpRows(text: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const { row, end } = readRow(text, at);
    rows.push(row);
    at = end;
  }
  return rows;
}

function readRow(text: string, from: number): { readonly row: string[]; readonly end: number } {
  const row: string[] = [];
  for (let at = from; ; ) {
    const { cell, end } = /^[ \t]*"/.test(text.slice(at, at + 64))
      ? quoted(text, text.indexOf('"', at) + 1)
      : bare(text, at);
    row.push(cell);
    if (text[end] !== ',') return { row, end: lineEnd(text, end) };
    at = end + 1;
  }
}

function bare(text: string, from: number): { readonly cell: string; readonly end: number } {
  let end = from;
  while (end < text.length && !/[,\r\n]/.test(text[end] ?? '')) end++;
  return { cell: text.slice(from, end), end };
}

/** What stands behind the closing mark, up to the comma, belongs to the cell. */
function quoted(text: string, from: number): { readonly cell: string; readonly end: number } {
  let cell = '';
  let at = from;
  for (; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\') {
      cell += char + (text[++at] ?? '');
    } else if (char !== '"') {
      cell += char;
    } else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      const rest = bare(text, at + 1);
      return { cell: cell + rest.cell, end: rest.end };
    }
  }
  return { cell, end: at };
}

function lineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}
