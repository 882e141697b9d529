/**
 * A line at which reading stopped → the slip in the indentation of the text behind `|` that ends there by
 * mistake.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { SourceFile } from '../source/source-file.ts';
import { isKeyOfLanguage } from './line-slips.ts';
import { startsWithWideSpace } from './syntax-slips.ts';

interface TextLine {
  readonly text: string;
  /** Offset of its first character in the file. */
  readonly start: number;
  readonly indent: number;
}

/** What a `|` or `>` opened, as far as its lines are indented. */
interface Block {
  readonly opening: TextLine;
  /** Where its key or its dash stands: every line of it is further right. */
  readonly column: number;
  readonly lines: readonly TextLine[];
}

const opensText =
  /^((?: |- )*)(?:[^\s#'"-][^#]*?:[ \t]+|"[^"]*":[ \t]+|'[^']*':[ \t]+)?[|>][-+]?[ \t]*(?:#.*)?$/;
/** `键: 值`, `- 值`, and a word with something behind it, where only the colon may be missing. */
const likeEntry =
  /^(?:- |[“‘"'][^“”‘’"']*[”’"'][ \t]*[:：]|[^\s:：，。；！？、|*[\]()（）`#>!.]{1,16}(?:[:：]|[ \t\u3000]+\S))/u;
const likeKey = /^[^\s:：，。；！？、|*[\]()（）`#>!.]{1,16}:(?:[ \t]|$)/u;

/** `stopped`: the offset of the first error. */
export function textIndentSlip({ path: file, text }: SourceFile, stopped: number): Diagnostic | undefined {
  const found = blockBefore(text, stopped);
  if (!found) return undefined;
  const { block, last, cutBy } = found;
  const slip = slipIn(block, last, cutBy, text.slice(0, block.opening.start));
  if (!slip) return undefined;
  const { line, expected } = slip;
  // A slip of its own, whatever the text is.
  if (startsWithWideSpace(line.text.slice(line.indent))) return undefined;
  const tabbed = /^ *\t/.test(line.text);
  const where = { file, start: line.start, end: line.start + Math.max(1, line.indent) };
  if (tabbed) return report('yaml/tab-indent', where, {});
  const { start, text: opening } = block.opening;
  const related = [{ where: { file, start, end: start + opening.trimEnd().length }, note: 'text' }];
  return report('yaml/text-indent', where, { found: line.indent, expected }, { related });
}

function slipIn(
  { column, lines }: Block,
  last: TextLine,
  cutBy: TextLine | undefined,
  above: string,
): { line: TextLine; expected: number } | undefined {
  const [first, second] = lines;
  const usual = column + 2;
  // Nothing of it is indented.
  if (!first) return { line: last, expected: usual };
  // Left of it, a `#` makes a comment, and the text ends.
  if (cutBy && last.indent >= first.indent) return { line: cutBy, expected: first.indent };
  if (cutBy) return undefined;
  const inside = last.indent > column;
  const content = last.text.trimStart();
  const isText = !isEntry(content) && (hasOpenFence(lines) || isStray(content, last, above));
  if (!isText && (inside ? likeKey : likeEntry).test(content)) return undefined;
  if (!second && last.indent >= usual) return { line: first, expected: last.indent };
  return { line: last, expected: first.indent };
}

/**
 * `注意：先断电。`, whose first word is no key, and `- 先断电。`, where no list of texts is open near its column:
 * what an author typed on at the margin.
 */
function isStray(content: string, { indent }: TextLine, above: string): boolean {
  if (/^[^\s:：]+：\S/.test(content)) return true;
  if (!/^- [^:]*$/.test(content)) return false;
  const items = [...above.matchAll(/^( *)- (?![^\s:'"#]+:(?:\s|$))/gm)];
  return !items.some(({ 1: spaces = '' }) => Math.abs(spaces.length - indent) <= 2);
}

/** Between ```` ``` ```` and the next one stands code, whatever it looks like. */
function hasOpenFence(lines: readonly TextLine[]): boolean {
  return lines.filter(({ text }) => /^ *(?:`{3,}|~{3,})/.test(text)).length % 2 === 1;
}

function isEntry(content: string): boolean {
  const [, key = '', value] = /^(?:- +)*([^\s:：]+)[ \t]*[:：](.*)$/u.exec(content) ?? [];
  return value !== undefined && isKeyOfLanguage(key, value);
}

/** The text that ends before the line of an offset, with nothing but empty lines and comments between. */
function blockBefore(
  text: string,
  stopped: number,
): { block: Block; last: TextLine; cutBy: TextLine | undefined } | undefined {
  let block: { opening: TextLine; column: number; lines: TextLine[] } | undefined;
  let ended = false;
  let cutBy: TextLine | undefined;
  /** A line of code so far left that it ended its text, and read as an entry. */
  let left: { block: Block; last: TextLine; cutBy: undefined } | undefined;
  for (const line of linesOf(text)) {
    if (line.text.trim() === '') continue;
    const least = block?.lines[0]?.indent ?? (block ? block.column + 1 : 0);
    if (block && !ended && line.indent >= least) {
      block.lines.push(line);
      continue;
    }
    const isHere = stopped <= line.start + line.text.length;
    if (isHere) return block && stopped >= line.start ? { block, last: line, cutBy } : left;
    const entry = isEntry(line.text.trimStart());
    if (block && !ended && !entry && hasOpenFence(block.lines))
      left = { block, last: line, cutBy: undefined };
    else if (entry) left = undefined;
    if (block && line.text.trimStart().startsWith('#')) {
      ended = true;
      cutBy ??= line;
      continue;
    }
    const [, before] = opensText.exec(line.text.trimEnd()) ?? [];
    const isItem = before !== undefined && /^[ -]*[|>]/.test(line.text);
    block =
      before === undefined
        ? undefined
        : { opening: line, column: isItem ? before.lastIndexOf('-') : before.length, lines: [] };
    ended = false;
    cutBy = undefined;
  }
  return undefined;
}

function* linesOf(text: string): Iterable<TextLine> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).replace(/\r$/, '');
    yield { text: line, start, indent: line.length - line.replace(/^ +/, '').length };
    start = end + 1;
  }
}
