/** The first syntax error that the YAML library found → a diagnostic that names the slip behind it. */
import { type Document, type ErrorCode, Scalar, visit } from 'yaml';
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { SourceFile } from './source-file.ts';
import { type Line, namedSlip } from './syntax-slips.ts';

export function syntaxProblem(source: SourceFile, document: Document.Parsed | Document): Diagnostic | undefined {
  const problems = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const problem = problems[0];
  if (!problem) return undefined;
  const [from, to] = problem.pos;
  const start = Math.min(from, source.text.length);
  const span: Span = { file: source.path, start, end: Math.max(start, Math.min(to, endOfLine(source.text, start))) };
  const open = problem.code === 'MISSING_CHAR' ? unclosedQuote(document, start) : undefined;
  if (open !== undefined) return report('yaml/unclosed-quote', { file: source.path, start: open, end: endOfLine(source.text, open) }, {});
  return slip(source, problem.code, span) ?? report('yaml/syntax', span, {});
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

function slip(source: SourceFile, code: ErrorCode, span: Span): Diagnostic | undefined {
  const named = namedSlip(source.path, lineAt(source.text, span.start), code);
  if (named) return named;
  switch (code) {
    case 'TAB_AS_INDENT':
      return report('yaml/tab-indent', span, {});
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
    case 'MULTILINE_IMPLICIT_KEY':
      return report('yaml/bad-indent', span, {});
    case 'MISSING_CHAR':
      return report('yaml/missing-character', span, {});
    case 'RESOURCE_EXHAUSTION':
      return report('yaml/too-deep', span, {});
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return report('yaml/tag', span, { tag: source.text.slice(span.start, span.end) });
    default:
      return undefined;
  }
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { text: text.slice(start, endOfLine(text, offset)), start };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
