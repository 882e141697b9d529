/**
 * The key of a question in its own stem, in ways that are an answer only because they say what the key says:
 * `（2）`, `（○）`, `=B`, `先 B 再挂牌`, `提示：选第二个`, one word in bold.
 */
import { gapsIn } from '../../answers/gaps.ts';
import { isChoice } from '../../answers/is-choice.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import { closingClause } from './closing-clause.ts';
import { disguisedKey } from './disguised-key.ts';
import { gives } from './echoed-answer.ts';
import { emphasisedKey, mirroredKey } from './emphasised-key.ts';
import { keyInSource } from './key-in-source.ts';
import { folded, type KeyedStem } from './keyed-stem.ts';
import { ruledOut } from './ruled-out.ts';
import { type Said, saidIn } from './said-key.ts';
import { isMentioned, signPlaces } from './sign-places.ts';
import { toldBehind } from './told-behind.ts';

export function keyInStem(item: KeyedStem): OpenAnswer[] {
  const { stem, namesKey } = item;
  const whole = once(() => folded(item.answer.join('')));
  const tells = (said: Said): boolean =>
    (namesKey?.(said.key) === true && isMentioned(stem, said, item.kind)) ||
    (whole().length > 1 && folded(said.key) === whole() && (isChoice(item.kind) || !gives.test(stem))) ||
    bothNamed(said.key, item);
  const found = [
    ...saidIn(stem, item.kind).filter(tells),
    ...(namesKey ? signPlaces(stem, item.kind, namesKey) : []),
    ...emphasisedKey(item),
    ...mirroredKey(item),
    ...remarked(item),
    ...explained(item),
    ...ticked(item),
    ...corrected(item),
    ...repeatedGap(item.typed),
    ...closingClause(item),
    ...ruledOut(item),
    ...disguisedKey(item),
    ...keyInSource(item),
    ...toldBehind(item),
  ].map(({ words, start }) => atWords(words, start));
  return found.sort((a, b) => a.start - b.start).slice(0, 1);
}

/** `B/验电`, `2 验电`: a sign and the words of the key. */
function bothNamed(key: string, { namesKey, isAnswer, answer }: KeyedStem): boolean {
  const [, sign = '', text = ''] = /^(\S{1,3}?)[\s/|.．、,，:：]+(.+)$/su.exec(key) ?? [];
  return (
    namesKey?.(sign) === true && (isAnswer(text) || folded(text) === folded(answer.join(''))) && text !== ''
  );
}

const explanation =
  /(?<=[。？?！!\n）)】][ \t]*[（(【[]?)(?:解题)?(?:思路|点拨|分析|解法|破题)\s*[:：】\]]\s*(?<text>[^\n]{1,200})/gu;

/** `思路：断电之后要验电`: how one comes to the answer, with the answer in it. */
function explained({ stem, answer, others }: KeyedStem): OpenAnswer[] {
  const explanations = matchesOf(stem, explanation);
  const wanted = explanations.length === 0 ? [] : answer.map(folded).filter((part) => part.length > 1);
  if (wanted.length === 0) return [];
  return explanations.flatMap(({ 0: words, index, groups: { text = '' } = {} }) => {
    const said = folded(text);
    // Of what the question names itself nothing is told.
    const asked = folded(stem.slice(0, index));
    const tells =
      wanted.every((part) => said.includes(part)) &&
      !others.map(folded).some((other) => said.includes(other) && !asked.includes(other));
    return tells ? [{ words, start: index }] : [];
  });
}

const remark = /(?<=[。？?！!\n]\s*)[（(【](?<text>[^（）()【】\n]{2,80})[）)】]\s*$/gmu;

/** `（答出验电得 2 分）`, `（引导学生说出验电）`: a remark behind the question of which its answer is the most part. */
function remarked({ stem, kind, answer }: KeyedStem): OpenAnswer[] {
  const wanted = folded(answer.join(''));
  if (kind === 'judge' || isChoice(kind) || wanted.length < 2 || gives.test(stem)) return [];
  return matchesOf(stem, remark).flatMap(({ 0: words, index, groups: { text = '' } = {} }) => {
    const said = folded(text);
    const asked = folded(stem.slice(0, index));
    return said.includes(wanted) && !asked.includes(wanted) && said.length < wanted.length + 12
      ? [{ words, start: index }]
      : [];
  });
}

const tickSigns = /[√✓✔☑✅]/;
const tickBehind = /(?<=[\p{L}\p{N}）)])[ \t]*[（(【[]?\s*[√✓✔☑✅]\s*[）)】\]]?/gu;

/** `断电、验电√、挂牌`: a tick behind the words of the key, and behind none else. */
function ticked({ stem, kind, answer, namesKey }: KeyedStem): OpenAnswer[] {
  const ticks = tickSigns.test(stem) ? [...stem.matchAll(tickBehind)] : [];
  const [tick, second] = ticks;
  if (!tick || second || !namesKey || kind === 'judge') return [];
  const left = folded(stem.slice(0, tick.index));
  return answer.some((text) => text !== '' && left.endsWith(folded(text)))
    ? [{ words: tick[0], start: tick.index }]
    : [];
}

const correction =
  /(?<=[。.！!]\s*)[（(【[]?\s*(?:(?:改正|更正|纠正|订正|改)\s*[:：]|(?:改为|应改?[为成是])\s*[:：]?)\s*(?![_＿（(\s]|$)[^\n）)】\]]{2,60}[）)】\]]?\s*$|[（(]\s*(?:应改?[为成是]|改为)\s*[^\n（）()_＿]{2,60}[）)]\s*[。.]?\s*$/gu;

/** Whoever puts a statement right says that it is wrong. */
function corrected({ stem, kind, namesKey }: KeyedStem): OpenAnswer[] {
  if (kind !== 'judge' || namesKey?.('×') !== true) return [];
  return [...stem.matchAll(correction)].map(({ 0: words, index }) => ({ words, start: index }));
}

/** `先:fill[验电]验电再挂牌`: right behind the gap, in brackets or not. */
function repeatedGap(typed: string): OpenAnswer[] {
  return gapsIn(typed).flatMap(({ start, words }) => {
    const end = typed.indexOf(`${words}]`, start) + words.length + 1;
    const [between = ''] = /^\s*[（(]?\s*/.exec(typed.slice(end)) ?? [];
    const isRepeated = words.length > 1 && typed.startsWith(words, end + between.length);
    return isRepeated ? [{ words, start: end + between.length }] : [];
  });
}

function atWords(words: string, start: number): OpenAnswer {
  return { words: words.trim(), start: start + words.length - words.trimStart().length };
}
