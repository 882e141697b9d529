/** Whether Latin letters spell Chinese words: `yan dian`, `yàndiàn`, `KBC` for 可编程. */
import { once } from '../values/once.ts';
import { bopomofoInPinyin } from './in-bopomofo.ts';

/** The first word of each letter in the order of dictionaries. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀'];
const letters = 'abcdefghjklmnopqrstwxyz';
const syllable =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|u|v)|[bpmfwly]?o)$/;

/** Both letters of what is read in two ways. */
const either: Readonly<Record<string, string>> = {
  ...{ 长: 'cz', 重: 'cz', 行: 'hx', 调: 'dt', 弹: 'dt', 率: 'ls', 校: 'jx', 系: 'jx', 粘: 'nz', 会: 'hk' },
  ...{ 车: 'cj', 传: 'cz', 降: 'jx', 单: 'ds', 曾: 'cz', 盛: 'cs', 朝: 'cz', 仔: 'zc', 藏: 'cz' },
};

const collator = once(() => new Intl.Collator('zh-CN-u-co-pinyin'));

/** `letters` alone are enough where there are three or more of them: two are short for many things. */
export function isPinyinOf(latin: string, words: string): boolean {
  const han = [...words.replace(/[^\p{L}\p{N}]/gu, '')];
  if (han.length < 2 || han.length > 12 || !han.every((one) => /\p{Script=Han}/u.test(one))) return false;
  const spelt = (bopomofoInPinyin(latin) ?? latin)
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f\s'’·\-1-5]/gu, '')
    .toLowerCase();
  if (!/^(?=.*[a-z]{2})[a-z\p{Script=Han}]{3,}$/u.test(spelt)) return false;
  const initials = han.map(initialOf);
  return (
    (han.length > 2 &&
      [...spelt].every((letter, at) => initials[at]?.includes(letter)) &&
      spelt.length === han.length) ||
    spells(spelt, initials, han)
  );
}

/** Each of the words by a syllable that begins as it does, or by itself: `验dian`. */
function spells(
  spelt: string,
  [first, ...rest]: readonly string[],
  [word = '', ...words]: readonly string[],
): boolean {
  if (first === undefined) return spelt === '';
  if (spelt.startsWith(word)) return spells(spelt.slice(word.length), rest, words);
  if (!first.includes(spelt.charAt(0))) return false;
  return [1, 2, 3, 4, 5, 6].some(
    (length) => syllable.test(spelt.slice(0, length)) && spells(spelt.slice(length), rest, words),
  );
}

function initialOf(word: string): string {
  if (either[word] !== undefined) return either[word];
  const { compare } = collator();
  const behind = firsts.findIndex((first) => compare(first, word) > 0);
  return letters[(behind < 0 ? firsts.length : behind) - 1] ?? '';
}
