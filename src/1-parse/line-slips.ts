/**
 * A line at which reading stopped → slips that show in the line itself and in those above: lost text, marks
 * of a list, quotes.
 */
import type { ErrorCode } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { objectShapes } from '../generated/shapes.ts';
import type { SourceFile } from '../source/source-file.ts';
import { once } from '../values/once.ts';
import { isCutText } from './hash-in-text.ts';
import { listMarker } from './list-marker.ts';
import { starredKey } from './starred-key.ts';
import type { Line } from './syntax-slips.ts';

interface Slips {
  readonly file: string;
  readonly code: ErrorCode;
  /** Those above, without comments and empty ones, and the line itself as the last. */
  readonly lines: readonly Line[];
  readonly line: Line;
  /** Where in it the error is. */
  readonly column: number;
}

const head = /^[ \t]*(?:- +)*(?:[^\s:：'"#[{-][^:'"#]*?:[ \t]+)?/;
interface Words {
  readonly keys: object;
  readonly fields: Readonly<Record<string, { readonly near?: readonly string[] }>>;
}

const shapes = once((): readonly Words[] => Object.values(objectShapes));
const keys = once((): ReadonlySet<string> => new Set(shapes().flatMap((shape) => Object.keys(shape.keys))));
const nearKeys = once(
  (): ReadonlySet<string> =>
    new Set(shapes().flatMap(({ fields }) => Object.values(fields).flatMap(({ near = [] }) => near))),
);

/**
 * Words that people write for a key by mistake begin many a sentence; with a number behind them they are
 * meant for a key.
 */
export function isKeyOfLanguage(word: string, value = ''): boolean {
  const folded = word.normalize('NFKC').trim();
  return keys().has(folded) || (nearKeys().has(folded.toLowerCase()) && /^\s*[\d０-９]/.test(value));
}

/**
 * Where keys stand, a short word with a colon is meant for one (`解析：…`), unless it goes on with a sentence
 * of the line above (`面向新生，` and below it `重点：锉削`).
 */
export function standsForKey(word: string, lineAbove: string): boolean {
  return /^[\p{L}\p{N}]{1,8}$/u.test(word.trim()) && !/[，、；：,;（(“]\s*$/.test(lineAbove);
}

export function lineSlip(
  { path: file, text }: SourceFile,
  offset: number,
  code: ErrorCode,
): Diagnostic | undefined {
  const lines = linesUpTo(text, offset);
  const line = lines.at(-1);
  if (!line) return undefined;
  const slips: Slips = { file, code, lines, line, column: offset - line.start };
  return (
    cutText(slips) ??
    starred(slips) ??
    listMark(slips) ??
    innerQuotes(slips) ??
    textBehindBar(slips, text) ??
    specialStart(slips) ??
    looseLine(slips) ??
    looseBelow(slips, text)
  );
}

/** The text of a key on the next line, further left than the key: what stops is the key. */
function looseBelow({ file, code, line }: Slips, text: string): Diagnostic | undefined {
  if (code !== 'BAD_INDENT' || !/:[ \t]*$/.test(line.text)) return undefined;
  const start = line.start + line.text.length + 1;
  const [next = ''] = text.slice(start).split(/\r?\n/, 1);
  const below = { text: next, start };
  return next.trim() === ''
    ? undefined
    : looseLine({ file, code: 'MISSING_CHAR', lines: [line, below], line: below, column: 0 });
}

/**
 * What follows a `#` went missing, so that its bracket is never closed, or the next line belongs to nothing.
 */
function cutText({ file, lines }: Slips): Diagnostic | undefined {
  for (const { text, start } of lines.slice(-2)) {
    const before = head.exec(text)?.[0] ?? '';
    const [whole = '', value = '', gap = '', comment = ''] =
      /^([^'"|>#\s][^'"]*?)([ \t]+)(#.*?)[ \t]*$/.exec(text.slice(before.length)) ?? [];
    if (whole === '' || before === '' || !isCutText({ before: value, gap, comment })) continue;
    const from = start + before.length + value.length + gap.length;
    return report('yaml/hash-in-text', { file, start: from, end: from + comment.length }, {});
  }
  return undefined;
}

function starred({ file, line }: Slips): Diagnostic | undefined {
  const found = starredKey(line.text);
  if (!found || !isKeyOfLanguage(found.key)) return undefined;
  const { key, star, start } = found;
  const length = line.text.indexOf(key) + key.length - start;
  return report('yaml/starred-key', at(file, line.start + start, length), { key, star });
}

/** On the line, or on the one that opened what the line goes on with. */
function listMark({ file, lines }: Slips): Diagnostic | undefined {
  let least = Number.POSITIVE_INFINITY;
  for (const { text, start } of lines.slice(-40).reverse()) {
    const indent = indentOf(text);
    if (indent >= least && least !== Number.POSITIVE_INFINITY) continue;
    const mark = listMarker(text);
    if (mark)
      return report('yaml/list-marker', at(file, start + indent, mark.marker.length), {
        marker: mark.marker,
      });
    least = indent;
    if (indent === 0) return undefined;
  }
  return undefined;
}

/** A text in quotes that goes on behind the second of them. */
function innerQuotes({ file, line, code, column }: Slips): Diagnostic | undefined {
  if (code !== 'UNEXPECTED_TOKEN') return undefined;
  const before = head.exec(line.text)?.[0] ?? '';
  const value = line.text.slice(before.length).trimEnd();
  const [quote = ''] = value;
  if (!/["']/.test(quote) || column <= before.length || value.split(quote).length < 3) return undefined;
  return report('yaml/inner-quotes', at(file, line.start + before.length, value.length), {
    written: curly(value, quote),
  });
}

/** The quotes of the text in Chinese, and those round it as they are. */
function curly(value: string, quote: string): string {
  const wrapped = value.endsWith(quote) && value.split(quote).length > 3;
  let opens = false;
  const text = (wrapped ? value.slice(1, -1) : value).replaceAll(quote, () => {
    opens = !opens;
    return quote === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’';
  });
  return wrapped ? `${quote}${text}${quote}` : text;
}

/** `题目: | 第一行`, and the other lines below; a row of a table and `> 380℃` begin a text. */
function textBehindBar({ file, line, column }: Slips, text: string): Diagnostic | undefined {
  const before = head.exec(line.text)?.[0] ?? '';
  const value = line.text.slice(before.length).trimEnd();
  const [, sign = '', behind = ''] = /^([|>][-+]?)[ \t]*([^\s\d|>=<#].*)$/.exec(value) ?? [];
  if (before.trim() === '' || behind === '' || behind.includes('|') || column < before.length)
    return undefined;
  const [next = ''] = text
    .slice(line.start + line.text.length + 1)
    .split('\n')
    .filter((one) => one.trim() !== '');
  const goesOn = next.search(/\S/) > before.replaceAll('-', ' ').search(/\S|$/);
  if (sign.startsWith('>') && !goesOn) return undefined;
  return report('yaml/text-behind-bar', at(file, line.start + before.length, value.length), { sign });
}

const startsSpecial = /^([@%`,\]}]|[?-](?=\s)|[|>](?![-+\d]{0,2}[ \t]*(?:#.*)?$)|[*&](?=.*\s)|[*&]$|[[{])/;

/** `[` and `{` open a list or a map, which is in order up to the text behind it. */
function specialStart({ file, line, code, column }: Slips): Diagnostic | undefined {
  const before = head.exec(line.text)?.[0] ?? '';
  const value = line.text.slice(before.length);
  const [, sign] = startsSpecial.exec(value) ?? [];
  if (sign === undefined || before.trim() === '' || column < before.length) return undefined;
  const read = line.text.slice(before.length, column).trimEnd();
  const opens = sign === '[' || sign === '{';
  if (opens && (code !== 'UNEXPECTED_TOKEN' || !read.endsWith(sign === '[' ? ']' : '}'))) return undefined;
  return report('yaml/special-start', at(file, line.start + before.length, value.trimEnd().length), { sign });
}

/** A line below a text that is neither indented nor has a key. */
function looseLine({ file, code, lines, line }: Slips): Diagnostic | undefined {
  if (code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const found = indentOf(line.text);
  const above = lines.at(-2);
  const text = line.text.trim();
  const [first = ''] = text.split(/[\s\u3000=＝→；;]/);
  const value = text.slice(first.length);
  // Another word for a key begins a sentence, unless a number is all that follows.
  const isKey = isKeyOfLanguage(first, /^\D?\s*[\d０-９.]+\s*\S{0,3}$/.test(value) ? value : '');
  if (!above || /:(?:\s|$)|^[-<=>[{}\]&*!|'"“]/.test(text) || isKey) return undefined;
  const [, spaces = '', opened = ''] =
    /^([ \t]*)(?:- +)*[^\s:'"#-][^:]*:(?:[ \t]+(.*))?$/.exec(above.text) ?? [];
  const column = above.text.search(/[^\s-]/);
  // Below a key without a value, whatever has no key is its value; a sentence is no key further left, either.
  const isLeft = spaces.length > found && opened !== '' && !/[，。；！？]/.test(text);
  if (isLeft || column < found || /^[|>&*!]/.test(opened)) return undefined;
  const related = [
    { where: at(file, above.start + indentOf(above.text), above.text.trim().length), note: 'above' },
  ];
  const expected = column + 2;
  return report(
    'yaml/loose-line',
    at(file, line.start, line.text.trimEnd().length),
    { found, more: expected - found },
    { related },
  );
}

function at(file: string, start: number, length: number) {
  return { file, start, end: start + Math.max(1, length) };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function linesUpTo(text: string, offset: number): Line[] {
  const newline = text.indexOf('\n', offset);
  const lines: Line[] = [];
  let start = 0;
  for (const one of text.slice(0, newline === -1 ? text.length : newline).split('\n')) {
    const line = one.replace(/\r$/, '');
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) lines.push({ text: line, start });
    start += one.length + 1;
  }
  const last = lines.at(-1);
  return last && offset >= last.start ? lines : [];
}
