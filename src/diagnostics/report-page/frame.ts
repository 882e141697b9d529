/** A stretch of a file → the lines around it as HTML, the stretch marked. */
import type { Lines } from '../../source/lines.ts';
import { markupText } from '../markup-text.ts';
import type { Range } from '../present.ts';

/** Lines of a sentence pasted without a break would fill the page. */
const longest = 400;

export function frameHtml(lines: Lines, { start, end }: Range, before: number): string {
  const rows: string[] = [];
  for (let line = Math.max(1, start.line - before); line < start.line; line++)
    rows.push(row(line, source(lines.text(line).slice(0, longest))));
  const text = lines.text(start.line);
  const from = start.column - 1;
  const to = end.line > start.line ? text.length : Math.max(end.column - 1, from);
  const shownFrom = Math.max(0, Math.min(from - longest / 4, text.length - longest));
  const marked = source(text.slice(from, Math.min(to, from + longest))) || ' ';
  const left = `${shownFrom > 0 ? '…' : ''}${source(text.slice(shownFrom, from))}`;
  const right = text.slice(to, shownFrom + longest);
  rows.push(
    row(
      start.line,
      `${left}<mark>${marked}</mark>${source(right)}${to + right.length < text.length ? '…' : ''}`,
    ),
  );
  return `<div class="frame">${rows.join('')}</div>`;
}

function row(number: number, html: string): string {
  return `<div class="row"><span class="no">${number}</span><code>${html}</code></div>`;
}

function source(text: string): string {
  return markupText(text.replaceAll('\t', '    '));
}
