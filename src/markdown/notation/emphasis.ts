/**
 * Decides which stars and underscores are marks: each must open or close something that an author would set
 * apart.
 */
import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Event, Extension, State, Token } from 'micromark-util-types';
import { matchesOf } from '../../values/matches.ts';
import { adjoinsBold } from './adjoining-stars.ts';
import {
  characterAt,
  characterBefore,
  closesQuote,
  endsOperand,
  isAscii,
  isLetter,
  isSign,
  isSpace,
  isWide,
  isWideSign,
  opensQuote,
  startsOperand,
} from './characters.ts';
import type { CurrentReading } from './reading.ts';

const star = 42;
const underscore = 95;
/** What stands in a gap decides nothing that students could see. */
const gap = /:fill\[[^\]]*\]/g;
const power = /^(?:[^A-Za-z\d_][a-z]|\*[a-z])\*\*\d$/;
const clause = /[，；。！？：、…;（）]/;

interface Run {
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

export function emphasisExtension(current: CurrentReading): Extension {
  const decided = new WeakSet<Token>();
  const construct: Construct = {
    name: 'emphasis',
    resolveAll: (events, context) => {
      decide(current().source, events, decided);
      return attention.resolveAll?.(events, context) ?? events;
    },
    tokenize(effects, ok) {
      let marker: Code;
      return (code) => {
        marker = code;
        effects.enter('attentionSequence');
        return inside(code);
      };

      function inside(code: Code): State | undefined {
        if (code === marker) {
          effects.consume(code);
          return inside;
        }
        effects.exit('attentionSequence');
        return ok(code);
      }
    },
  };
  return { text: { [star]: construct, [underscore]: construct }, insideSpan: { null: [construct] } };
}

/** Runs that find no partner are signs. A bracket inside a link is decided with the link, and not again. */
function decide(source: string, events: readonly Event[], decided: WeakSet<Token>): void {
  const waiting: Run[] = [];
  for (const [step, token] of events) {
    if (step !== 'enter' || token.type !== 'attentionSequence' || decided.has(token)) continue;
    decided.add(token);
    const run = runOf(source, token);
    const closed = run.closes && close(source, run, waiting);
    token._close = closed;
    token._open = false;
    if (!closed && run.opens) waiting.push(run);
  }
}

function runOf(source: string, token: Token): Run {
  const start = token.start.offset;
  const end = token.end.offset;
  const marker = source.charAt(start);
  const sides = marker === '*' ? starSides(source, start, end) : underscoreSides(source, start, end);
  return {
    token,
    marker,
    start,
    end,
    ...sides,
    nests: !isWideSign(characterBefore(source, start)),
    left: end - start,
  };
}

/** A run closes the nearest one of its length; a run of three may hold one of one and one of two. */
function close(source: string, run: Run, waiting: Run[]): boolean {
  let closed = false;
  for (let index = waiting.length - 1; index >= 0 && run.left > 0; index--) {
    const opener = waiting[index];
    if (
      !opener ||
      opener.marker !== run.marker ||
      !(opener.left === run.left || (run.nests && Math.max(opener.left, run.left) === 3))
    )
      continue;
    if (!isWorthMarking(source, opener, run)) continue;
    const use = Math.min(opener.left, run.left);
    opener.left -= use;
    run.left -= use;
    opener.token._open = true;
    waiting.length = opener.left > 0 ? index + 1 : index;
    closed = true;
  }
  return closed;
}

/** Nobody sets apart words that go on behind the mark. */
const breaksOffInClause = /，[即再或和]$|^[或和与及的]$/;

const opensBracket = /[（(【[]/;
const closesBracket = /[）)】\]]/;
const joinedWords = /^\p{Script=Han}+[或和与及的]\p{Script=Han}+$/u;

/** Behind a mark of the sentence a word may be set apart: `，*注意*单位`; 选填 and its like are what stars say. */
const word = /^(?![选必])(?!.*[和或与及的])\p{Script=Han}{2,8}$/u;

/**
 * A single mark sets words apart: no clause with its marks, unless it is the whole line, and no name, sum or
 * number.
 */
function isWorthMarking(source: string, opener: Run, run: Run): boolean {
  const content = source.slice(opener.end, run.start).replace(gap, '空');
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(content)) return false;
  // `**（x**2`: a power of one letter, behind a sign that stands alone.
  if (power.test(source.slice(run.start - 2, run.end + 1))) return false;
  if (opener.left > 1 && run.left > 1)
    return run.marker === '*'
      ? isBalanced(content, quotes) && !breaksOffInClause.test(content)
      : isProse(content);
  const before = characterBefore(source, opener.start);
  const after = characterAt(source, run.end);
  // `"*班*"`: what a formula or a query looks for.
  if (isStraightlyQuoted(before, after) || breaksQuote(content)) return false;
  const isWholeLine = /^[\r\n]?$/.test(before) && /^[\r\n]?$/.test(after);
  if (!isBalanced(content) || (!isWholeLine && clause.test(content))) return false;
  if (run.marker === '_') return isProse(content);
  // `char *p和姓名*`, `char *p b*`: a pointer, and the star of a footnote.
  const isBehindWord = /[A-Za-z_] $/.test(source.slice(Math.max(0, opener.start - 2), opener.start));
  if (isBehindWord && /^(?:[A-Za-z_]\w* ?[^\u0000-\u007f]|[“‘].*[”’]$)/.test(content)) return false;
  if (/^[A-Za-z_]\w? [A-Za-z_]\w?$/.test(content)) return false;
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
  if (goesOn || (run.marker === '*' && /\p{L}\*\p{L}/u.test(content))) return false;
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
  if (joinedNames.test(content)) return false;
  if (/^[\u0020-\u007e]*$/.test(content) && /(?:^| )[B-HJ-Zb-z](?: |$)/.test(content)) return false;
  return !content.includes('_') && /\s|[^\u0021-\u007e]/u.test(content) && /[\p{L}\p{N}]/u.test(content);
}

