/** Decides whether what stands between two marks is something that an author would set apart. */
import type { Token } from 'micromark-util-types';
import { matchesOf } from '../../values/matches.ts';
import { characterAt, characterBefore, isLetter, isSign } from './characters.ts';

const typeName = /(?<![\w.])(?:int|char|float|double|void|short|long|unsigned|bool|byte|FILE|[a-z]\w*_t) $/;

/** What stands in a gap decides nothing that students could see. */
const gap = /:fill\[[^\]]*\]/g;
const power = /^(?:[^A-Za-z\d_][a-z]|\*[a-z])\*\*\d$/;
const clause = /[，；。！？：、…;（）]/;

export interface Run {
  readonly token: Token;
  readonly marker: string;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** May end two things at once, as in `**甲 *乙***`. */
  readonly nests: boolean;
  left: number;
}

/** Nobody sets apart words that go on behind the mark. */
const breaksOffInClause =
  /，[即再或和]$|\s[、，；]$|^(?:[A-Za-z_]\w*)?[或和与及的]$|^[a-z_]\w*[：，；？].*[或和与及]$/;

const opensBracket = /[（(【[]/;
const closesBracket = /[）)】\]]/;
const joinedWords = /^\p{Script=Han}+[或和与及的]\p{Script=Han}+$/u;

/** Behind a mark of the sentence a word may be set apart: `，*注意*单位`; 选填 and its like are what stars say. */
const word = /^(?![选必])(?!.*[和或与及的])\p{Script=Han}{2,8}$/u;

/**
 * A single mark sets words apart: no clause with its marks, unless it is the whole line, and no name, sum or
 * number.
 */
