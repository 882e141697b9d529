/** Tells a line of a program from a line of words: NC, PLC, robots, Python, C, SQL and their kin. */
import { codeGaps, withGapsFilled } from '../code-gaps.ts';

/** Longer lines are none of a program. */
export const longest = 500;

const address = String.raw`[A-Z]{1,2}[-+]?(?:#?\d+\.?\d*|\.\d+)`;
const operand = String.raw`(?:[#%]?[A-Za-z_][\w.]*|#\d+)`;

/** NC: N10 G90 G54 G0 X0 Z5.; M30, O0001, % */
const ncBlock = new RegExp(String.raw`^/?(?:O\d{3,5}|(?:N\d+\s*)?(?:${address}\s*)+);?$`);

/** Without comments and gaps. */
const statements: readonly RegExp[] = [
  ncBlock,
  // PLC in instructions: LD X0, OUT Y0, TON T37, 50
  /^(?:LD[INPF]?|AND?[INPF]?|AN|OR?[INPF]?|AN[BD]|ORB|OUT|SET|RST|MPS|MRD|MPP|MOV|CMP|TON|TOF|CTU|PLS|PLF|CALL|=|S|R|A|O|ON)\s+[%A-Z]{1,3}\d[\w.]*(?:(?:\s*,\s*|\s+)[\w.#+-]+)*;?$/,
  // Robots: RAPID, KRL and TP.
  /^(?:(?:LOCAL|TASK|GLOBAL) )?(?:PROC|FUNC \w+|TRAP|MODULE|RECORD|DEF|DEFFCT \w+|DEFDAT)\s+\w+\s*(?:\(.*\)\s*)?$/,
  /^(?:(?:LOCAL|TASK|GLOBAL) )?(?:CONST|PERS|VAR|DECL|INT|REAL|BOOL|CHAR)\s+\w+.*$/,
  /^S?(?:PTP|LIN|CIRC)(?:_REL)?\s+[\w${].*$|^WAIT (?:SEC|FOR)\b.*$|^\$\w+(?:\[.*\])?(?:\.\w+)?\s*=.+$/,
  /^\d{1,4}:\s*(?:[JLCA] (?:P|PR)\[|(?:DO|DI|RO|RI|GO|GI|AO|AI|R|PR|LBL|F|M)\[|(?:JMP|CALL|WAIT|IF|ELSE|ENDIF|FOR|ENDFOR|UFRAME\w*|UTOOL\w*|OVERRIDE|TIMER|PAYLOAD|ABORT|PAUSE|RUN|END|SELECT)\b|!).*$/,
  /^\/(?:PROG|ATTR|APPL|MN|POS|END)\b.*$|^(?:LOOP|HALT)$/,
  // Structured text.
  /^(?:IF|ELSIF|WHILE|FOR|CASE|REPEAT)\b.*\b(?:THEN|DO|OF)$/,
  /^(?:END_?[A-Z]*|ELSE|VAR(?:_[A-Z]+)?|PROGRAM \w+|FUNCTION(?:_BLOCK)? \w+)\s*;?$/,
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
  // Whatever ends as a statement does: MoveJ pHome, v200, z50, tool0;
  /^[A-Za-z_$](?!(?:.*[^\w.-])?(?:[A-Za-z]{2,} ){2}[A-Za-z]{2,}\b)(?=.*(?:[(),=[\]_"]|[a-z][A-Z]|[A-Z]{2}))[ -~]*;$/,
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
/** In columns; longer lines are code only with a sign of it. */
const widestWords = 60;
/** A size, the name of a part or a formula, as in a list of them: A4, KM1, U=IR. */
export const mayBeWords =
  /^(?![GMNO]\d)[A-Z]{1,2}\d+$|^[A-Za-z]\w?=[^;]*$|^(?!(?:int|float|double|char|bool|void|var|let|const|return|break|continue)\b)[A-Z]?[a-z]+(?: [a-z]+){0,3};$/;
/** Room to write in a block of NC: `N20 ____ X0 Y__`. */
const room = /[_＿]{2,}|[（(][ \u3000]+[）)]/;
const rooms = new RegExp(room, 'g');
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const inString = /"[^"\n]*"|'[^'\n]*'/g;

/** The first and the last line of a program for a machine tool. */
export function isTapeMark(line: string): boolean {
  return line.trim() === '%';
}

/** `...` between the blocks of a program stands for others. */
export function isLeftOut(line: string): boolean {
  return /^\s*(?:\.{3,6}|…{1,2}|⋯{1,2}|⋮)\s*$/u.test(line);
}

export function isStatement(written: string): boolean {
  if (written.length > longest) return false;
  // G00 X0；（快速定位）, and #Motor := TRUE; whose hash is none of a comment.
  const typed = written.replace(/；(?=[ \t]*(?:[（(][^（）()]*[)）])?[ \t]*$)/, ';');
  return !isGap(typed) && (readings(typed).some(isCodeWithComment) || isNcWithRoom(typed));
}

function isCodeWithComment(typed: string): boolean {
  if (
    /^[ \t]*(?:IF |ELSIF |WHILE |\w+\()?#[A-Za-z_]\w*\b/.test(typed) &&
    isCode(typed.replace(inString, '""').trim())
  )
    return true;
  const line = withoutComment(typed);
  return isCode(line) || isCode(line.replace(ncComment, ''));
}

/** What may stand in a gap: never its answer, which students do not have. */
const words = ['1', 'x', 'X1', 'G1', 'LD', 'MOV', 'for', 'else', 'int'] as const;

/** Each of the words in all gaps of a line; where there are two, each beside each. */
function readings(typed: string): string[] {
  const count = codeGaps(typed).length;
  if (count === 0) return [typed];
  const all = words.flatMap((one) => (count === 2 ? words.map((other) => [one, other]) : [[one]]));
  return all.map((fillings) => withGapsFilled(typed, (index) => fillings[index] ?? fillings[0] ?? ''));
}

/** Nothing but gaps, which may be whole lines of a program. */
export function isGap(typed: string): boolean {
  return codeGaps(typed).length > 0 && withGapsFilled(typed, () => '').trim() === '';
}

function isNcWithRoom(typed: string): boolean {
  const line = withGapsFilled(typed, () => '__');
  if (!room.test(line)) return false;
  const block = line.replace(rooms, (_, at: number) => (/[A-Z]$/.test(line.slice(0, at)) ? '1' : 'G1'));
  return /\d/.test(line) && ncBlock.test(withoutComment(block).replace(ncComment, '').trim());
}

/**
 * A line of whatever language or command it is: it begins as one, has no word of Chinese but in a comment or a
 * text, and does not run on as a sentence does.
 */
export function readsAsStatement(typed: string): boolean {
  if (typed.length > longest) return false;
  const line = bare(withGapsFilled(typed, () => 'x'));
  return /^[A-Za-z$_.\\/&{}([\]<]/.test(line) && !han.test(line) && !isProse(line);
}

/** With a sign that words do not have. */
export function isSurelyCode(typed: string): boolean {
  return readsAsStatement(typed) && /[()[\]{}=;]|^\s*[A-Z_]{2,}\b/.test(withGapsFilled(typed, () => 'x'));
}

/** An English sentence, or the part of one that fits on a line. */
function isProse(line: string): boolean {
  if (/(?<![\w-])(?:[A-Za-z]?[a-z']+ ){3}[a-z']+(?![\w-])/.test(line)) return true;
  if (/^(?:and|or|the|of|to|with|in|is|are|was|on|at|by|an?|that|which|but|then|when)\s/i.test(line))
    return true;
  if (/[a-z)][.!?]$|^[A-Za-z ,'-]+,$/.test(line)) return true;
  return line.length > widestWords && !/[;={}()[\]\\]| -/.test(line);
}

/** Nothing is left of a line that is a comment. */
export function bare(line: string): string {
  return withoutComment(line).replace(ncComment, '');
}

/** Texts in quotes say nothing of what the line is, nor does what looks like a comment inside them. */
export function withoutComment(line: string): string {
  return line.replace(inString, '""').trim().replace(comment, '').trim();
}

function isCode(line: string): boolean {
  return line !== '' && !han.test(line) && statements.some((statement) => statement.test(line));
}
