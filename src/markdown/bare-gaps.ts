/**
 * Gaps of which a sign is missing or another one was typed: `填空[断电]`, `:fill断电]`, `:填空“断电”`, `：fi ll[断电]`,
 * `: : :答案`. Every place is one of the text as it was typed.
 */
export interface BareGap {
  readonly start: number;
  readonly end: number;
  readonly kind: 'fence' | 'gap';
}

/** Nearly every text has none of these. */
const mayBeOne = /f ?i ?l ?l|填空|[:：] [:：]/u;
const kinds =
  '(?!\\s*(?:每|共|各|\\d+\\s*(?:分|题|空|%)|[一二三四五六七八九十]+[题空]|题|选择|判断|简答|问答|计算))';
const listed = '(?![^\\n]{0,16}(?:选择|判断|简答|问答|计算|连线|论述|每[空题]))';
/** 题型：填空 and 一：填空 name a kind of question. */
const heading = '(?<![型类式题目法括含为\\p{N}一二三四五六七八九十:：∶])';

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![:：∶∷︰꞉ː﹕˸⁚︓׃᠄⸬\\u200b\\u00ad])[;；]?填空[[［]${kinds}[^\\]］\\n]{1,60}[\\]］](?!\\()`,
    'gu',
  ),
  new RegExp(`[;；]填空[【〔]${kinds}[^】〕\\n]{1,60}[】〕]`, 'gu'),
  /(?<![\w.:：∶∷︰꞉ː﹕˸⁚︓׃᠄⸬\u200b\u00ad])[;；]?fill[[［](?=[^\]］\n]{0,60}\p{Script=Han})[^\]］\n]{1,60}[\]］](?!\()/gu,
  new RegExp(
    `${heading}[:：∶](?:fill(?=\\p{Script=Han})|填空(?!题))[^[\\]［］【】（(“”"「《\\s:：\\n]{1,30}[\\]］]`,
    'gu',
  ),
  new RegExp(
    `${heading}[:：∶](?:fill|填空)(?:[“"‘'][^“”"‘’'\\n]{1,40}[”"’']|[《‹<〈⟨][^》›>〉⟩\\n]{1,40}[》›>〉⟩])`,
    'gu',
  ),
  new RegExp(
    `${heading}:(?:填空|fill)(?:[ \\u3000]|[：:])[ \\u3000]?${kinds}${listed}\\p{Script=Han}[^\\s，。；]{0,20}`,
    'gu',
  ),
  // Behind Chinese alone: `Note:fill the tank` is English.
  new RegExp(
    `(?<=[\\p{Script=Han}，。；、][ \\u3000]?)${heading}:(?:填空|fill)(?:[ \\u3000]|[：:])[ \\u3000]?${kinds}${listed}[A-Za-z\\d][^\\s，。；]{0,20}`,
    'gu',
  ),
  /[:：∶](?!fill)f ?i ?l ?l ?[[［【]/gu,
  // :fill-in[断电], :填空：[断电], :fill=[断电]
  /[:：∶](?:fill|填空)(?:[-_ ]?in(?=[[［【{]))?[-_:=：＝]?[[［【{｛⟨](?=[^\n]{1,60}[\]］】}｝⟩])/gu,
  // :fill|断电|, :填空/断电/
  /[:：∶](?:fill|填空)([|/])[^|/\n]{1,40}\1/gu,
  // fill:[断电], .fill[断电], \fill{断电}
  /(?<=^|[\p{Script=Han}，。；：、][ \t]?)(?:[.@#;；]fill|fill[:：]|\\fill(?:in)?)[[［{](?=[^\]］}\n]{1,60}[\]］}])/gmu,
  /(?<=\p{Script=Han} ?)fill[[［](?=[A-Za-z][^\]］\n]{2,60}[\]］])/gu,
];
/** `fill[220]`, `填空[5%]`, which is an entry of an array where no gap stands beside it. */
const besideGaps = /(?<=[\p{Script=Han}，。；、] ?)(?:fill|填空) ?[[［][^\]］\n]{1,60}[\]］](?!\()/gu;
const spacedFence =
  /^[ \t>]*([:：]{1,2}[ \t][:：]{1,2}[ \t]?[:：]?[ \t]*(?:参考|正确)?(?:答案|教师|解答|answer|teacher|solution))/gimu;

/** As the notation has it. */
export function hasGap(text: string): boolean {
  return /(?<![:：]):(?:fill|填空)\[[^\]\n]/.test(text);
}

export function bareGapsIn(text: string): BareGap[] {
  if (!mayBeOne.test(text)) return [];
  const looked = hasGap(text) ? [...patterns, besideGaps] : patterns;
  const gaps = looked.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ({ 0: whole, index }): BareGap => ({ start: index, end: index + whole.length, kind: 'gap' }),
    ),
  );
  return [
    // One slip may be several: of those that lie over each other the first counts.
    ...gaps.filter(
      (gap, at) => !gaps.slice(0, at).some(({ start, end }) => gap.start < end && start < gap.end),
    ),
    ...[...text.matchAll(spacedFence)].map(({ 0: whole, 1: fence = '', index }): BareGap => {
      const end = index + whole.length;
      return { start: end - fence.length, end, kind: 'fence' };
    }),
  ];
}
