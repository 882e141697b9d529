/**
 * The right option, dressed as none of the others is: quoted, spread, with its reason, or with a sign joined to
 * it. The same on any other option would be its own way to be written.
 */

import { isPinyinOf } from '../../answers/in-pinyin.ts';
import { letterAt } from '../../answers/option-letters.ts';

const han = /\p{Script=Han}/u;
/** 差分对, 线对 and 单选 are words. */
const wordsOfTwo =
  /(?:[线极子副成配校核面针相绝反应比结不答派一二两双几每数分]对|[挑筛初多单任首精可必评竞推复框点全反人海优磁浮重水风手入当遴]选)$/u;
const counted =
  /(?:[图表班组级类区型相点端阀泵杆项步栏路线孔轴页座柜台机室楼栋层排列站岗号段节卷版款式件板片料角边面题例章条挡档箱键位圈轮批期年月天次道口态码值平]|[素肝胺糖族肽酶酸]|逻辑|电[压流]|温度|电平|代码|关节|通道|方案|情况|阶段)\s*$/u;
const numeral = /[\p{N}A-Za-z一二三四五六七八九十]/u;
const reason = /[，,；;（(—:：\s](?:因为|理由[是:：]|原因[是:：]|由于)/u;
const apart = /^\p{Script=Han}(?:[ \t\u3000\u00a0·]+\p{Script=Han})+$/u;
const quoted = /^\s*(?:“(?<a>[^“”]+)”|"(?<b>[^"]+)"|‘(?<c>[^‘’]+)’|'(?<d>[^']+)'|『(?<e>[^『』]+)』)\s*$/u;

/** `right` is the place of the right option. */
export function isOdd(options: readonly string[], right: number, stem: string): boolean {
  const option = options[right] ?? '';
  const others = options.filter((_, place) => place !== right);
  if (others.length < 2) return false;
  return [withQuotes, withSign, withMark, withReason, withPinyin, spread].some((is) =>
    is(option, others, stem, right),
  );
}

/** A coined word such as “三违” stands in quotation marks wherever it stands. */
function withQuotes(option: string, others: readonly string[], stem: string): boolean {
  const { a, b, c, d, e } = quoted.exec(option)?.groups ?? {};
  const inside = a ?? b ?? c ?? d ?? e ?? '';
  return (
    inside !== '' &&
    !numeral.test(inside) &&
    !others.some(hasQuotes) &&
    !hasQuotes(stem) &&
    isAlike(inside, others)
  );
}

const hasQuotes = (text: string): boolean => /[“”"‘’『』「」]/u.test(text);

/** `验电对`, `验电 1` */
function withSign(option: string, others: readonly string[], _: string, right: number): boolean {
  const [, joined = '', rest = ''] = /^(?=(.*\p{Script=Han}))(.*)[对选]$/u.exec(option) ?? [];
  if (joined !== '' && !wordsOfTwo.test(option) && !others.some((other) => /[对选]$/u.test(other)))
    return isAlike(rest, others);
  const [, plain = '', digit = ''] =
    /^(.*\p{Script=Han})[ \t\u3000]*[（(]?[ \t]*([1-9１-９]|[A-HＡ-ＨTY]|ok)[）)]?$/iu.exec(option) ?? [];
  const sign = digit.normalize('NFKC').toUpperCase();
  const names = ['1', 'T', 'Y', 'OK', String(right + 1), letterAt(right)].includes(sign);
  return (
    names &&
    !counted.test(plain) &&
    !others.some((other) => /[\p{N}A-Za-z]/u.test(other)) &&
    isAlike(plain, others)
  );
}

const marks = /\[\^[^\]]*\]|<\/?[a-z]+>|[*`~^$—…→_|#>=]+/gu;

/** Plain words with a sign, where neither the stem nor another option has such a sign: `**验**电`, `验电—`, `<u>验电</u>`. */
function withMark(option: string, others: readonly string[], stem: string): boolean {
  const plain = option.replace(marks, '').trim();
  const isMarked = plain !== option.trim() && /^\p{Script=Han}+$/u.test(plain);
  return (
    isMarked && ![...others, stem].some((text) => text.replace(marks, '') !== text) && isAlike(plain, others)
  );
}

/** `验电 (yàn diàn)` */
function withPinyin(option: string, others: readonly string[]): boolean {
  const [, plain = '', spelt = ''] =
    /^(\p{Script=Han}+)\s*[（(]?\s*([\p{Script=Latin} ]{3,})[）)]?\s*$/u.exec(option.normalize('NFC')) ?? [];
  return isPinyinOf(spelt, plain) && !others.some((other) => /[a-z]/iu.test(other));
}

function withReason(option: string, others: readonly string[]): boolean {
  return reason.test(option) && !others.some((other) => /[，,；;（(—:：]|因/u.test(other));
}

/** `验 电` beside 挂牌: words of fewer signs are spread to the width of longer ones, and then all of them are. */
function spread(option: string, others: readonly string[]): boolean {
  if (!apart.test(option.trim())) return false;
  const length = lengthOf(option);
  return (
    others.some((other) => lengthOf(other) === length && han.test(other)) &&
    !others.some((other) => apart.test(other.trim()))
  );
}

/** Without what was put on it, the option is as long as the others are. */
function isAlike(rest: string, others: readonly string[]): boolean {
  const lengths = others.map(lengthOf);
  return lengthOf(rest) >= Math.min(...lengths) && lengthOf(rest) <= Math.max(...lengths);
}

const lengthOf = (text: string): number => [...text.replace(/[\s·]/gu, '')].length;
