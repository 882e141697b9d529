/**
 * Finds what was meant as a directive and stayed text: `::: answer`, `：：：答案`, `:fill【`, `:answer[`,
 * `&#58;fill[`.
 */

import { matchesOf } from '../values/matches.ts';
import { bareGapsIn, hasGap } from './bare-gaps.ts';
import { isMeantFor, suggestDirective } from './directives.ts';
import { foreignHidingIn } from './foreign-hiding.ts';
import { type Mark, type MarkKind, markAt } from './literal-ranges.ts';
import { asSeen, type Seen } from './look-alikes.ts';
import { isEveryday, isFill, isHiding, nearName } from './misspelt-names.ts';

export interface Leftover {
  readonly start: number;
  readonly end: number;
  /** `inline` is a name that is no gap with a bracket behind it: `:answer[…]`. */
  readonly kind: 'fence' | 'leaf' | 'gap' | 'inline';
  /** The word after the colons; empty for a closing fence. */
  readonly name: string;
  readonly suggestion: string | undefined;
  /** Where it stands. */
  readonly within: MarkKind | 'text';
}

interface Candidate {
  readonly seen: string;
  readonly index: number;
  /** How many colons. */
  readonly colons: number;
  readonly word: string;
  /** Blanks in front of the word, and behind it. */
  readonly before: string;
  readonly behind: string;
  readonly bracket: string;
  /** What stands behind the bracket, as far as a line goes. */
  readonly content: string;
  /** The line up to the colons. */
  readonly line: string;
  /** The colon and the bracket as they were typed. */
  readonly colon: string;
  readonly typedBracket: string;
  readonly within: MarkKind | 'text';
}

const colon = '[:：∶∷︰꞉ː﹕˸⁚︓׃᠄⸬։፡⋮]';
/** Nearly every text has none of these, and is done with after one look. */
const mayBeOne = new RegExp(
  `&[#a-z]|${colon}[^\\n\\p{L}\\p{N}]{0,8}${colon}|^[\\s>*#|+-]*${colon}|` +
    `${colon}[^\\n,，。；、！？：:]{0,60}\\n?[^\\n,，。；、！？：:]{0,8}[\\p{Ps}]|<`,
  'imu',
);
/** What each of these has. */
const hasSign = /[&:：∶∷︰꞉ː﹕˸⁚︓׃᠄⸬։፡⋮<]/;
const candidates =
  /(:+)([^\S\n]{0,3})(填[^\S\n]空|答[^\S\n]案|[\p{L}\p{N}_][\p{L}\p{N}_!-]{0,40})?(\s{0,3})([[({]?)/gu;

/** `marks` must be in the order of starts. */
export function findLeftovers(text: string, marks: readonly Mark[]): Leftover[] {
  const found = ofColons(text, marks);
  const bare = [...bareGapsIn(text), ...foreignHidingIn(text)].flatMap(({ start, end, kind }): Leftover[] => {
    const within = markAt(marks, start);
    const isFound = found.some((one) => one.start < end && start < one.end);
    if (isFound || within === 'mark' || within === 'code' || within === 'formula' || within === 'address')
      return [];
    const name = kind === 'gap' ? 'fill' : '';
    return [{ kind, name, start, end, suggestion: kind === 'gap' ? ':fill' : ':::答案', within }];
  });
  return [...found, ...bare];
}

function ofColons(text: string, marks: readonly Mark[]): Leftover[] {
  // The key of the colon is that of the semicolon, too: `；；；答案`. Every place stays where it was.
  const shown = /[；;]{3}/.test(text)
    ? text.replace(
        /^[ \t>]*(?:；{3,}(?=[ \t]*\p{L})|;{3,}(?=[ \t]*(?:参考)?(?:答案|教师|answer|teacher)))/gmu,
        (run) => run.replace(/[；;]/g, '：'),
      )
    : text;
  if (!hasSign.test(shown)) return [];
  if (!mayBeOne.test(shown)) return [];
  const seen = asSeen(shown);
  return matchesOf(seen.text, candidates).flatMap((match) => {
    const lead = punctuationBefore(text, seen, match);
    const within = markAt(marks, seen.at[match.index + lead] ?? 0);
    if (within === 'mark') return [];
    const candidate = candidateOf(text, seen, match, lead, within);
    const kind = kindOf(candidate);
    return kind ? [leftover(candidate, kind, seen)] : [];
  });
}

/** In `符号：:fill[KM]` the first colon is one of the sentence. */
function punctuationBefore(
  text: string,
  { at }: Seen,
  { 1: colons = '', index = 0 }: RegExpMatchArray,
): 0 | 1 {
  return colons.length === 2 && text[at[index] ?? 0] === '：' && text[at[index + 1] ?? 0] === ':' ? 1 : 0;
}

function candidateOf(
  text: string,
  seen: Seen,
  match: RegExpMatchArray,
  lead: 0 | 1,
  within: Candidate['within'],
): Candidate {
  const [whole, run = '', before = '', written = '', behind = '', bracket = ''] = match;
  const word = written.replace(/\s/g, '');
  const colons = run.slice(lead);
  const index = (match.index ?? 0) + lead;
  const end = (match.index ?? 0) + whole.length;
  const typed = (at: number) => String.fromCodePoint(text.codePointAt(seen.at[at] ?? 0) ?? 0);
  return {
    ...{ seen: seen.text, index, word, before, behind, bracket, within, colons: colons.length },
    content: /^[^\n\])}]*/.exec(seen.text.slice(end, end + 200))?.[0] ?? '',
    line: /[^\n]*$/.exec(seen.text.slice(Math.max(0, index - 200), index))?.[0] ?? '',
    colon: typed(index),
    typedBracket: bracket ? typed(end - 1) : '',
  };
}

