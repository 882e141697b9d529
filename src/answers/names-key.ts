/**
 * Whether a short sign says just what the key of a question says, in any of the ways in which people note it
 * down: `2`, `二`, `Ⅱ`, `🅱`, `乙`, `○`, `+`. Where it stands tells whether it is meant so.
 */
import { answerKey, type Keyed } from './answer-key.ts';
import { isChoice } from './is-choice.ts';
import { judgementOf } from './judgement-words.ts';
import { asLatin } from './near-options.ts';
import { letterAt } from './option-letters.ts';
import { inSimplified } from './simplified.ts';

/** Undefined where the question has no key of which it can be told what it marks. */
export function namesKey(item: Keyed): ((sign: string) => boolean) | undefined {
  const { marked, judgement, faults, options } = answerKey(item);
  if (faults.length > 0) return undefined;
  if (judgement !== undefined) return (sign) => verdictOf(sign) === judgement;
  if (!isChoice(item.kind) || marked.length === 0) return undefined;
  return naming(marked, options.length);
}

/** The same of all the options of a choice that are wrong. */
export function namesOthers(item: Keyed): ((sign: string) => boolean) | undefined {
  const { marked, faults, options } = answerKey(item);
  if (faults.length > 0 || !isChoice(item.kind) || marked.length === 0) return undefined;
  const others = [...options.keys()].filter((place) => !marked.includes(place));
  return others.length > 1 ? naming(others, options.length) : undefined;
}

function naming(places: readonly number[], options: number): (sign: string) => boolean {
  const letters = places.map((place) => letterAt(place)).join('');
  return (sign) => lettersOf(sign, options) === letters;
}

/** What counts, by place: each row is one way to write 1 to 8. */
const counts = [
  '一 二 三 四 五 六 七 八',
  '壹 贰 叁 肆 伍 陆 柒 捌',
  '甲 乙 丙 丁 戊 己 庚 辛',
  '❶ ❷ ❸ ❹ ❺ ❻ ❼ ❽',
  '➀ ➁ ➂ ➃ ➄ ➅ ➆ ➇',
  '➊ ➋ ➌ ➍ ➎ ➏ ➐ ➑',
].map((row) => row.split(' '));
const words = [
  'i ii iii iv v vi vii viii',
  'one two three four five six seven eight',
  'first second third fourth fifth sixth seventh eighth',
].map((row) => row.split(' '));

/** `二、四`, `24`, `②④`, `🅱🅳` → `BD`; undefined for what names no options, or not in their order. */
function lettersOf(sign: string, options: number): string | undefined {
  const [, last = ''] = /^倒数第?([1-8一二三四五六七八])[个项]?$/u.exec(plain(sign)) ?? [];
  if (last !== '') return letterAt(options - 1 - placeOf(last));
  const isRoman = /[Ⅰ-Ⅷⅰ-ⅷ]/u.test(sign);
  const parts = plain(sign)
    .replace(/^第|[个项号]$/gu, '')
    .split(/[\s、,;/&+和与.()]+/u)
    .filter((part) => part !== '');
  const places = parts.flatMap((part) => {
    // One letter is a letter: I is none of Rome unless it was typed as one.
    const word = part.length > 1 || isRoman ? words.map((row) => row.indexOf(part.toLowerCase())) : [];
    const found = Math.max(-1, ...word);
    return found >= 0 ? [found] : [...part].map(placeOf);
  });
  const rises = places.every((place, at) => place > (places[at - 1] ?? -1) && place < options);
  return places.length > 0 && rises ? places.map((place) => letterAt(place)).join('') : undefined;
}

function placeOf(sign: string): number {
  const letter = asLatin(sign);
  if (/^[A-Za-z]$/.test(letter)) return letter.toUpperCase().charCodeAt(0) - 65;
  if (/^[1-9]$/.test(sign)) return Number(sign) - 1;
  return Math.max(-1, ...counts.map((row) => row.indexOf(sign)));
}

/** Letters in squares, in black circles and of flags have no plain form of their own in Unicode. */
function plain(sign: string): string {
  return [...sign]
    .map((one) => {
      const code = one.codePointAt(0) ?? 0;
      const base = [0x1f150, 0x1f170, 0x1f1e6].find((first) => code >= first && code < first + 26);
      return base === undefined ? one : String.fromCharCode(65 + code - base);
    })
    .join('')
    .normalize('NFKC')
    .replace(/[\u20E3*`$_]|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[ʙᴃ]/gu, 'B')
    .trim();
}

const yes =
  /^(?:[○〇◯⭕👍🙆✅🗹🆗可+1正]|ok|没错|不错|无误|打?[勾√]|(?:说法)?成立|vv?|没毛病|属实|准确|同意|マル|まる|正しい|vrai|richtig|wahr|верно|правильно|맞음|맞다|참|(?:很|完全|说法)?(?:对|正确)的?)$/iu;
const no =
  /^(?:[-−–👎🙅❌0⊗不误非]|有误|不实|不准确|反对|[伪谬]|打?叉|不成立|不能|no|バツ|ばつ|[誤误]り|faux|falsch|неверно|неправильно|틀림|틀리다|거짓|(?:完全|说法)?(?:错|错误|不对|不正确)的?)$/iu;

function verdictOf(sign: string): boolean | undefined {
  const word = inSimplified(plain(sign));
  return judgementOf(word) ?? (yes.test(word) ? true : no.test(word) ? false : undefined);
}
