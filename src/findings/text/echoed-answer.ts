/**
 * The answer of a question, standing in its own stem: behind the sentence that asks, in brackets, or on a line
 * to write on.
 */
import { numberedParts } from '../../answers/gap-answers.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import type { OpenAnswer } from './answers-in-text.ts';

export interface Echo {
  readonly stem: string;
  readonly kind: string | undefined;
  /** Empty where the question has none. */
  readonly answer: string;
}

/** A list to choose from or to sort repeats the answers on purpose. */
export const gives =
  /选词|备选|可选|词库|候选|从下列|从以下|下列|以下|排序|按.{0,6}顺序|连线|参照|对吗|正确吗|对不对|是否正确|判断|改正|阅读|翻译|例如|示例|样例|抄写|朗读|跟读|读一读|排列/;

export function echoedAnswer({ stem, kind, answer }: Echo): OpenAnswer[] {
  // Most stems have no place for an answer, and then nobody asks what it is.
  const whole = once(() => folded(answer));
  const parts = once(() => partsOf(answer));
  const onLines = matchesOf(stem, writtenOn).filter(({ groups = {} }) => {
    const words = folded(groups.words ?? '');
    return words.length > 1 && (parts().includes(words) || (whole().includes(words) && words.length > 2));
  });
  const found = onLines.map(({ 0: words, index }) => ({ words, start: index }));
  if (found.length === 0 && answer.trim() === '' && kind === 'fill') found.push(...filledLines(stem));
  if (found.length > 0) return found.slice(0, 1);
  const pieces = behind(stem);
  if (pieces.length === 0 || whole().length < 2 || gives.test(stem)) return [];
  return pieces
    .filter(({ words, start }) =>
      repeats({ words, closes: closesQuestion(stem, start, words) }, whole(), parts()),
    )
    .slice(0, 1);
}

/** `____断电____` */
const writtenOn =
  /(?<![_＿])[_＿]{2,}[ \t]*(?<words>[^\s_＿：:（）()][^_＿\n：:（）()]{0,30}?)[ \t]*[_＿]{2,}(?![_＿])/gu;

const formLabel =
  /^(?:姓名|班级|学号|日期|时间|组[别长员号]?|小组|工位|得分|成绩|评分|单位|编号|地点|签[名字]|教师|专业|年[级月日]?|月|日|时|分|电话|学校|部门|岗位|年龄|性别|设备|型号|规格|数量|材料|名称|品牌|车型|车牌.*|里程.*)$/;
/** What joins two blanks: 先____再____, 宽为____长为____ */
const joins =
  /^(?:再|后|和|与|及|或|是|为|最后|然后|接着|其次|[一二三四五六七八九十]|第|、|至|到|加|减|乘|除)|[是为有由在和与及的用再后：:、，,；;。=＝]$/;

/** With no answer anywhere, words between two blanks that are no label stand where it belongs. */
function filledLines(stem: string): OpenAnswer[] {
  const blanks = stem.match(/[_＿]{2,}/g)?.length ?? 0;
  if (blanks < 2 || blanks % 2 === 1) return [];
  const pairs = [...stem.matchAll(writtenOn)];
  if (pairs.length * 2 !== blanks) return [];
  const open = pairs.every(({ 0: whole, index, groups: { words = '' } = {} }) => {
    const left = stem.slice(0, index);
    const right = stem.slice(index + whole.length);
    return (
      /\p{Script=Han}[：:]?[ \t]*$/u.test(left) &&
      /^[ \t]*(?:[，。；、！？]|\p{Script=Han}|$)/u.test(right) &&
      (right.trim() !== '' || /[，。；、是为叫称做有由]/u.test(left)) &&
      !formLabel.test(words) &&
      !joins.test(words)
    );
  });
  return open ? pairs.map(({ 0: words, index }) => ({ words, start: index })) : [];
}

/** Behind the sentence that asks: to the end of the sentence, the line or the bracket. */
const piece =
  /(?<=[。．.？?！!：:\n）)】\]〕（(【[〔—→>/|；;，,])[^\p{L}\p{N}\n]*[^。？?！!\n（）()【】[\]〔〕]{2,200}/gu;

function behind(stem: string): OpenAnswer[] {
  const asked = /[。．.？?！!\n（(【[〔]|[：:]\s*$/.exec(
    stem.replace(/^\s*(?:[（(]\d+[)）]|\d+[.．、)）])/, (no) => '_'.repeat(no.length)),
  );
  if (!asked) return [];
  return [...stem.matchAll(piece)]
    .filter(({ index }) => index > asked.index)
    .flatMap(({ 0: words, index }) => {
      const start = index + words.length - words.trimStart().length;
      return [{ words: words.trim(), start }];
    });
}

const label =
  /^[^\p{L}\p{N}]*(?:(?:[\p{Script=Han}]{1,8}|A|Ans|Key|Answer)\s*[:：∶﹕；;，,、．.|｜=＝]|答案?(?=\s))\s*/u;
const points = /[（(]?\s*各?\s*\d+(?:\.\d+)?\s*分\s*[）)]?/g;

/** Between the question mark, or the end of the line, and the end of the stem. */
function closesQuestion(stem: string, start: number, words: string): boolean {
  return (
    /[？?\n][^\p{L}\p{N}]*(?:[\p{Script=Han}]{2,6}[^\p{L}\p{N}]+)?$/u.test(stem.slice(0, start)) &&
    /^[^\p{L}\p{N}]*$/u.test(stem.slice(start + words.length))
  );
}

interface Piece {
  readonly words: string;
  readonly closes: boolean;
}

function repeats({ words, closes }: Piece, whole: string, parts: readonly string[]): boolean {
  return [words, words.replace(label, '')].some((written) => {
    const plain = written.replace(points, '');
    const said = folded(plain);
    if (said.length < 2) return false;
    if (said === whole || (said.length > 5 && whole.startsWith(said))) return true;
    const pieces = numberedParts(plain)?.map(folded) ?? partsOf(plain);
    if (closes && pieces.length === 1 && parts.includes(pieces[0] ?? '')) return true;
    let from = 0;
    return (
      pieces.length > 1 &&
      pieces.every((one) => {
        const at = parts.indexOf(one, from);
        from = at + 1;
        return at >= 0;
      })
    );
  });
}

function partsOf(text: string): string[] {
  return text
    .split(/[\n；;、，,。→]/u)
    .map((part) => folded(part.replace(/^\s*(?:[①-⑳]|[（(]?\d{1,2}[)）.、．](?!\d)|先|再|然后|最后)/u, '')))
    .filter((part) => part.length > 1);
}

function folded(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s*"'`“”‘’]/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[。.;,、:]+$/gu, '')
    .toLowerCase();
}
