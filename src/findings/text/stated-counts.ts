/** A text → the counts it states of one kind of thing: 共 8 个学习任务, 以三个由易到难的学习任务组织. */
import { chineseNumber, numberPattern } from '../../values/chinese-number.ts';
import { matchesOf } from '../../values/matches.ts';

export interface StatedCount {
  readonly words: string;
  readonly count: number;
  readonly start: number;
}

/** The counted thing is a part of all there are: 前两个, 另外三项, 至少四条. */
const partial =
  /(?:第|前|后|另外?|其中|其余|其他|每|各|某|至少|最少|不少于|不低于|不超过|最多|超过|任选|选择?|选做|余下?|上述|这|那|约|近|共同|合并|缺|错|漏|有)\s*$/;
/** 五个以上, 三四个. */
const vague = /^\s*(?:以上|以下|左右|多|余)/;

const whole = '(?:由|以|共有?|总共|一共|包括|包含|分为|分成|划分为|下设|设有|设置|设)[^，。；、：\\n]{0,6}?';

/** Only where the words say that they speak of all of them. */
export function statedWholes(text: string, thing: string, before = whole): StatedCount[] {
  return find(
    text,
    new RegExp(
      `${before}(${numberPattern}) ?[个项道条门]?(?:[^，。；：、\\n]{1,10}的)?${thing}(?!的|之一|中)`,
      'gu',
    ),
  );
}

/** Wherever they are counted, unless as some of many. */
export function statedCounts(text: string, thing: string): StatedCount[] {
  return find(text, new RegExp(`(${numberPattern}) ?${thing}`, 'gu'));
}

const pointing = /(?:以下|下列|下面|如下|下述|下表[中里]?|上表[中里]?|表[中内里])的?\s?$/;
const keeping = /(?:达成|达到|实现|围绕|对照|依据|根据|按照?|遵守|满足)\s?$/;

/** Counts that point at a list nearby: 以下 8 个项目, 表中的五项, 达成三个目标; 达成一个目标 counts nothing. */
export function pointedCounts(text: string, thing: string): StatedCount[] {
  return statedCounts(text, thing).filter(({ start, count, words }) => {
    const before = text.slice(0, start);
    if (pointing.test(before)) return true;
    return keeping.test(before) && count > 1 && !/^(?:中|之一|里)/.test(text.slice(start + words.length));
  });
}

/** Before a list of their own also those that there are (有三项要求：). */
export function announcedCounts(text: string, thing: string): StatedCount[] {
  return find(text, new RegExp(`(${numberPattern}) ?${thing}`, 'gu'), /(?<![没所])有\s*$/);
}

function find(text: string, pattern: RegExp, allowed?: RegExp): StatedCount[] {
  return matchesOf(text, pattern).flatMap((match) => {
    const [words, typed = ''] = match;
    const at = match.index + words.indexOf(typed);
    const count = chineseNumber(typed);
    const before = text.slice(0, at);
    if (
      count === undefined ||
      (partial.test(before) && !allowed?.test(before)) ||
      /[\d.．\-—～~至到一二两三四五六七八九十百千]\s?$/.test(before)
    )
      return [];
    if (vague.test(text.slice(at + typed.length)) || vague.test(text.slice(match.index + words.length)))
      return [];
    return [{ words: text.slice(at, match.index + words.length), count, start: at }];
  });
}
