/**
 * Lines of a program that were typed or pasted without a fence: two or more together, of NC, PLC, Python, C or
 * SQL, stay lines, with their indents.
 */
import type { Construct, Extension, State } from 'micromark-util-types';
import { codeGaps } from '../code-gaps.ts';
import type { CurrentReading } from './reading.ts';

const address = String.raw`[A-Z]{1,2}[-+]?(?:#?\d+\.?\d*|\.\d+)`;
const operand = String.raw`(?:[#%]?[A-Za-z_][\w.]*|#\d+)`;

const longest = 500;
/** The last of the codes that end a line. */
const carriageReturnLineFeed = -3;

/** NC: N10 G90 G54 G0 X0 Z5.; M30, O0001, % */
const ncBlock = new RegExp(String.raw`^/?(?:O\d{3,5}|(?:N\d+\s*)?(?:${address}\s*)+);?$`);

/** Without comments and gaps. */
const statements: readonly RegExp[] = [
  ncBlock,
  // PLC in instructions: LD X0, OUT Y0, TON T37, 50
  /^(?:LD[INPF]?|AND?[INPF]?|AN|OR?[INPF]?|AN[BD]|ORB|OUT|SET|RST|MPS|MRD|MPP|MOV|CMP|TON|TOF|CTU|PLS|PLF|CALL|=|S|R|A|O|ON)\s+[%A-Z]{1,3}\d[\w.]*(?:(?:\s*,\s*|\s+)[\w.#+-]+)*;?$/,
  // Structured text.
  /^(?:IF|ELSIF|WHILE|FOR|CASE|REPEAT)\b.*\b(?:THEN|DO|OF)$/,
  /^(?:END(?:_[A-Z]+)?|ELSE|VAR(?:_[A-Z]+)?|PROGRAM \w+|FUNCTION(?:_BLOCK)? \w+)\s*;?$/,
  /^\w+\s*:\s*[A-Z]{3,}\w*(?:\s*:=\s*[^;]+)?;$/,
  // Assignments and calls.
  new RegExp(
    String.raw`^(?:(?:int|float|double|char|bool|long|const|let|var|auto)\s+)?\*?${operand}(?:\[[^\]]*\])?\s*(?::=|[-+*/%&|]?=)\s*[^=\s].*$`,
  ),
  new RegExp(String.raw`^(?:await |return |del )?${operand}\(.*\)\s*[;{:]?$`),
  // Python.
  /^(?:if|elif|for|while|def|class|with|try|except|else|finally)\b[^，。；]*:$/,
  /^(?:import \w|from [\w.]+ import )\S*/,
  /^(?:return|break|continue|pass|raise|yield)(?:\s+[\w"'([{-].*)?;?$/,
  // C and its kin.
  /^#\s*(?:include|define|ifdef|ifndef|endif|pragma)\b/,
  /^(?:static |const |unsigned )*(?:int|float|double|char|void|bool|long)\s+\*?\w+\s*(?:\(.*\)\s*\{?|(?:,\s*\*?\w+)*;)$/,
  /^\}?\s*(?:else\s*)?(?:(?:if|for|while|switch)\s*\(.*\))?\s*\{$|^[{}]\s*;?$|^case .+:$/,
  // Java and its kin.
  /^@[A-Z]\w*(?:\(.*\))?$/,
  /^(?:(?:public|private|protected|internal|static|final|abstract|override|virtual|async|export)\s+)+[\w<>[\],.? ]+(?:\(.*\)[\w., ]*)?\s*(?:[{;]|=.*;)$/,
  /^(?:class|interface|enum|struct|namespace|func|fn|function|using|import|package)\s+[\w.*$]+[^;{]*[;{]$/,
  /^(?:namespace|package)\s+[\w.]+$/,
  /^\w[\w.<>[\], ]*\s\w+\s*=\s*[^=\s].*;$|^[A-Za-z_][\w.]*(?:\+\+|--);$/,
  // JSON and style sheets.
  /^""\s*:\s*(?:[[{]|[[{].*[\]}],?|(?:""|-?\d[\d.eE+-]*|true|false|null),?)$|^[[\]{}]+[,;]?$/,
  /^[.#]?[A-Za-z][\w-]*(?:[ ,>:.#]+[\w-]+)*\s*\{$/,
  // Databases.
  /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|WHERE|ORDER BY|GROUP BY)\s+[\w*(].*$/,
];
/** A comment may be Chinese; that of NC stands in brackets. */
const comment =
  /\s*(?:\/\/|(?<![^\s])#(?!\d|\s*(?:include|define|ifdef|ifndef|endif|pragma)\b)|\(\*|\/\*|(?<![^\s;]);|--\s).*$/;
const ncComment = /\s*[（(][^（）()]*[)）]\s*;?$/;
/** A size, the name of a part or a formula, as in a list of them: A4, KM1, U=IR. */
const mayBeWords = /^(?![GMNO]\d)[A-Z]{1,2}\d+$|^[A-Za-z]\w?=[^;]*$/;
/** Room to write in a block of NC: `N20 ____ X0 Y__`. */
const room = /[_＿]{2,}|[（(][ \u3000]+[）)]/;
const rooms = new RegExp(room, 'g');
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const inString = /"[^"\n]*"|'[^'\n]*'/g;

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
function programLength(source: string, offset: number): number {
  const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  const first = lineAt(source, offset);
  if (source.slice(start, offset).trim() !== '' || !(isStatement(first) || isTapeMark(first))) return 0;
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
    const isComment = isTapeMark(line) || isLeftOut(line) || bare(line) === '';
    const opens = together === 0 && read > 1 && !isInside;
    if (isComment && opens) continue;
    if (!isComment && !isInside && !(isStatement(line) && !(opens && mayBeWords.test(line.trim())))) break;
    if (!isComment && isStatement(line)) together++;
    sure ||= !isComment && isStatement(line) && !mayBeWords.test(line.trim());
    pairs ||= together > 1;
    if (pairs && sure) length = read;
    last = withoutComment(line);
  }
  return length;
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
    yield found[1] ?? '';
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
  return /^[^\r\n]*/.exec(source.slice(offset, offset + longest))?.[0] ?? '';
}

/** The first and the last line of a program for a machine tool. */
function isTapeMark(line: string): boolean {
  return line.trim() === '%';
}

/** `...` between the blocks of a program stands for others. */
function isLeftOut(line: string): boolean {
  return /^\s*(?:\.{3,6}|…{1,2}|⋯{1,2}|⋮)\s*$/u.test(line);
}

function isStatement(written: string): boolean {
  if (written.length > longest) return false;
  // G00 X0；（快速定位）, and #Motor := TRUE; whose hash is none of a comment.
  const typed = written.replace(/；(?=[ \t]*(?:[（(][^（）()]*[)）])?[ \t]*$)/, ';');
  if (
    /^[ \t]*(?:IF |ELSIF |WHILE |\w+\()?#[A-Za-z_]\w*\b/.test(typed) &&
    isCode(typed.replace(inString, '""').trim())
  )
    return true;
  return (
    readings(typed).some((line) => isCode(line) || isCode(line.replace(ncComment, ''))) || isNcWithRoom(typed)
  );
}

/** With the answers of its gaps, and with a number in each. */
function readings(typed: string): string[] {
  const gaps = codeGaps(typed);
  if (gaps.length === 0) return [withoutComment(typed)];
  const answers = gaps.map(({ answer }) => (/^[!-~][ -~]*$/.test(answer) ? answer : '1'));
  return [answers, gaps.map(() => '1')].map((words) => withoutComment(filled(typed, words)));
}

function isNcWithRoom(typed: string): boolean {
  const line = filled(
    typed,
    codeGaps(typed).map(() => '__'),
  );
  if (!room.test(line)) return false;
  const block = line.replace(rooms, (_, at: number) => (/[A-Z]$/.test(line.slice(0, at)) ? '1' : 'G1'));
  return /\d/.test(line) && ncBlock.test(withoutComment(block).replace(ncComment, '').trim());
}

function filled(line: string, answers: readonly string[]): string {
  let reached = 0;
  const parts = codeGaps(line).map(({ start, end }, index) => {
    const part = line.slice(reached, start) + (answers[index] ?? '');
    reached = end;
    return part;
  });
  return parts.join('') + line.slice(reached);
}

/** Nothing is left of a line that is a comment. */
function bare(line: string): string {
  return withoutComment(line).replace(ncComment, '');
}

/** Texts in quotes say nothing of what the line is, nor does what looks like a comment inside them. */
function withoutComment(line: string): string {
  return line.replace(inString, '""').trim().replace(comment, '').trim();
}

function isCode(line: string): boolean {
  return line !== '' && !han.test(line) && statements.some((statement) => statement.test(line));
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
