/**
 * Pages as text that can be compared across HTML and Markdown: what remains when markup and punctuation are
 * gone.
 */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x3D': '=',
};

/** Without styles, tags and entities. */
export function htmlText(html: string): string {
  const body = html.slice(html.indexOf('<main')).replace(/<(style|script)[\s\S]*?<\/\1>/g, '');
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+|#\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The cells of every row of the tables of a page. */
export function htmlRows(html: string): string[][] {
  const rows = [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => row);
  return rows.map((row) =>
    [...row.matchAll(/<t([hd])[^>]*>([\s\S]*?)<\/t\1>/g)].map(([, , cell = '']) =>
      letters(htmlText(`<main>${cell}`)),
    ),
  );
}

export function markdownRows(markdown: string): string[][] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  const cells = lines.map((line) => line.slice(1, -1).split(/(?<!\\)\|/));
  return cells.map((row) =>
    row.map((cell) => letters(cell.replace(/\]\([^)]*\)/g, '').replaceAll('<br>', ''))),
  );
}

/** Every text that a view holds, apart from names and paths that are not for readers. */
export function textsOf(view: unknown, hidden: ReadonlySet<string>): string[] {
  if (typeof view === 'string') return [view];
  if (Array.isArray(view)) return view.flatMap((item) => textsOf(item, hidden));
  if (typeof view !== 'object' || view === null) return [];
  const isRichText = 'file' in view && 'text' in view;
  if (isRichText) return plainLines(String(view.text));
  return Object.entries(view).flatMap(([key, value]) => (hidden.has(key) ? [] : textsOf(value, hidden)));
}

/** Lines of Markdown whose words stay the same in any output. */
function plainLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:[-*>]|\d+\.)\s+/, ''));
  return lines.filter((line) => !/[$\\!<]|:::|\]\(|^\s*\|/.test(line));
}
