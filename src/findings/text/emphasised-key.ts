/**
 * The answer of a question in its own stem, as the only words in bold or italics, or between the marks of other
 * programs for what is marked or hidden: `==甲==`, `||甲||`, `>!甲!<`, `~甲~`.
 */
import { matchesOf } from '../../values/matches.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import { folded, type KeyedStem } from './keyed-stem.ts';

/** A list to choose from or to sort, and a text to work with, are not told from an answer by their marks. */
const gives = /选词|备选|可选|词库|候选|排序|连线|改正|阅读|翻译|例如|示例|样例|解释|含义|定义|名词/u;
const emphasis =
  /(?<!\*)\*{1,3}(?=[^\s*])(?<text>[^*\n]{1,60}?)(?<=\S)\*{1,3}(?!\*)|(?<![_\w])__?(?=[^\s_])(?<low>[^_\n]{1,60}?)(?<=[^\s_])__?(?![_\w])|(?<!=)==(?=[^\s=])(?<lit>[^=\n]{1,60}?)==(?!=)|(?<!\|)\|\|(?=[^\s|])(?<spoiler>[^|\n]{1,60}?)\|\|(?!\|)|>!(?=\S)(?<reddit>[^\n]{1,60}?)!<|(?<!~)~{1,2}(?=[^\s~])(?<wave>[^~\n]{1,60}?)~{1,2}(?!~)/gu;

/** Marks of no program: `+甲+`, `……甲……`, `■甲■`, `/甲/`, `«甲»`. What they hold must be the whole answer. */
const mirrored =
  /(?<sign>[^\p{L}\p{N}\s，。、；：？！“”‘’《》（）()'"*_~|,.?!]|[.…—-]{2,})\k<sign>*(?<text>[^\s\p{P}\p{S}](?:[^\n]{0,58}?[^\s\p{P}\p{S}])?)\k<sign>+|«(?<left>[^«»\n]{1,60})»|[⟦〖](?<wide>[^⟦⟧〖〗\n]{1,60})[⟧〗]|①(?<count>[^①-⑳\n]{1,60})②/gu;

export function mirroredKey({ stem, kind, answer }: KeyedStem): OpenAnswer[] {
  const whole = folded(answer.join(''));
  if (kind === 'judge' || whole.length < 2 || gives.test(stem)) return [];
  return matchesOf(stem, mirrored).flatMap(({ 0: words, index, groups: { sign: _, ...texts } = {} }) =>
    Object.values(texts).some((text) => text !== undefined && folded(text) === whole)
      ? [{ words, start: index }]
      : [],
  );
}

/** All that is emphasised is the answer, and nothing else is. */
export function emphasisedKey({ stem, kind, isAnswer, namesKey, answer }: KeyedStem): OpenAnswer[] {
  if (kind === 'judge' || gives.test(stem)) return [];
  const all = [...stem.matchAll(emphasis)];
  const texts = all.map(
    ({ groups = {} }) =>
      Object.values(groups)
        .find((text) => text !== undefined)
        ?.trim() ?? '',
  );
  const isKey = (text: string): boolean =>
    // `**B. 验电**`
    isAnswer(text.replace(/^[A-HＡ-Ｈ][.．、)）]\s*/u, '')) || namesKey?.(text) === true;
  const whole = folded(texts.join(''));
  const says =
    (namesKey !== undefined && texts.every(isKey)) || (whole.length > 1 && whole === folded(answer.join('')));
  return says ? all.map(({ 0: words, index }) => ({ words, start: index })) : [];
}
