/**
 * A list or map in brackets whose commas, colons or brackets come from a Chinese keyboard → the same in the signs
 * of YAML. A sign in a text stays what it is: one between fields has a key of the language behind it.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { SourceFile } from '../source/source-file.ts';
import { isKeyOfLanguage } from './line-slips.ts';

export interface NarrowedFlow {
  readonly end: number;
  readonly text: string;
  /** Where the first sign of a Chinese keyboard stands, and the one that is meant. */
  readonly at: number;
  readonly sign: string;
  readonly right: string;
}

const opened: Readonly<Record<string, string>> = { '{': '}', '｛': '}', '[': ']', '［': ']', '【': ']' };
const closed: Readonly<Record<string, string>> = { '}': '}', '｝': '}', ']': ']', '］': ']', '】': ']' };
const keyBehind = /^\s*([^\s:：，,；;、{}[\]'"]+)[ \t]*(?::(?=\s|$)|：)/u;
/** So much of a file may stand in brackets. */
const farthest = 4000;

/**
 * Brackets of Chinese open many a text, `【提示】先断电`: they are meant for those of YAML only where fields stand in
 * them.
 */
function opensFields(text: string, from: number): boolean {
  const [, key = ''] =
    /^[［【]?\s*[｛{]\s*([^\s:：，,；;、{}[\]'"]+)[ \t]*[:：]/.exec(text.slice(from)) ?? [];
  return /[[{]/.test(text[from] ?? '') || isKeyOfLanguage(key);
}

/** `from`: where its bracket opens. Undefined where it is not closed, or has only signs of YAML. */
function narrowFlow(text: string, from: number): NarrowedFlow | undefined {
  if (!opensFields(text, from)) return undefined;
  const open: string[] = [];
  let made = '';
  let first: Pick<NarrowedFlow, 'at' | 'sign' | 'right'> | undefined;
  let at = from;
  const take = (length: number, right: string): void => {
    const sign = text.slice(at, at + length);
    if (sign !== right) first ??= { at, sign, right: right.trim() };
    made += right;
    at += length;
  };
  while (at < Math.min(text.length, from + farthest)) {
    const sign = text[at] ?? '';
    const rest = text.slice(at + 1, at + 1 + farthest);
    const opens = opened[sign];
    const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/s.exec(sign + rest)?.[0];
    const startsValue = open.length === 0 || /[{[,:]\s*$/.test(made);
    if (opens !== undefined && startsValue) {
      open.push(opens);
      take(1, sign === '{' || sign === '｛' ? '{' : '[');
    } else if (closed[sign] !== undefined && closed[sign] === open.at(-1)) {
      take(1, open.pop() ?? '');
      if (open.length === 0) return first && { end: at, text: made, ...first };
    } else if (quoted !== undefined && startsValue) take(quoted.length, quoted);
    else if (/[，；、;]/.test(sign) && parts(made, rest, open.at(-1))) take(1, /^\s/.test(rest) ? ',' : ', ');
    else if (
      sign === '：' &&
      open.at(-1) === '}' &&
      isKeyOfLanguage(/[{,]\s*([^{,]*)$/.exec(made)?.[1] ?? '')
    )
      take(1 + (/^[ \t]*/.exec(rest)?.[0].length ?? 0), ': ');
    else take(1, sign);
  }
  return undefined;
}

/** Between fields a key follows; between items, another map or list, or a number beside a number. */
function parts(before: string, behind: string, closes: string | undefined): boolean {
  if (closes === '}') return isKeyOfLanguage(keyBehind.exec(behind)?.[1] ?? '');
  const isNumber =
    /[[,]\s*\d+(?:\.\d+)?\s*$/.test(before) && /^\s*\d+(?:\.\d+)?\s*[，；、;,\]］】]/.test(behind);
  return isNumber || (/[\]}]\s*$/.test(before) && /^\s*[{｛[［【]/.test(behind));
}

export function wideSigns({ path, text }: SourceFile, from: number): Diagnostic | undefined {
  const flow = narrowFlow(text, from);
  return flow && reportSign(path, flow);
}

/** Around the place where reading stopped. */
export function wideSignsAround({ path, text }: SourceFile, stopped: number): Diagnostic | undefined {
  const flow = flowAround(text, stopped);
  return flow && reportSign(path, flow);
}

const reportSign = (file: string, { at, sign, right }: NarrowedFlow): Diagnostic =>
  report('yaml/wide-signs', { file, start: at, end: at + sign.length }, { sign, right });

const valueOpens = /^[ \t]*(?:- +)*(?:[^\s:：'"#[{-][^:：'"#]*?(?::[ \t]+|：[ \t]*))?(?=[{｛[［【])/;
/** Lines that such brackets run over. */
const most = 12;

/** The outermost brackets at an offset that have such a sign in them. */
export function flowAround(
  text: string,
  offset: number,
): (NarrowedFlow & { readonly start: number }) | undefined {
  let widest: (NarrowedFlow & { readonly start: number }) | undefined;
  let line = text.lastIndexOf('\n', offset - 1) + 1;
  for (let left = most; left > 0; left--) {
    const end = text.indexOf('\n', line);
    const head = valueOpens.exec(text.slice(line, end === -1 ? text.length : end))?.[0];
    const start = line + (head?.length ?? 0);
    const flow = head === undefined ? undefined : narrowFlow(text, start);
    if (flow && flow.end > offset) widest = { ...flow, start };
    if (line === 0) break;
    line = text.lastIndexOf('\n', line - 2) + 1;
  }
  return widest;
}