const quotes = ['“”', '「」', '《》', '【】'];
const brackets = [...quotes, '()', '（）', '[]'];

function isBalanced(content: string, pairs = brackets): boolean {
  return pairs.every(([open = '', end = '']) => content.split(open).length === content.split(end).length);
}

/** Words behind which a single star may open inside a Chinese sentence; elsewhere it multiplies: 长*宽*高. */
const particle = /^[是的和与或及在了把将被请要应须对从由向给而则都也就即]/;
const legendAfterOne = /^(?:号|星|标|表示|代表|的|者|为|是|项|题|处|符|键|和|与|或|及)/;
const legendAfterMore = /^(?:号|的|者|表示|代表)/;
const legendBefore = /^[带标注打加有画]/;
const none = { opens: false, closes: false };

function starSides(source: string, start: number, end: number): Pick<Run, 'opens' | 'closes'> {
  const length = end - start;
  const before = characterBefore(source, start);
  const after = characterAt(source, end);
  const following = source.slice(end, end + 4);
  if (length > 3 || /^\.[A-Za-z0-9*]/.test(following) || isQuoted(before, after)) return none;
  // `**21*号码#`: a code that is dialled.
  if (length === 2 && /^\d{2,3}\*/.test(following)) return none;
  if (length === 1 && endsOperand(before) && startsOperand(after)) return none;
  if (length > 1 && /[\w)]/.test(before) && isAscii(after)) {
    const side = length === 2 ? adjoinsBold(source, start) : undefined;
    return side ? { ...none, [side]: true } : none;
  }
  // （长+宽）*2: a product, too.
  if (length === 1 && /[）】]/.test(before) && /\d/.test(after)) return none;
  if (legendBefore.test(before) && legendAfterMore.test(following)) return none;
  const canOpen =
    !isSpace(after) &&
    (!isSign(after) || isWide(after) || isSpace(before) || isSign(before) || isWide(before)) &&
    !closesQuote(after) &&
    !/^[，。、；：！？,;:!?]/.test(after) &&
    !/[/\\]/.test(before);
  const canClose =
    !isSpace(before) &&
    (!isSign(before) || isWide(before) || isSpace(after) || isSign(after) || isWide(after)) &&
    !opensQuote(before) &&
    !/[/\\]/.test(after);
  if (length > 1) return { opens: canOpen && !legendAfterMore.test(following), closes: canClose };
  return {
    opens: canOpen && oneStarOpens(before, after, following),
    closes: canClose && oneStarCloses(before, after),
  };
}

function oneStarOpens(before: string, after: string, following: string): boolean {
  // `.*` is any text, to those who look for it.
  if (before === '.' || /[/\\]/.test(after) || legendAfterOne.test(following)) return false;
  if (isAscii(before) || endsOperand(before)) return false;
  return !isLetter(before) || particle.test(before);
}

function oneStarCloses(before: string, after: string): boolean {
  if (/[/\\]/.test(before) || isAscii(after)) return false;
  return !isLetter(after) || !isWideSign(before) || closesQuote(before);
}

function isQuoted(before: string, after: string): boolean {
  return (opensQuote(before) && closesQuote(after)) || isStraightlyQuoted(before, after);
}

function isStraightlyQuoted(before: string, after: string): boolean {
  return before === after && /["']/.test(before);
}

const straightQuotes = [/"/g, /(?<!\p{L})'|'(?!\p{L})/gu];

/** `f(*a, *b) 和 =COUNTIF(B2:B9,"*铣*")`: one of two straight quotes; an apostrophe stands in a word. */
function breaksQuote(content: string): boolean {
  return straightQuotes.some((quote) => matchesOf(content, quote).length % 2 === 1);
}

function underscoreSides(source: string, start: number, end: number): Pick<Run, 'opens' | 'closes'> {
  const before = characterBefore(source, start);
  const after = characterAt(source, end);
  if (end - start > 2 || /^\.[A-Za-z0-9*]/.test(source.slice(end, end + 2)) || /[/\\]/.test(before + after))
    return none;
  // `"_"`: the sign itself.
  if (isStraightlyQuoted(before, after)) return none;
  return {
    opens:
      (isSpace(before) || isWideSign(before) || opensQuote(before) || /["'*~]/.test(before)) &&
      (isLetter(after) || opensQuote(after) || /["'*~`]/.test(after)),
    closes: !isSpace(before) && !isLetter(after) && !opensQuote(before),
  };
}
