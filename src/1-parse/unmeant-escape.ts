/**
 * A text in double quotes → the backslash that YAML takes for an escape although its author typed a path, a
 * pattern or a formula.
 */

export interface UnmeantEscape {
  /** Offsets in the text between the quotes. */
  readonly start: number;
  readonly end: number;
  /** No other reading makes sense. */
  readonly certain: boolean;
  /** Every backslash of the text was meant as it stands, so that single quotes put all of them right. */
  readonly all: boolean;
}

interface Escape {
  readonly start: number;
  readonly end: number;
  /** What stands behind the backslash. */
  readonly sign: string;
}

/** Names of formulas that begin as a tab or a line break does. */
const formulaNames =
  /^(?:t(?:imes|heta|au|anh?|ext\w*|o|op|riangle\w*|herefore|frac|ilde)|n(?:abla|eq?|eg|u|i|ot|otin|mid|leq|geq|parallel|exists))(?![A-Za-z])/;
const fileEnding =
  /\.(?:csv|txt|xlsx?|docx?|pptx?|pdf|png|jpe?g|bmp|gif|svg|dwg|dxf|stp|step|exe|bat|ini|cfg|log|dat|json|xml|ya?ml|html?|py|cpp|java|zip|rar|mp4|nc|gcode|hex|bin|dll|sys|mdb|db|sql)(?![A-Za-z0-9])/i;
/** A floppy disk is no drive any more, but `选项 A:\n` may well be a line break. */
const drive = /(?:^|[^A-Za-z0-9])[C-Zc-z]:(?:\\[^\\].*)?$/;
const server = /^\\\\[\w.-]+(?:\\[^\\].*)?$/;
/** Characters of which no author thinks: bells, form feeds, separators of lines. */
const unseen = /^[0abevf]$/;

export function unmeantEscape(raw: string): UnmeantEscape | undefined {
  const escapes = escapesIn(raw);
  const readings = escapes.map((one) => readingOf(one, raw));
  const found = escapes[readings.findIndex((reading) => reading === 'certain' || reading === 'likely')];
  if (!found) return undefined;
  const all = readings.every((reading, index) => {
    const one = escapes[index];
    return reading !== 'meant' || (one !== undefined && shares(raw, found, one) && startsWord(raw, one));
  });
  return { start: found.start, end: found.end, certain: readings.includes('certain'), all };
}

function escapesIn(raw: string): Escape[] {
  return [...raw.matchAll(/\\([\s\S])/g)].map(({ index, 1: sign = '' }) => ({
    start: index,
    end: index + 2,
    sign,
  }));
}

/** `itself`: YAML knows no such escape, or takes one of the two backslashes before the name of a server. */
type Reading = 'certain' | 'likely' | 'itself' | 'meant';

function readingOf(one: Escape, raw: string): Reading {
  const { start, end, sign } = one;
  if (sign === '\\' && startsWord(raw, one) && runAround(raw, start).start === start) {
    if (/^\d+\.\d+\.\d+\.\d+(?!\\\\)/.test(raw.slice(end))) return 'certain';
    return /^[\w.-]+\\(?!\\)/.test(raw.slice(end)) ? 'itself' : 'meant';
  }
  if (!/[\s0abtnvfre"/\\N_LPxuU]/.test(sign)) return 'itself';
  if (!/[0abtnvfreNLPx_]/.test(sign)) return 'meant';
  const rest = raw.slice(end);
  const run = runAround(raw, start);
  const before = raw.slice(run.start, start);
  const inPath = drive.test(before) || server.test(before);
  if (inPath && (sign !== 'n' || /^\w/.test(rest))) return 'certain';
  if (isOdd(raw.slice(0, start)) && raw.indexOf('$', end) > 0) {
    if (formulaNames.test(sign + rest)) return 'certain';
    if (/[abefrv]/.test(sign) && /^[A-Za-z]/.test(rest)) return 'certain';
  }
  if (unseen.test(sign)) return 'certain';
  if (sign === 'r') return rest.startsWith('\\n') ? 'meant' : 'certain';
  if (sign === '_') return /\w$/.test(before) && /^\w/.test(rest) ? 'certain' : 'meant';
  if (/[NLP]/.test(sign)) return /^[A-Za-z]/.test(rest) ? 'certain' : 'likely';
  if (sign === 'x') return /^(?:3\d|[46][1-9a-f]|[57][0-9a])/i.test(rest) ? 'likely' : 'meant';
  if (sign === 't' && formulaNames.test(sign + rest)) return 'certain';
  if (sign === 't') return /^\w/.test(rest) ? 'likely' : 'meant';
  const path = fileEnding.exec(raw.slice(end, run.end));
  return path && /\w$/.test(before) && /^\w/.test(rest) ? 'likely' : 'meant';
}

function runAround(raw: string, at: number): { readonly start: number; readonly end: number } {
  const edge = /[\s，。；：、（）“”‘’！？《》"]/u;
  let [start, end] = [at, at];
  while (start > 0 && !edge.test(raw[start - 1] ?? '')) start--;
  while (end < raw.length && !edge.test(raw[end] ?? '')) end++;
  return { start, end };
}

function shares(raw: string, { start }: Escape, other: Escape): boolean {
  const run = runAround(raw, start);
  return other.start >= run.start && other.start < run.end && other.sign !== '\\';
}

function startsWord(raw: string, { end }: Escape): boolean {
  return /^\w/.test(raw.slice(end));
}

/** An opening dollar sign has no other behind it yet. */
function isOdd(before: string): boolean {
  return (before.match(/\$/g)?.length ?? 0) % 2 === 1;
}
