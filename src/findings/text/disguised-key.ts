/** The key of a question in its own stem, read backwards, in pinyin or in code: `（电验）`, `（yan dian）`, `6aqM55S1`. */

import { bopomofoInPinyin } from '../../answers/in-bopomofo.ts';
import { inDisguise } from '../../answers/in-disguise.ts';
import { isPinyinOf } from '../../answers/in-pinyin.ts';
import { isChoice } from '../../answers/is-choice.ts';
import { matchesOf } from '../../values/matches.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import { gives } from './echoed-answer.ts';
import { folded, type KeyedStem } from './keyed-stem.ts';

/** Where something stands that is no part of the sentence: closing brackets, and what follows the question. */
const places: readonly RegExp[] = [
  /[（(【［[〔〈<《「『{](?<inside>[^（）()【】［］[\]〔〕〈〉<>《》「」『』{}\n]{1,120})[）)】］\]〕〉>》」』}](?=\s*(?:$|[。．.，,；;？?、！!：:\n]))/gu,
  /(?<=[。？?！!\n，,：:]|[_＿]{2}|[（(【［[][\s_＿]*[）)】］\]])(?<inside>[^\n。？?！!，,：:_＿（）()【】]{1,120})$/gmu,
  /(?<![A-Za-z0-9+/=%\\&#;])(?<inside>(?:[A-Za-z0-9+/]{4,}={0,2}|(?:%[0-9A-Fa-f]{2}){3,}|(?:\\u[0-9a-f]{4})+|(?:&#x?[0-9a-f]+;)+))(?![A-Za-z0-9+/=%\\&#;])/giu,
];
/** The last step of an address, or the words that a pointer shows over it. */
const addresses =
  /\]\([^()\s]*?(?<inside>[^()\s/"“]{1,90})(?:\.[a-z]{2,4})?(?:[ \t]+["“](?<title>[^"”\n]{1,40})["”])?\)|^\[[^\]\n]+\]:\s*\S+[ \t]+["“](?<note>[^"”\n]{1,40})["”]|<[a-z]+:[^<>\s]*?(?<last>[^<>\s/:#?=]{1,90})>|^(?:`{3,}|~{3,})[ \t]*\w*[ \t]+(?<meta>[^`\n]{1,60})$|\burl=["“][^"”\s]*?(?<shown>[^"”\s/#?=]{1,90})["”]/gmu;
/** Rows of dots and dashes are lines of drawings. */
const ofLines = /线|信号|电码/u;

export function disguisedKey(item: KeyedStem): OpenAnswer[] {
  const { stem, kind, answer } = item;
  if (!isChoice(kind) && gives.test(stem)) return [];
  const wanted = folded(answer.join(''));
  const told = places
    .flatMap((place) => matchesOf(stem, place))
    .filter(({ groups: { inside = '' } = {} }) => says(inside.trim(), wanted, item))
    .map(({ 0: words, index }) => ({ words, start: index }));
  const shown = matchesOf(stem, addresses).filter(({ groups = {} }) =>
    Object.values(groups).some(
      (words = '') => wanted.length > 1 && [words, ...plainOf(words)].some((one) => folded(one) === wanted),
    ),
  );
  return [...told, ...shown.map(({ 0: words, index }) => ({ words, start: index }))];
}

const plainOf = (words: string): string[] => inDisguise(words).map(({ said }) => said);

function says(words: string, wanted: string, { kind, namesKey, stem }: KeyedStem): boolean {
  if (kind === 'judge') {
    const said = bopomofoInPinyin(words) ?? words;
    return verdicts.some(([spelt, sign]) => spelt.test(said) && namesKey?.(sign) === true);
  }
  const turned = [...wanted].reverse().join('');
  if ([wanted, turned].some((one) => isPinyinOf(words, one))) return true;
  return inDisguise(words).some(
    ({ said, isCipher }) =>
      (wanted.length > 1 && folded(said) === wanted && folded(words) !== wanted) ||
      (isCipher && !ofLines.test(stem) && namesKey?.(said) === true),
  );
}

const verdicts: readonly (readonly [RegExp, string])[] = [
  [/^(?:du[iì]|zh[eè]ngqu[eè])$/iu, '√'],
  [/^(?:cu[oò]w?[uù]?|b[uú]du[iì])$/iu, '×'],
];
