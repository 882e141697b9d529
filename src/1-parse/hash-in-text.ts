/** A `#` behind a blank opens a comment in YAML: whether its author meant one, or a part of the text before it. */

/** Words with which a remark begins, but hardly the rest of a sentence. */
const remark =
  /^(?:ccstd|<-|←|todo|fixme|tbd|wip|xxx|hack|note|nb|see|old|new|was|fix|bug|optional|required|default|temp)\b|^(?:待|备注|注[:：]|注意[:：]|说明|暂|旧|原|见(?!习|证)|参见|改[为成动]|修改|删|新增|增加[:：]|可选|选[做修]|必[填做修]|机动|无$|同上|未定|不[用再]|勿|这里|此处|本[行项条]|以[上下后前]|合计|共计|单位[:：]|来源|出处|缺省|默认)/i;
/** Things that bear a number before a `#`: 2 # 泵. */
const numbered =
  /^(?:水泵|泵|锅炉|炉|机(?!动)|机组|电机|电动机|主变|变压器|变|楼|车间|线(?!上|下)|产线|母线|柜|塔|罐|井|库|池|阀|轴|门|仓|桥|水泥|柱|梁|段|风机|压缩机|工位|槽|模|料|钢|油|砂轮|铣床|车床|机床|刀)/;
const brackets: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['《', '》'],
  ['【', '】'],
  ['[', ']'],
  ['〔', '〕'],
];

export interface Tail {
  /** What stands before it on its line as a value; empty where the comment is all there is. */
  readonly before: string;
  /** The blanks between. */
  readonly gap: string;
  /** From the `#` to the end of the line, without blanks at its end. */
  readonly comment: string;
}

/** True where dropping the comment would cut a sentence. */
export function isCutText({ before, gap, comment }: Tail): boolean {
  const [hashes = '#'] = /^#+/.exec(comment) ?? [];
  const rest = comment.slice(hashes.length);
  const prose = /\p{Script=Han}/u.test(before);
  if (hashes.length > 1) return hashes.length > 2 && prose && gap === ' ' && /^\s*[\p{L}，。；、]/u.test(rest) && !rest.endsWith('#');
  if (rest === '' || remark.test(rest.trimStart())) return rest !== '' && /^\d/.test(rest);
  if (/^\s/.test(rest)) return isMidSentence(before, gap, rest.trimStart());
  if (/^[（(]?[-+±.]?\p{N}/u.test(rest)) return true;
  if (/^\p{Script=Han}/u.test(rest)) return before === '' || gap === ' ' || /[\p{N}A-Za-z]$/u.test(before);
  if (/^\p{L}/u.test(rest)) return isWord(before, rest);
  return isMidSentence(before, gap, rest);
}

/** Behind it a comment would stand as far off as authors set one. */
function isMidSentence(before: string, gap: string, rest: string): boolean {
  if (/(?:[，、：；（(“‘《【＋×÷＝＜＞≤≥～—]|或者?|以及)$/u.test(before)) return true;
  const count = (text: string, mark: string) => text.split(mark).length - 1;
  if (brackets.some(([open, close]) => count(before, open) > count(before, close) && rest.includes(close))) return true;
  return gap === ' ' && /(?:^|[\s\p{Script=Han}（(、，])\d{1,3}$/u.test(before) && numbered.test(rest);
}

/** `#include`, `#N/A`, `#FF0000`, `#A 泵`, `#main`: names that begin with the sign. */
function isWord(before: string, rest: string): boolean {
  const [word = ''] = /^[\p{L}\p{N}_/!?.-]+/u.exec(rest) ?? [];
  if (/^(?:include|define|undef|ifn?def|if|else|endif|pragma|region|endregion|error|line)\b/.test(word)) return true;
  if (/^(?:N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!)/.test(word)) return true;
  if (/^[A-Z]{1,2}\d*(?![A-Za-z])/.test(word)) return true;
  if (/^(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.test(word) && /\d/.test(word)) return true;
  return before !== '' && /\p{Script=Han}|[A-Za-z] [A-Za-z]/u.test(before);
}