function leftover(
  { index, colons, before, word, within }: Candidate,
  kind: Leftover['kind'],
  { at }: Seen,
): Leftover {
  const name = kind === 'fence' || kind === 'leaf' || word !== '' ? word : '';
  const end = index + colons + (name === '' ? 0 : before.length + name.length);
  const suggestion = kind === 'gap' ? ':fill' : (suggestDirective(name) ?? nearName(name));
  return { kind, name, start: at[index] ?? 0, end: at[end] ?? 0, suggestion, within };
}

function kindOf(candidate: Candidate): Leftover['kind'] | undefined {
  const { colons, word, bracket } = candidate;
  if (colons >= 3) return isFence(candidate) ? 'fence' : undefined;
  if (bracket && isFill(word)) return isGap(candidate) ? 'gap' : undefined;
  if (bracket && isInline(candidate)) return 'inline';
  return word !== '' && isLeaf(candidate) ? 'leaf' : undefined;
}

/**
 * `stats:::print` and `a[1:::2]` are code wherever they stand, and so are colons in code that no name
 * follows.
 */
function isFence({ within, word, before, line, seen, index, colons }: Candidate): boolean {
  if (within === 'formula') return false;
  const named = suggestDirective(word) !== undefined;
  if (within === 'code') return named && /(?:^|\s)$/.test(line);
  const joins = /[a-z0-9_.]$/.test(line) && before === '' && /^[a-z0-9_]/.test(seen.slice(index + colons));
  return !joins || named;
}

