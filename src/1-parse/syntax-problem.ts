/** The first syntax error that the YAML library found → a diagnostic that names the slip behind it. */
import { type Document, type ErrorCode, Scalar, visit, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Span } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { badIndent, indentedFirstLine } from './bad-indent.ts';
import { isKeyOfLanguage, lineSlip, standsForKey } from './line-slips.ts';
import { type Line, namedSlip } from './syntax-slips.ts';
import { textIndentSlip } from './text-indent.ts';
import { twoKeys } from './two-keys.ts';
import { wideSigns, wideSignsAround } from './wide-signs.ts';

export function syntaxProblem(
  source: SourceFile,
  document: Document.Parsed | Document,
): Diagnostic | undefined {
  const problems = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const problem = problems[0];
  if (!problem) return undefined;
  const [from, to] = problem.pos;
  const start = Math.min(from, source.text.length);
  const span: Span = {
    file: source.path,
    start,
    end: Math.max(start, Math.min(to, endOfLine(source.text, start))),
  };
  const open =
    problem.code === 'MISSING_CHAR'
      ? unclosedQuote(document, start)
      : swallowingQuote(source.text, document, start);
  if (open !== undefined)
    return report(
      'yaml/unclosed-quote',
      { file: source.path, start: open, end: endOfLine(source.text, open) },
      {},
    );
  // What a wide bracket does not close runs on to where the error is.
  const bracket = openBracket(document, start);
  const signs =
    wideSignsAround(source, start) ?? (bracket === undefined ? undefined : wideSigns(source, bracket));
  if (signs) return signs;
  const indent = textIndentSlip(source, start);
  if (indent) return indent;
  const named = lineSlip(source, start, problem.code);
  const separator = slip(source, problem.code, span, to);
  const second =
    separator?.code === 'yaml/colon-in-text' && 'start' in separator.where
      ? twoKeys(source.text, separator.where)
      : undefined;
  if (second) return second;
  // A colon in a line of text is no sign that its first words are a key.
  if (separator && !(named?.code === 'yaml/loose-line' && inTextLine(source.text, separator)))
    return separator;
  return named ?? hiddenSlip(source, document, problem, span) ?? byCode(source, problem.code, span);
}

function inTextLine(text: string, { code, where }: Diagnostic): boolean {
  if ((code !== 'yaml/full-width-colon' && code !== 'yaml/no-space-after-colon') || !('start' in where))
    return false;
  const line = lineAt(text, where.start);
  const key = text.slice(line.start, where.start).replace(/^[ \t]*(?:- +)*/, '');
  const value = text.slice(where.end, line.start + line.text.length);
  if (isKeyOfLanguage(key, value)) return false;
  // A key with its value has nothing further in below it.
  const [below = ''] = text.slice(line.start + line.text.length + 1).split('\n', 1);
  const isFurtherIn = below.trim() !== '' && indentOf(below) > indentOf(line.text);
  if (value.trim() !== '' && isFurtherIn) return true;
  return !standsForKey(key, text.slice(0, line.start).trimEnd());
}

