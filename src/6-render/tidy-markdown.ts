/**
 * What a Markdown template left behind → tidy Markdown: one blank line between blocks, no trailing spaces,
 * one space in empty cells; code stays as it is.
 */

/** Behind the marks of quotes and lists; what follows backticks may hold none. */
const fence = /^(?:[ >]|- |\d+[.)] )*(?:(`{3,})(?!.*`)|(~{3,}))/;
const emptyCells = /(?<!\\)\| {2,}(?=\|)/g;
/** Says nothing, and keeps two quotes from being one. */
const betweenQuotes = '<!---->';

export function tidyMarkdown(text: string): string {
  const lines: string[] = [];
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const [, backticks, tildes] = fence.exec(line) ?? [];
    const mark = backticks ?? tildes;
    if (open !== undefined) {
      lines.push(line);
      if (mark?.startsWith(open) && line.trimEnd().endsWith(mark)) open = undefined;
      continue;
    }
    open = mark;
    addLine(lines, tidyLine(line));
  }
  return `${lines.join('\n').trim()}\n`;
}

function tidyLine(line: string): string {
  const trimmed = line.replace(/[ \t]+$/, '');
  return /^(?:> ?)*\|/.test(trimmed) ? trimmed.replace(emptyCells, '| ') : trimmed;
}

function addLine(lines: string[], line: string): void {
  if (line === '' && lines.at(-1) === '') return;
  if (line.startsWith('>') && lines.at(-1) === '' && lines.at(-2)?.startsWith('>'))
    lines.push(betweenQuotes, '');
  lines.push(line);
}