function isGap(candidate: Candidate): boolean {
  const { word, bracket, content, before, behind, colons, line, colon, within } = candidate;
  if (word === '填空') return !isHeading(candidate);
  if (bracket !== '(') return before.length < 2 && !(before !== '' && /["']$/.test(line));
  // `std::fill(…)` and `Note: fill (or top up) the tank`.
  if (colons > 1 || before !== '') return colons > 1 ? !/[\w>\])]$/.test(line) && within === 'text' : false;
  if (within === 'code')
    return !(
      behind !== '' || /(?:\blambda\b[^:]*|\b(?:else|try|finally|do|default)|\?[^:]*|["'])$/.test(line)
    );
  // `函数：fill(255, 0, 0)`
  return (
    colon === ':' ||
    continuesGaps(candidate) ||
    !/^\s*(?:[-+]?[\d.]+|#[\da-f]{3,8}|'[^']*'|"[^"]*")?(?:\s*,\s*[-+]?[\d.]+)*\s*$/.test(content)
  );
}

/** A number in a sentence that has a gap already, or asks for one: `先写:fill[断电]，再写：填空（220）`, `电压为:填空（220）`. */
function continuesGaps({ seen, line, content }: Pick<Candidate, 'seen' | 'line' | 'content'>): boolean {
  const asks = /[为是叫填写得]$/.test(line);
  const goesOn = hasGap(seen) && /\p{Script=Han}$/u.test(line) && !/[题型式类]$/.test(line);
  return (asks || goesOn) && isNumber(content);
}

const isNumber = (content: string): boolean => /^\s*[-+±≥≤]?\d+(?:\.\d+)?\s*%?\s*$/.test(content);

/** `题型：填空（每空 2 分）` names a kind of question. */
function isHeading({ colon, typedBracket, content, line, seen }: Candidate): boolean {
  if (continuesGaps({ seen, line, content })) return false;
  const exact = /[:∶]/.test(colon) && /[[［]/.test(typedBracket);
  if (/^.{0,12}(?:每|共|各|大|\d\s*|[一二三四五六七八九十百])(?:小?题|空|分)|^\s*\d+\s*%?$/.test(content))
    return !exact || /[型式类]$/.test(line);
  return (
    !/[[［【{｛]/.test(typedBracket) && /(?:题型|类型|形式|方式|包括|包含|包括有|分为|题目|题)$/.test(line)
  );
}

function isInline({
  word,
  bracket,
  before,
  behind,
  content,
  line,
  colon,
  typedBracket,
  within,
  colons,
  seen,
}: Candidate): boolean {
  if (before !== '' || behind !== '' || colons > 1 || within === 'formula') return false;
  const near = nearName(word);
  // `要求:填写[姓名]` says what to do; with a blank before its colon it looks like a gap.
  const isWord = isEveryday(word) && !(isMeantFor(word) && colon === ':' && /(?:^|\s)$/.test(line));
  if (near === undefined || isWord) return false;
  const isCounted = /^[\d\s,.;~–-]*$/.test(content);
  if (
    isCounted &&
    !(
      /^(?::fill|:填空|::空行|::blank)$/.test(near) &&
      !isFileName(word) &&
      continuesGaps({ seen, line, content })
    )
  )
    return false;
  const inSlice =
    within === 'code' && (/["')\]\w]$/.test(line) || line.lastIndexOf('[') > line.lastIndexOf(']'));
  if (/[a-z]/.test(word))
    return !inSlice && (bracket === '[' || (isHiding(word) && colon === ':' && within === 'text'));
  if (isHiding(word)) return bracket === '[' || (bracket === '{' && colon !== '：');
  return colon !== '：' && /[[［]/.test(typedBracket);
}

/** One letter away from a gap. */
const isFileName = (word: string): boolean => /^(?:files?|films?|filters?)$/.test(word);

/** `::answer` in a line, and `:答案` at the beginning of one. */
function isLeaf({ word, colons, line, before, within, colon }: Candidate): boolean {
  const opensLine = /^[\s>\-+*#|]*$/.test(line);
  if (colons === 1)
    return (
      opensLine && within === 'text' && isHiding(word) && nearName(word) !== undefined && before.length < 2
    );
  if (/[\w>)]$/.test(line) || within === 'formula') return false;
  const known = suggestDirective(word) !== undefined && nearName(word) !== undefined;
  if (within === 'code') return opensLine && isHiding(word);
  if (colon === '：') return isHiding(word) && /(?:^|[\s。；;，,])$/.test(line);
  return known && (isHiding(word) || opensLine || /^(?:blank|qr|figure|空行|二维码)$/.test(word));
}