/** A quote that was closed by one of a later text, with keys in between: reading stops there. */
function swallowingQuote(
  text: string,
  document: Document.Parsed | Document,
  end: number,
): number | undefined {
  let start: number | undefined;
  visit(document as never, {
    Scalar(_key, node) {
      const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
      if (!quoted || !node.range || node.range[0] >= end || start !== undefined) return;
      const [from, to] = node.range;
      if (
        /\n *(- +)?[^\s:'"]+:[ \n]/.test(text.slice(from, Math.min(to, end))) &&
        text.slice(to, end).trim() === ''
      )
        start = from;
    },
  });
  return start;
}

/**
 * Slips that the library reports in the words of its grammar, and not always on the line where they were
 * made.
 */
function hiddenSlip(
  source: SourceFile,
  document: Document.Parsed | Document,
  { code, message }: YAMLError,
  span: Span,
): Diagnostic | undefined {
  const { text, path: file } = source;
  const line = lineAt(text, span.start);
  if (code === 'MISSING_CHAR' && message.startsWith('Block scalars with more-indented')) {
    const blank = blankAbove(text, line);
    const where = { file, start: blank.start, end: blank.start + blank.text.length };
    const expected = String(/^ */.exec(line.text)?.[0].length ?? 0);
    return report('yaml/bad-indent', where, { found: String(blank.text.length), expected });
  }
  if (code === 'MISSING_CHAR' && message.startsWith('Sequence item') && /:(\s|$)/.test(line.text))
    return badIndent(file, text, span.start);
  const mark = /!\S*$/.exec(text.slice(line.start, span.start))?.[0];
  if (code === 'MISSING_CHAR' && message.startsWith('Tags') && mark !== undefined) {
    const tag = mark + (/^\S*/.exec(text.slice(span.start))?.[0] ?? '');
    return report(
      'yaml/tag',
      { file, start: span.start - mark.length, end: span.start - mark.length + tag.length },
      { tag },
    );
  }
  const bracket =
    code === 'BAD_INDENT' && message.startsWith('Flow') ? openBracket(document, span.start) : undefined;
  if (bracket !== undefined)
    return report('yaml/missing-character', { file, start: bracket, end: endOfLine(text, bracket) }, {});
  const next =
    code === 'BLOCK_AS_IMPLICIT_KEY'
      ? lineAt(text, Math.min(endOfLine(text, span.start) + 1, text.length))
      : undefined;
  const deeper = next && /^ +/.exec(next.text)?.[0];
  if (
    !next ||
    !deeper ||
    deeper.length <= (/^[ -]*/.exec(line.text)?.[0].length ?? 0) ||
    !/:(\s|$)/.test(next.text)
  )
    return undefined;
  return badIndent(file, text, next.start);
}

/** The widest of the lines of spaces right above. */
function blankAbove(text: string, line: Line): Line {
  let widest: Line | undefined;
  for (let one = line; one.start > 0; ) {
    one = lineAt(text, one.start - 1);
    if (one.text.trim() !== '') break;
    if (one.text.length > (widest?.text.length ?? 0)) widest = one;
  }
  return widest ?? line;
}

/** Where the innermost list or map in brackets starts that an error breaks off. */
function openBracket(document: Document.Parsed | Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document as never, {
    Collection(_key, node) {
      if (node.flow && node.range && node.range[0] < end && node.range[1] >= end) start = node.range[0];
    },
  });
  return start;
}

/** Where the quoted text starts that runs to the place of the error; its end says nothing to the author. */
function unclosedQuote(document: Document.Parsed | Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document as never, {
    Scalar(_key, node) {
      const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
      if (quoted && node.range && node.range[0] < end && node.range[1] >= end) start = node.range[0];
    },
  });
  return start;
}

function slip(source: SourceFile, code: ErrorCode, span: Span, to: number): Diagnostic | undefined {
  for (const line of linesBetween(
    source.text,
    span.start,
    code === 'MULTILINE_IMPLICIT_KEY' ? to : span.start,
  )) {
    const named = namedSlip(source.path, line, code);
    if (named) return named;
  }
  return undefined;
}

/** So far below a tab is looked for. */
const farthest = 4000;

/** A tab before the line, or before the one below, which then stands where nobody sees it to stand. */
function tabHere({ path: file, text }: SourceFile, at: number): Diagnostic | undefined {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  let left = 2;
  for (const line of text.slice(start, start + farthest).split('\n')) {
    const [blank = ''] = /^ *\t[ \t]*(?=\S)/.exec(line) ?? [];
    if (blank !== '') return report('yaml/tab-indent', { file, start, end: start + blank.length }, {});
    if (line.trim() !== '' && --left === 0) return undefined;
    start += line.length + 1;
  }
  return undefined;
}

function byCode(source: SourceFile, code: ErrorCode, span: Span): Diagnostic {
  switch (code) {
    case 'TAB_AS_INDENT':
      return report('yaml/tab-indent', span, {});
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return tabHere(source, span.start) ?? badIndent(source.path, source.text, span.start);
    case 'MULTILINE_IMPLICIT_KEY':
      return lineAt(source.text, span.start).text.includes(':')
        ? badIndent(source.path, source.text, span.start)
        : report('yaml/missing-character', span, {});
    case 'MISSING_CHAR':
      return report('yaml/missing-character', span, {});
    case 'RESOURCE_EXHAUSTION':
      return report('yaml/too-deep', span, {});
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return report('yaml/tag', span, { tag: source.text.slice(span.start, span.end) });
    default:
      return indentedFirstLine(source.path, source.text, span.start) ?? report('yaml/syntax', span, {});
  }
}

/** A key that runs over several lines may have its slip on any of them. */
function* linesBetween(text: string, from: number, to: number): Iterable<Line> {
  for (let line = lineAt(text, from); ; line = lineAt(text, line.start + line.text.length + 1)) {
    yield line;
    if (line.start + line.text.length >= Math.min(to, text.length - 1)) return;
  }
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { text: text.slice(start, endOfLine(text, offset)), start };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
