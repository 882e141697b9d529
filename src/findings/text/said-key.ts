/**
 * What a bracket or the end of a line says once the words are taken away with which people say an answer:
 * `（应选 B 项）` and `。正确的是 B` say `B`, `——即验电` says `验电`.
 */
import { matchesOf } from '../../values/matches.ts';
import type { OpenAnswer } from './answers-in-text.ts';

export interface Said extends OpenAnswer {
  readonly key: string;
  /** Words that say an answer stood round it; a sign alone may be a name or a number. */
  readonly says: boolean;
  readonly inBrackets: boolean;
  readonly isPadded: boolean;
}

const bracket =
  /[（(【［[〔〈<《「『{]([^（）()【】［］[\]〔〕〈〉<>《》「」『』{}\n]{1,60})[）)】］\]〕〉>》」』}]/gu;
/** Behind the sentence that asks, a blank, a mark that leads on, or on a line of its own. */
const tail =
  /(?<=[。？?！!.:：=＝≡→⇒|｜—–>\n]|(?:\/\/|--|[#%])[ \t]*|[_＿]{2}|[（(【［[][\s_＿]*[）)】］\]])(?<words>[^\n。？?！!:：=＝→⇒|｜—_＿]{1,60}[。.！!？?]?[ \t]*)$/gmu;

const beforeKey =
  '(?:(?:正确|参考|标准|试题|本题)?答案?(?:え|在)?|正答|정?답|d[aá] ?[aà]n(?![a-z])|(?:正确|对)的?(?:选项|答案|做法)?|[应故宜可就]?[选選](?:项|择)?|应[该当]?|故|即|就|也|所以|因此|本题|此题|该题|这题|判断题?|结[论果]|提示|注|(?:空[里格处]|括号里|横线上)填?写?|填|见下|见(?=选项)|(?:key|ans(?:wer)?|correct|solution|choose|pick|option|the|is|it|this)(?![A-Za-z]))';
const beforeVerdict =
  '(?:(?:正确|参考|标准)?答案?|[本此该这](?:题|句话?|种|个)?|说法|观点|命题|判断题?|结[论果]|是|为|(?:the|is|it|this|statement|answer|true/false|t/f)(?![A-Za-z]))';
const behindKey =
  '(?:选项|[为是]?(?:(?:正确|对)的?(?:答案|选项|做法)?|正解|答案)|项|号|个|(?<![A-Za-z])(?:is|right|correct|true|option|the|one|answer))';
const mark = '[\\s:：=＝→⇒>—–\\-~·•#*"\'“”‘’`$^|/{}<>]';
const tick = '[√✓✔☑✅]\\uFE0F?';
const end = '[\\s。.，,、；;！!？?"\'“”‘’`$^~/|*·\\-={}<>]';

const openings = {
  choice: new RegExp(`^(?:${mark}|${tick}|${beforeKey}|[是为]){1,12}`, 'iu'),
  judge: new RegExp(`^(?:${mark}|${beforeVerdict}){1,12}`, 'iu'),
};
const endings = {
  choice: new RegExp(`(?:${end}|${tick}|${behindKey}){1,12}$`, 'iu'),
  judge: new RegExp(`(?:${end}){1,12}$`, 'u'),
};
/** Not 第 and 项, which number things, too. */
const says =
  /答|选|選|option|[应故即空]|括号|横线|所以|因此|题|判断|说法|观点|命题|句话|结[论果]|提示|注|填|见下|正[确解]|对|key|ans|correct|solution|choose|pick|right|true|statement|[√✓✔☑✅→⇒=＝]/iu;

export function saidIn(stem: string, kind: string | undefined): Said[] {
  const brackets = matchesOf(stem, bracket).map(({ 0: words, 1: inside = '', index }) => ({
    ...{ words, start: index, inside, inBrackets: true },
    isPadded: /^[\s_＿]/.test(inside) && /[\s_＿]$/.test(inside),
  }));
  const tails = matchesOf(stem, tail).map(({ 0: words, index }) => ({
    ...{ words, start: index, inside: words, inBrackets: false, isPadded: false },
  }));
  return [...brackets, ...tails].flatMap(({ inside, ...place }) => {
    const trimmed = inside.replace(/^[\s_＿]+|[\s_＿]+$/gu, '');
    const { key, says } = withoutSaying(trimmed, kind);
    if (key === '') return trimmed === '' ? [] : [{ ...place, key: trimmed, says: false }];
    return [{ ...place, key, says }];
  });
}

/** Words without what says that they are an answer, and whether anything said so. */
export function withoutSaying(words: string, kind: string | undefined): Pick<Said, 'key' | 'says'> {
  const of = kind === 'judge' ? 'judge' : 'choice';
  const behind = words.replace(openings[of], '');
  const key = behind.replace(endings[of], '');
  const taken = words.slice(0, words.length - behind.length) + behind.slice(key.length);
  return { key, says: says.test(taken) };
}
