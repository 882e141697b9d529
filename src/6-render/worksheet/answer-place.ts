/** The brackets of a question that wait for a letter or a mark: wide enough for a hand, and there at all. */
import { markAt, marksOf } from '../../markdown/literal-ranges.ts';
import { parseMarkdown } from '../../markdown/parse.ts';

const emptyPlace = '[（(【[][\\s_＿]*[）)】\\]]';
const placeInFront = new RegExp(`^(\\s*(?:\\d{1,3}[.．、])?\\s*)${emptyPlace}\\s*`, 'u');
const placeAtEnd = new RegExp(`\\s*(?:${emptyPlace}|[_＿]{2,})\\s*([。．.；;！!？?]?)\\s*$`, 'u');

/** The brackets of a statement are printed for all judgements alike: those typed before or behind it are the same. */
export function withoutBrackets(statement: string): string {
  return statement.replace(placeInFront, '$1').replace(placeAtEnd, '$1');
}

/** A call without arguments, `print()`, is no place. */
const blank = /（[ \t\u3000\u00a0]*[）)]|\([ \t\u3000\u00a0]+[)）]|\(）/gu;
/** In full-width spaces: eleven millimetres on paper; and what an author may have typed more. */
const [least, most] = [3, 12];

/** `（ ）` → `（　　　）`, at which no line breaks, outside code, formulas and addresses. */
export function withRoom(text: string): string {
  const found = [...text.matchAll(blank)];
  if (found.length === 0) return text;
  const marks = marksOf(text, parseMarkdown(text));
  return found.reduceRight((done, { 0: typed, index }) => {
    const place = markAt(marks, index);
    if (place !== 'text' && place !== 'mark') return done;
    const wide = typed.slice(1, -1).split('\u3000').length - 1;
    const narrow = typed.length - 2 - wide;
    const room = Math.min(most, Math.max(least, wide + Math.ceil(narrow / 2)));
    const [open, close] = [typed.slice(0, 1), typed.slice(-1)];
    return `${done.slice(0, index)}${open}${'\u3000'.repeat(room)}${close}${done.slice(index + typed.length)}`;
  }, text);
}

const anyPlace = new RegExp(`(?<![A-Za-z0-9_])${emptyPlace}|（\\s*）|[_＿]{2,}|:(?:fill|填空)\\[`, 'u');

/** Does its author leave room for the answer in the words of the question? */
export function hasPlace(text: string): boolean {
  return anyPlace.test(text);
}
