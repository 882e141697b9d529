/**
 * Helpers that only Markdown templates use: plain text, marks of headings, labels in front of what they name,
 * what fits a cell, code, and quotes.
 */
import Handlebars from 'handlebars';
import { escapeCommonMark, escapeInLine } from '../markdown/escape.ts';
import { fitsCell } from '../markdown/to-cell.ts';
import type { RichText } from '../model/model.ts';
import type { Words } from '../model/words.ts';
import { escapers } from './markdown-templates.ts';
import { tidyMarkdown } from './tidy-markdown.ts';

const { SafeString } = Handlebars;

export const escapeHelpers: Handlebars.HelperDeclareSpec = {
  [escapers.text]: (value: unknown) =>
    value instanceof SafeString ? value : new SafeString(escapeCommonMark(String(value ?? ''))),
  [escapers.inLine]: (value: unknown) =>
    value instanceof SafeString ? value : new SafeString(escapeInLine(String(value ?? ''))),
  /** Some labels join words and begin or end with a space: `, `, `: `. */
  [escapers.label]: (label: string) =>
    new SafeString(`${/^ ?/.exec(label)}${escapeCommonMark(label)}${/ ?$/.exec(label)}`),
};

export function markdownHelpers(
  words: Words,
): Readonly<
  Record<'lead' | 'hashes' | 'fits' | 'codeSpan' | 'codeBlock' | 'quote', Handlebars.HelperDelegate>
> {
  return {
    /** With its colon it is no heading, for readers and linters alike. */
    lead: (label: string) => new SafeString(`**${escapeCommonMark(`${label}${words.label('colon')}`)}**`),
    hashes: (level: number) => new SafeString('#'.repeat(Math.max(1, Math.min(6, level)))),
    codeSpan: (text: string) => new SafeString(codeSpan(text)),
    codeBlock: (lines: readonly string[]) => new SafeString(codeBlock(lines)),
    fits: (value: RichText | undefined) => value === undefined || fitsCell(value.text),
    quote(this: unknown, options: Handlebars.HelperOptions) {
      const lines = tidyMarkdown(options.fn(this)).trimEnd().split('\n');
      return new SafeString(`${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n`);
    },
  };
}

/** Marks that are longer than any inside cannot be closed by what stands there. */
function codeSpan(text: string): string {
  const marks = '`'.repeat(longestRun(text) + 1);
  const line = text.replace(/\s*\n\s*/g, ' ');
  const edge = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return line.trim() === '' ? '' : `${marks}${edge}${line}${edge}${marks}`;
}

function codeBlock(lines: readonly string[]): string {
  const text = lines.join('\n');
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `\n${marks}text\n${text}\n${marks}\n`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
