/**
 * A `#` behind a blank opens a comment in YAML: whether its author meant one, or a part of the text before
 * it.
 */

/** Words with which a remark begins, but hardly the rest of a sentence. */
const remark =
  /^(?:ccstd|<-|←|-+$|e\.g|for example|write|todo|fixme|tbd|wip|xxx|hack|note|nb|see|old|new|was|fix|bug|optional|required|default|temp)\b|^(?:待|请|填|例如|例[:：]|如[:：]|示例|格式|写明|备注|注[:：]|注意[:：]|说明|暂|旧|原|见(?!习|证)|参见|改[为成动]|修改|删|新增|增加[:：]|可选|选[做修]|必[填做修]|机动|无$|同上|未定|不[用再]|勿|这里|此处|本[行项条]|以[上下后前]|合计|共计|单位[:：]|来源|出处|缺省|默认)/i;
/** What is counted, so that a number behind it is its own: 模块 3, 第 2. */
const counted =
  /(?:第|模块|任务|项目|单元|章|节|表|图|题|课|稿|版|附件|阶段|环节|步骤|活动|要点|组|班|级|学期|周|天|次|页|条)\s*\d+$/;
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
  if (hashes.length > 1)
    return (
      hashes.length > 2 && prose && gap === ' ' && /^\s*[\p{L}，。；、]/u.test(rest) && !rest.endsWith('#')
    );
  if (rest === '' || remark.test(rest.trimStart())) return rest !== '' && /^\d/.test(rest);
  // All that stands there: `- # 1 泵`, and `任务情境: # 车间里的一台泵`, which would be empty.
  if (before === '') return /[\p{L}\p{N}]/u.test(rest);
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
  if (brackets.some(([open, close]) => count(before, open) > count(before, close) && rest.includes(close)))
    return true;
  if (gap !== ' ') return false;
  // 为 3 # 输送线装两只接近开关。 The full stop of the sentence stands behind the sign.
  if (/[\p{L}\p{N}]$/u.test(before) && /[。！？]$/.test(rest)) return true;
  // 按 # 键结束, 画出 # 号梯形图
  if (/^(?:键|号)/.test(rest)) return true;
  // 3 # 传送带, 95 # 汽油, A # 泵, 用 C # 语言: things that bear a number or a letter before the sign.
  return (
    /(?:^|[\s\p{Script=Han}（(、，])(?:\d{1,3}|[A-Z])$/u.test(before) &&
    /^\p{Script=Han}/u.test(rest) &&
    !/^[与和同第]/.test(rest) &&
    !counted.test(before)
  );
}

/** `#include`, `#N/A`, `#FF0000`, `#A 泵`, `#main`: names that begin with the sign. */
function isWord(before: string, rest: string): boolean {
  const [word = ''] = /^[\p{L}\p{N}_/!?.-]+/u.exec(rest) ?? [];
  if (/^(?:include|define|undef|ifn?def|if|else|endif|pragma|region|endregion|error|line)\b/.test(word))
    return true;
  if (/^(?:N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!)/.test(word)) return true;
  if (/^[A-Z]{1,2}\d*(?![A-Za-z])/.test(word)) return true;
  if (/^(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.test(word) && /\d/.test(word)) return true;
  return before !== '' && /\p{Script=Han}|[A-Za-z] [A-Za-z]/u.test(before);
}
