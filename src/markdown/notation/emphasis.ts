/**
 * Decides which stars and underscores are marks: each must open or close something that an author would set
 * apart.
 */
import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Event, Extension, State, Token } from 'micromark-util-types';
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
import { isBetweenTwins, isWorthMarking, type Run } from './worth-marking.ts';

const star = 42;
const underscore = 95;
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
  const pairs: (readonly [opener: Run, closer: Run])[] = [];
  for (const [step, token] of events) {
    if (step !== 'enter' || token.type !== 'attentionSequence' || decided.has(token)) continue;
    decided.add(token);
    const run = runOf(source, token);
    const closed = run.closes && close(source, run, waiting, pairs);
    token._close = closed;
    token._open = false;
    if (!closed && run.opens) waiting.push(run);
  }
  dropHalfUsed(pairs);
}

/** `***和 t.*`: a run of three of which only one or two would be used is none, nor is what it pairs with. */
function dropHalfUsed(pairs: readonly (readonly [opener: Run, closer: Run])[]): void {
  const half = new Set(pairs.flat().filter(({ left }) => left > 0));
  if (half.size === 0) return;
  for (let size = 0; size !== half.size; ) {
    size = half.size;
    for (const pair of pairs) if (pair.some((run) => half.has(run))) for (const run of pair) half.add(run);
  }
  for (const { token } of half) {
    token._open = false;
    token._close = false;
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
function close(
  source: string,
  run: Run,
  waiting: Run[],
  pairs: (readonly [opener: Run, closer: Run])[],
): boolean {
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
    // `*args, **kwargs C0:*`: single stars around the stars of a program.
    if (run.left === 1 && waiting.slice(index + 1).some(({ marker }) => marker === run.marker)) continue;
    const use = Math.min(opener.left, run.left);
    opener.left -= use;
    run.left -= use;
    opener.token._open = true;
    pairs.push([opener, run]);
    waiting.length = opener.left > 0 ? index + 1 : index;
    closed = true;
  }
  return closed;
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
  if (length > 3 || /^\.[A-Za-z0-9*{[?]/.test(following) || isQuoted(before, after)) return none;
  // `/**`, where a comment of a program begins.
  if (/(?:^|[^A-Za-z0-9])\/$/.test(source.slice(Math.max(0, start - 2), start))) return none;
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
    closes: canClose && oneStarCloses(source, start, before, after),
  };
}

function oneStarOpens(before: string, after: string, following: string): boolean {
  // `.*` is any text, to those who look for it.
  if (before === '.' || /[/\\]/.test(after) || legendAfterOne.test(following)) return false;
  if (isAscii(before) || endsOperand(before)) return false;
  return !isLetter(before) || particle.test(before);
}

function oneStarCloses(source: string, start: number, before: string, after: string): boolean {
  // `.*` and `#.*`: any text.
  if (/(?:^|[^\p{L}\p{N}.)）”"'])\.$/u.test(source.slice(Math.max(0, start - 3), start))) return false;
  // `SELECT t.*, s.*`, `import java.util.*`: all columns of a table, all names of a package.
  const name = source.slice(Math.max(0, start - 40), start);
  const goesOn = /^[,;，；] *\w+\.\*/.test(source.slice(start + 1, start + 30));
  if (
    (goesOn || /\b(?:SELECT|select|DISTINCT|distinct|import)\s+[\w.]*\.$/.test(name)) &&
    /[A-Za-z]\w*\.$/.test(name)
  )
    return false;
  if (/[/\\]/.test(before) || isAscii(after)) return false;
  return !isLetter(after) || !isWideSign(before) || closesQuote(before);
}

function isQuoted(before: string, after: string): boolean {
  return (opensQuote(before) && closesQuote(after)) || isBetweenTwins(before, after);
}

function underscoreSides(source: string, start: number, end: number): Pick<Run, 'opens' | 'closes'> {
  const before = characterBefore(source, start);
  const after = characterAt(source, end);
  if (end - start > 2 || /^\.[A-Za-z0-9*]/.test(source.slice(end, end + 2)) || /[/\\]/.test(before + after))
    return none;
  // `"_"`: the sign itself.
  if (isBetweenTwins(before, after)) return none;
  return {
    opens:
      (isSpace(before) || isWideSign(before) || opensQuote(before) || /["'*~]/.test(before)) &&
      (isLetter(after) || opensQuote(after) || /["'*~`]/.test(after)),
    closes: !isSpace(before) && !isLetter(after) && !opensQuote(before),
  };
}
