/**
 * Lines of a program that were typed or pasted without a fence: two or more together, of NC, PLC, Python, C or
 * SQL, stay lines, with their indents.
 */
import type { Construct, Extension, State } from 'micromark-util-types';
import { withGapsFilled } from '../code-gaps.ts';
import type { CurrentReading } from './reading.ts';
import {
  bare,
  isGap,
  isLeftOut,
  isStatement,
  isSurelyCode,
  isTapeMark,
  longest,
  mayBeWords,
  readsAsStatement,
  withoutComment,
} from './statements.ts';

/** The last of the codes that end a line. */
const carriageReturnLineFeed = -3;

/** So many lines are looked at for the brace that closes the first. */
const mostInside = 400;
/** So many blank lines and comments together end a program. */
const mostBlank = 8;
/** So many lines that may be words show that they are. */
const mostUnsure = 40;

/**
 * How many lines the program has that begins at a place; none where it is not two at least. A blank line ends
 * it unless it stands inside braces, or a line follows that can be nothing but code.
 */
export function programLength(source: string, offset: number): number {
  const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  const first = lineAt(source, offset);
  if (source.slice(start, offset).trim() !== '') return 0;
  if (remark.test(first)) return remarkedLength(source, offset);
  if (!isStatement(first) && !isTapeMark(first) && !opensProgram(source, offset)) return 0;
  const closed = closedLength(source, offset);
  let length = 0;
  let read = 0;
  let last = '';
  let together = 0;
  let pairs = false;
  let sure = false;
  for (const line of linesFrom(source, offset)) {
    const isInside = read < closed;
    read++;
    if (!sure && read > mostUnsure) break;
    if (line.trim() === '') {
      if (read - length > mostBlank) break;
      if (!isInside && !/[:{]$/.test(last)) together = 0;
      continue;
    }
    const isComment = isTapeMark(line) || isLeftOut(line) || isGap(line) || bare(line) === '';
    const opens = together === 0 && read > 1 && !isInside;
    if (isComment && opens) continue;
    const isKnown = !isComment && isStatement(line) && !(opens && mayBeWords.test(line.trim()));
    // Of a language that nobody knows here, between statements, or with its signs.
    const isOther = !isComment && !isKnown && !opens && readsAsStatement(line);
    if (!isComment && !isInside && !isKnown && !isOther) break;
    if (isKnown || (isOther && read === 1)) together++;
    sure ||= isKnown && !mayBeWords.test(line.trim());
    pairs ||= together > 1;
    if (pairs && sure && !(isOther && !isInside && !isSurelyCode(line))) length = read;
    last = withoutComment(line);
  }
  return length;
}

/** `# 读取温度` above a line of a program is a comment of it; `##` is a heading. */
const remark =
  /^[ \t]*(?:#(?![#!\d])[ \t]*(?!(?:include|define|ifdef|ifndef|if|endif|pragma)\b)|\/\/|--[ \t])/;
/** Of a formula below a heading one line says nothing. */
const formula = /^[ \t]*[A-Za-z]\w{0,2}[ \t]*=(?!.*(?:\w\(|["'[]))/;

function remarkedLength(source: string, offset: number): number {
  let remarks = 0;
  let at = offset;
  for (const line of linesFrom(source, offset)) {
    if (!remark.test(line)) break;
    remarks++;
    at = nextLine(source, at);
    if (remarks > mostBlank) return 0;
  }
  const first = at + (/^[ \t]*/.exec(lineAt(source, at))?.[0].length ?? 0);
  const line = lineAt(source, first);
  if (at >= source.length || line.trim() === '') return 0;
  const length = programLength(source, first);
  if (length > 0) return remarks + length;
  return isStatement(line) && !mayBeWords.test(line.trim()) && !formula.test(line) ? remarks + 1 : 0;
}

/** A line that alone says too little, such as one with a gap for its first word, above one that says enough. */
function opensProgram(source: string, offset: number): boolean {
  if (!isSurelyCode(lineAt(source, offset)) && !lineAt(source, offset).includes(':fill[')) return false;
  if (!readsAsStatement(lineAt(source, offset))) return false;
  const next = lineAt(source, nextLine(source, offset));
  return isStatement(next) && !mayBeWords.test(next.trim());
}

function nextLine(source: string, offset: number): number {
  return (
    offset + (/^[^\r\n]*(?:\r\n?|\n|$)/.exec(source.slice(offset, offset + 2 * longest))?.[0].length ?? 0)
  );
}

/** Up to the line that closes the last open brace: what stands between is part of the program. */
function closedLength(source: string, offset: number): number {
  let length = 0;
  let closed = 0;
  let depth = 0;
  for (const line of linesFrom(source, offset)) {
    if ((line.trim() === '' && depth === 0) || length > mostInside) break;
    length++;
    const code = withoutComment(line);
    depth += code.split(/[{[]/).length - code.split(/[}\]]/).length;
    if (depth < 0) break;
    if (depth === 0 && /[}\]][;,)]*$/.test(code)) closed = length;
    else if (depth === 0 && !isStatement(line)) break;
  }
  return closed;
}

/** One after the other: a long text is not taken apart for each of its lines. */
function* linesFrom(source: string, offset: number): Iterable<string> {
  const line = /([^\r\n]*)(\r\n?|\n|$)/y;
  line.lastIndex = offset;
  for (let found = line.exec(source); found; found = line.exec(source)) {
    yield withoutAnswers(found[1] ?? '');
    if (found[2] === '') return;
  }
}

export function holdsProgram(text: string): boolean {
  if (!text.includes('\n')) return false;
  let start = 0;
  for (const line of text.split('\n')) {
    if (programLength(text, start + (/^[ \t]*/.exec(line)?.[0].length ?? 0)) > 0) return true;
    start += line.length + 1;
  }
  return false;
}

function lineAt(source: string, offset: number): string {
  return withoutAnswers(/^[^\r\n]*/.exec(source.slice(offset, offset + longest))?.[0] ?? '');
}

/** Both editions are to break alike, and students have no answers. */
function withoutAnswers(line: string): string {
  return line.includes(']') ? withGapsFilled(line, () => ':fill[1]') : line;
}

export function programExtension(current: CurrentReading): Extension {
  const construct: Construct = {
    name: 'programLines',
    concrete: true,
    tokenize(effects, ok, nok) {
      const context = this;
      let left = 0;
      return start;

      function start(code: Parameters<State>[0]): State | undefined {
        left = programLength(current().source, context.now().offset);
        if (left === 0) return nok(code);
        if (context.interrupt) return ok(code);
        effects.enter('codeIndented');
        effects.enter('codeFlowValue');
        return inside(code);
      }

      function inside(code: Parameters<State>[0]): State | undefined {
        if (code !== null && code > carriageReturnLineFeed) {
          effects.consume(code);
          return inside;
        }
        effects.exit('codeFlowValue');
        return lineEnd(code);
      }

      function lineEnd(code: Parameters<State>[0]): State | undefined {
        left--;
        if (code === null || left === 0 || context.parser.lazy[context.now().line + 1]) {
          effects.exit('codeIndented');
          return ok(code);
        }
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return next;
      }

      function next(code: Parameters<State>[0]): State | undefined {
        if (code === null) {
          effects.exit('codeIndented');
          return ok(code);
        }
        if (code <= carriageReturnLineFeed) return lineEnd(code);
        effects.enter('codeFlowValue');
        return inside(code);
      }
    },
  };
  return { flow: { null: construct } };
}
