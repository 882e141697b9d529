/** A line at which reading stopped → the part of the file that goes with it, so that the rest can be read. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A stretch that could not be read. */
export interface LostPart {
  readonly start: number;
  readonly end: number;
  /**
   * Where the entry or item stood that is lost, when its indentation is beyond doubt; undefined when any
   * value around it may lack something.
   */
  readonly column: number | undefined;
  /** Only a value is lost: its key was read. */
  readonly keyKept: boolean;
  /** Other keys of the same object are lost with it. */
  readonly holdsKeys?: true;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const aboutIndent =
  /^yaml\/(?:bad-indent|tab-indent|full-width-indent|text-indent|loose-line|list-marker|missing-character)$/;
const entry = /^((?:- +)*)(?:"[^"]*"|'[^']*'|[^\s:：'"#[\]{}&*!|>%@`,-][^:：#]*?)[ \t]*[:：]/u;

/**
 * Ever larger stretches that could hold the slip; each is cut only if the one before does not let reading go
 * on.
 */
export function* lostParts(text: string, slip: Diagnostic): Iterable<LostPart> {
  const lines = linesOf(text);
  const at = 'start' in slip.where ? slip.where.start : 0;
  let index = lineIndex(lines, at);
  while (index > 0 && isEmpty(lines[index])) index--;
  const whole = wholeStretch(lines, index, slip);
  if (whole) {
    yield whole;
    return;
  }
  const related = slip.related.flatMap(({ where }) =>
    'start' in where && where.start < at ? [where.start] : [],
  );
  let first = Math.min(index, ...related.map((start) => lineIndex(lines, start)));
  const clear = !aboutIndent.test(slip.code);
  if (clear && first === index) {
    const holdsKeys = slip.code === 'yaml/two-keys' ? ({ holdsKeys: true } as const) : {};
    for (const own of ownParts(lines, index, at)) yield { ...own, ...holdsKeys };
    first = index;
  }
  const last = subtreeEnd(lines, index, indentOf(lines, index));
  for (let one: number | undefined = first; one !== undefined; one = parentOf(lines, one)) {
    const indent = indentOf(lines, one);
    const end = Math.max(last, subtreeEnd(lines, one, indent));
    yield part(lines, one, 0, end, clear && one === index ? indent : undefined, false);
  }
  yield part(lines, parentlessOf(lines, first), 0, lines.length, undefined, false);
}

/** A second document, and both sides of a conflict, are none of this one's words. */
function wholeStretch(lines: readonly Line[], index: number, { code }: Diagnostic): LostPart | undefined {
  if (code === 'yaml/multiple-documents') {
    const mark = lines.findLastIndex(({ text }, one) => one <= index && /^(?:---|\.\.\.)/.test(text));
    return part(lines, mark === -1 ? index : mark, 0, lines.length, undefined, false);
  }
  if (!/^<{7}/.test(lines[index]?.text ?? '')) return undefined;
  const end = lines.findIndex(({ text }, one) => one > index && /^>{7}/.test(text));
  return end === -1 ? undefined : part(lines, index, 0, end + 1, undefined, false);
}

/** The value alone, then the entry without the dash before it. */
function* ownParts(lines: readonly Line[], index: number, at: number): Iterable<LostPart> {
  const line = lines[index];
  if (!line) return;
  const indent = /^ */.exec(line.text)?.[0].length ?? 0;
  const [head = '', dashes = ''] = entry.exec(line.text.slice(indent)) ?? [];
  if (head === '') return;
  const column = indent + dashes.length;
  const end = subtreeEnd(lines, index, column);
  if (
    at >= line.start + indent + head.length &&
    head.endsWith(':') &&
    /^\s/.test(line.text.slice(indent + head.length))
  )
    yield part(lines, index, indent + head.length, end, column, true);
  const next = lines.slice(end).find((one) => !isEmpty(one));
  const goesOn =
    next !== undefined && /^ */.exec(next.text)?.[0].length === column && !/^ *- /.test(next.text);
  if (dashes !== '' && goesOn) yield part(lines, index, column, end, column, false);
}

function part(
  lines: readonly Line[],
  from: number,
  offset: number,
  to: number,
  column: number | undefined,
  keyKept: boolean,
): LostPart {
  const last = lines[Math.max(from, to - 1)];
  return {
    start: (lines[from]?.start ?? 0) + offset,
    end: last ? last.start + last.text.length : 0,
    column,
    keyKept,
  };
}

/**
 * The line behind the last one that is indented further than `column`, or is an item of the key that stands
 * there.
 */
function subtreeEnd(lines: readonly Line[], index: number, column: number): number {
  const isItem = /^ *- /.test(lines[index]?.text ?? '') && indentOf(lines, index) === column;
  let end = index + 1;
  for (let one = index + 1; one < lines.length; one++) {
    const line = lines[one];
    if (!line || isEmpty(line)) continue;
    const indent = indentOf(lines, one);
    const ownItem = !isItem && indent === column && /^ *-(?: |$)/.test(line.text);
    if (indent <= column && !ownItem) break;
    end = one + 1;
  }
  return end;
}

/** The line that opened what a line stands in. */
function parentOf(lines: readonly Line[], index: number): number | undefined {
  const indent = indentOf(lines, index);
  for (let one = index - 1; one >= 0; one--)
    if (!isEmpty(lines[one]) && indentOf(lines, one) < indent) return one;
  return undefined;
}

function parentlessOf(lines: readonly Line[], index: number): number {
  let top = index;
  for (let one: number | undefined = index; one !== undefined; one = parentOf(lines, one)) top = one;
  return top;
}

/**
 * In characters; lines that begin with something else than spaces stand as far in as the line before them.
 */
function indentOf(lines: readonly Line[], index: number): number {
  const text = lines[index]?.text ?? '';
  const spaces = /^ */.exec(text)?.[0].length ?? 0;
  if (!/^\s/.test(text.slice(spaces))) return spaces;
  for (let one = index - 1; one >= 0; one--)
    if (!isEmpty(lines[one])) return /^ */.exec(lines[one]?.text ?? '')?.[0].length ?? 0;
  return spaces;
}

const isEmpty = (line: Line | undefined): boolean =>
  !line || line.text.trim() === '' || line.text.trimStart().startsWith('#');

function lineIndex(lines: readonly Line[], offset: number): number {
  const after = lines.findIndex(({ start }) => start > offset);
  return Math.max(0, (after === -1 ? lines.length : after) - 1);
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const one = { text: line, start };
    start += line.length + 1;
    return one;
  });
}