export function isWorthMarking(source: string, opener: Run, run: Run): boolean {
  const content = source.slice(opener.end, run.start).replace(gap, '空');
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(content)) return false;
  // `**（x**2`: a power of one letter, behind a sign that stands alone.
  if (power.test(source.slice(run.start - 2, run.end + 1))) return false;
  // `char *p *.xls*`, `int **p：**“`: a pointer, and one to a pointer.
  const left = source.slice(Math.max(0, opener.start - 12), opener.start);
  if (run.marker === '*' && typeName.test(left) && /^[A-Za-z_]/.test(content)) return false;
  // `***或5！***`: stars of a footnote or of what is hidden, and a word that goes on behind them.
  if (opener.left === 3 && /^[或和与及]/.test(content)) return false;
  if (opener.left > 1 && run.left > 1)
    return run.marker === '*'
      ? isBalanced(content, quotes) &&
          !breaksOffInClause.test(content) &&
          !breaksBracket(content) &&
          !isNameAlone(content, source.slice(run.end, run.end + content.length)) &&
          // `标**或另一项。**kwargs`: stars of a footnote, and those of a name of a program.
          !(
            /^[或和与及].*[，。；：、！？]$/.test(content) &&
            /^[a-z_]\w/.test(source.slice(run.end, run.end + 2))
          ) &&
          // `*args, **kwargs：**`: what a function takes, and a sign that stands alone.
          !(/(?<![\w*])\*[a-z_]\w*, ?$/.test(left) && /^[a-z_]\w*(?!\w)/.test(content))
      : isProse(content);
  const before = characterBefore(source, opener.start);
  const after = characterAt(source, run.end);
  // `"*班*"`: what a formula or a query looks for.
  if (isBetweenTwins(before, after) || breaksQuote(content)) return false;
  // `(*主程序*)`: a comment of structured text.
  if (run.marker === '*' && before === '(' && after === ')') return false;
  const isWholeLine = /^[\r\n]?$/.test(before) && /^[\r\n]?$/.test(after);
  if (!isBalanced(content) || (!isWholeLine && clause.test(content))) return false;
  // `_或{0}_{1}`: a place for a value begins or ends beside the sign.
  if (run.marker === '_') return before !== '}' && after !== '{' && isProse(content);
  // `char *p和姓名*`, `char *p b*`: a pointer, and the star of a footnote.
  const isBehindWord = /[A-Za-z_] $/.test(source.slice(Math.max(0, opener.start - 2), opener.start));
  if (isBehindWord && /^(?:[A-Za-z_]\w* ?[^\u0000-\u007f]|[“‘].*[”’]$)/.test(content)) return false;
  if (/^[A-Za-z_]\w? [A-Za-z_]\w?$/.test(content)) return false;
  // `*(p+1)的值和t.*`: what a pointer points at, and the star of something else.
  if (run.marker === '*' && /^\([A-Za-z_]\w* ?[-+] ?\w+\)./.test(content)) return false;
  // `*必填或*选填`, `*班级 姓名*`, `*3的a*` and `*必填和a*`: footnote stars of two labels, products and pointers.
  if (
    !isWholeLine &&
    /.[或和与及的]$|\p{Script=Han} +\p{Script=Han}|^(?:\d+|[A-Za-z]\w{0,2})[或和与及的]|[或和与及的][A-Za-z]\w{0,2}$/u.test(
      content,
    )
  )
    return false;
  // `（*必填和姓名*：`: two footnote stars of two labels, for the bracket goes on behind the second.
  if (opensBracket.test(before) && isSign(after) && !closesBracket.test(after) && joinedWords.test(content))
    return false;
  const isWord = run.marker === '*' && /[，。；：、！？]/.test(before) && word.test(content);
  if (isLetter(after) && !isLetter(before) && !/^[\r\n]?$/.test(before) && !isWord) return false;
  // `的*a 长*宽*高`: a product of words begins inside, or stands there.
  const goesOn = /\s\p{L}$/u.test(content) && /^\p{L}{1,4}\*\p{L}/u.test(source.slice(run.end, run.end + 6));
  if (goesOn || (run.marker === '*' && /[^\s*]\*[^\s*]/.test(content))) return false;
  // `*KM1 *KM2注*`: parts with stars, one behind the other.
  const above = source.slice(Math.max(0, opener.start - 20), opener.start);
  if (/(?<!\*)\*[^\s*，。；]+ $/.test(above) && !/\s/.test(content)) return false;
  // `*P1 $*`: the sign behind a blank and the star are one.
  if (/\s[$#@!?]$/.test(content)) return false;
  // `V=100 *P1 注*`: a part with its star, and the star of a footnote.
  if (/^[A-Z]{1,3}\d+ |^[A-Za-z]\w{0,3} 注$/.test(content)) return false;
  // `即*必填 a*`: the star of a label.
  if (!isWholeLine && /^(?:[必选可][填做选考修])/.test(content)) return false;
  // `*#06# 姓名*`: a code that is dialled, and the star of a footnote.
  return !/^[\d\s.,+\-*/=()×]*$|^\d+\s|^#\d|\+\+|--/.test(content);
}

/** `_id或b_`, `_和b_`, `_b的^_`: names of a program beside an “or” or “and”, one of whose signs is the mark. */
const joinedNames =
  /^[A-Za-z]\w*[或和与及的][A-Za-z]\w*$|^[或和与及的][A-Za-z]\w*$|^[A-Za-z]\w*[或和与及的][!-/:-@[-`{-~]*$/;

/** Not a name of a program, nor several: `_id b_`. */
function isProse(content: string): boolean {
  // `_和_`: two blanks with a word between them.
  if (joinedNames.test(content) || /^[或和与及的]$/.test(content)) return false;
  if (/^[\u0020-\u007e]*$/.test(content) && /(?:^| )[B-HJ-Zb-z](?: |$)/.test(content)) return false;
  return !content.includes('_') && /\s|[^\u0021-\u007e]/u.test(content) && /[\p{L}\p{N}]/u.test(content);
}

const quotes = ['“”', '「」', '《》', '【】'];
const brackets = [...quotes, '()', '（）', '[]'];

function isBalanced(content: string, pairs = brackets): boolean {
  return pairs.every(([open = '', end = '']) => depthsOf(content, open, end).every((depth) => depth === 0));
}

/** `int **p（和**`, `**kwargs和 x）**`: of a pair of brackets one is set apart; `**1）断电**` is a point. */
function breaksBracket(content: string): boolean {
  const [closed, open] = depthsOf(content, '（', '）');
  return open > 0 || (closed < 0 && !/^\w{1,3}）/.test(content));
}

/** `**kwargs？**kwargs` and `**kwargs？**，`: a name of a program with its stars, and other stars. */
function isNameAlone(content: string, behind: string): boolean {
  const [, name, stop] = /^([a-z_][A-Za-z_0-9]*)([，。；：、！？]?)/.exec(content) ?? [];
  if (name === undefined) return false;
  // `**kwargs：++++；**和`: signs, and no word behind the name.
  if (/^[a-z_]\w*[，。；：、！？][^\p{L}\p{N}]+$/u.test(content)) return true;
  return (
    behind.startsWith(name) ||
    (content === `${name}${stop}` && !!stop && /^[，。；：、！？（）【】《》“”‘’「」\s]/.test(behind))
  );
}

/** How many brackets were closed before they opened, and how many stay open. */
function depthsOf(content: string, open: string, end: string): readonly [number, number] {
  let lowest = 0;
  let depth = 0;
  for (const char of content) {
    if (char === open) depth++;
    else if (char === end) depth--;
    lowest = Math.min(lowest, depth);
  }
  return [lowest, depth - lowest];
}

const straightQuotes = [/"/g, /(?<!\p{L})'|'(?!\p{L})/gu];

/** `f(*a, *b) 和 =COUNTIF(B2:B9,"*铣*")`: one of two straight quotes; an apostrophe stands in a word. */
function breaksQuote(content: string): boolean {
  return straightQuotes.some((quote) => matchesOf(content, quote).length % 2 === 1);
}

/** `"_"`, `:*:`: a sign between two others of one kind. */
export function isBetweenTwins(before: string, after: string): boolean {
  return before === after && /["':./]/.test(before);
}
