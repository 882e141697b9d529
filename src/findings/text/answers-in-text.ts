/** Finds answers that stand open in what students read: `（答案：B）`, `正确答案：220 V`, `（ B ）` in a stem. */

import { isChoice } from '../../answers/is-choice.ts';
import { matchesOf } from '../../values/matches.ts';

export interface OpenAnswer {
  /** As written. */
  readonly words: string;
  readonly start: number;
}

/** Behind the word: where to write an answer, what kind of answers there are, or nothing at all. */
const noAnswer =
  '(?![\\s:：是为]*(?:$|[）)】\\]]|[_＿—…\\-]{2,}|[（(【\\[]\\s*[）)】\\]]|[（(]\\s*(?:写|填)|:fill|:填空|见|写|填|请|略(?:$|[。）)])|附|另|不[唯一限]|可|在|' +
  '涂|画|由|如下|如有|应(?:写|填|当|包|有|该)|要|须|必须|只|均|都|与|和|及|或|的|无|自拟|开放|合理|言之|是?否|是?什么|为什么|是?多少|是?哪|是?谁|是?几|是?唯一|' +
  '是?多样|是?开放|是?不|write|see|put|on |in |is not|will|may|should|:\\s*$))';
/** Not 写出答案, 你的答案. */
const free = '(?:(?<![\\p{L}])|(?<=[题空问]的?))答案';
const named = '(?:参考|正确|标准|本题|试题)答案';

const anywhere: readonly RegExp[] = [
  new RegExp(
    `[（(【\\[〔「]\\s*(?:参考|正确|标准)?答案${noAnswer}(?:\\s*[:：是为]\\s*|\\s+)[^）)】\\]〕」\\n]{1,60}[）)】\\]〕」]?`,
    'gu',
  ),
  /[【[〔]\s*(?:参考|正确|标准)?答案(?:与解析|及解析)?\s*[】\]〕]\s*(?![_＿（(]{2}|:fill|$|见|略|写|填)[^\s_＿].{0,40}/gmu,
  new RegExp(`${named}${noAnswer}\\s*[:：是为]\\s*\\S.{0,40}`, 'gmu'),
  new RegExp(`${free}${noAnswer}\\s*[:：]\\s*\\S.{0,40}`, 'gmu'),
  new RegExp(
    `${free}${noAnswer}[是为选应]{1,2}\\s*(?:[A-H]{1,6}(?![A-Za-z])|[对错√×✓✗]|[“"「]|[\\d.]+).{0,30}`,
    'gmu',
  ),
  /[（(]\s*(?:key|answers?|ans|solution)\s*[:：=]\s*(?![_\s)）]*[)）]|see|write)[^)）\n]{1,60}[)）]/giu,
  /^[ \t>*-]*(?:the\s+)?(?:correct\s+)?(?:answers?|ans|solution)(?:\s+key)?\s*[:：=]\s*(?!_|\(\s*\)|see\b|write\b|put\b|on\b|fill\b|$)\S.{0,40}/gimu,
];

const inQuestions: readonly RegExp[] = [
  /^[ \t>]*答\s*[:：]\s*(?![_＿—…-]|[（(【]\s*[）)】]|:fill|:填空|::|$)\S.{0,40}/gmu,
  /(?<=[。？?！!）)])\s*答\s*[:：]\s*(?![_＿—…-]|[（(【]\s*[）)】]|:fill|:填空|::|$)\S.{0,40}/gmu,
  /\bkey\s*[:：=]\s*(?:[A-H]{1,6}|[TF]|[√×✓✗]|[对错])(?![A-Za-z])/giu,
  /(?:正确(?:的)?(?:选项|选择)|应选|故选|本题选|答案选|正解)\s*[是为:：]?\s*(?:[A-H](?:[、,，]?[A-H])*)(?![A-Za-z\d])/gu,
  // A blank that is filled in already: 转速为____1528____r/min; 班级____姓名____ are two blanks.
  /(?<![_＿])(?:_{2,}|＿{2,})(?![_＿])[ \t]*(?:[-+±≈≤≥<>]?\d[\d.,]*(?:[ \t]*[a-zA-Z%°℃Ω/³²]{1,6})?|[A-H]{1,6}|[√×✓✗对错])[ \t]*(?:_{2,}|＿{2,})(?![_＿])/gu,
  /(?<=[为是叫称约取][:：]?[ \t]*)(?:_{2,}|＿{2,})(?![_＿])[ \t]*[^\s_＿，。；、：（）()]{1,20}(?<![为是约取:=])[ \t]*(?:_{2,}|＿{2,})(?![_＿])/gu,
  new RegExp(`${free}[ \\t]*(?:[A-H]{1,6}|[-+±]?\\d[\\d.]*[ \\t]*[a-zA-Z%°℃Ω/]{0,6})[ \\t]*[。.]?$`, 'gmu'),
  /[（(【[〔]\s*参考\s*[:：]\s*(?:[A-H]{1,6}|[√×✓✗]|对|错|正确|错误)\s*[）)】\]〕]/gu,
  /[【[〔]\s*答\s*[】\]〕]\s*(?![_＿（(]|:fill|:填空|$)\S.{0,40}/gmu,
  /[（(【[〔]\s*[应故宜]?选\s*[:：]?\s*[A-H](?:[、,，]?[A-H])*\s*[）)】\]〕]/gu,
  /(?:^|(?<=[。？?！!]))[ \t]*解\s*[:：][ \t]*(?![^\n]*(?:[_＿]{2}|:fill|:填空|（\s*）))\S.{0,40}/gmu,
  new RegExp(`${named}见[下右后][^，。；！？:：\\n]{0,4}[:：]\\s*\\S.{0,40}`, 'gu'),
  new RegExp(`(?<=[。？?！!]\\s*)${free}${noAnswer}[是为]\\s*[^\\s，。；？?].{0,40}`, 'gu'),
  /(?<=[.?!。？！]\s*)(?:(?:the\s+)?(?:correct\s+)?(?:answers?|solution)\s*[:：=]|ans\s*[:：=.])\s*(?!_|\(\s*\)|see\b|write\b|put\b|on\b|fill\b|$)\S.{0,40}/gimu,
  /【(?:解析|解答|详解|点拨)】\s*(?![_＿]|:fill|$)\S.{0,30}/gmu,
];

/** Nearly every text has none of these, and is done with after one look. */
const trigger = /答|key|answer|\bans\b|solution|选|解|正|参考|[_＿]{2}/iu;

/** `question`: in a text of a question, where less is needed to be an answer. */
export function findOpenAnswers(text: string, question: boolean): OpenAnswer[] {
  if (!trigger.test(text)) return [];
  const patterns = question ? [...anywhere, ...inQuestions] : anywhere;
  const found = patterns.flatMap((pattern) =>
    matchesOf(text, pattern).map(({ 0: whole, index }) => {
      const words = whole.trim();
      return { words, start: index + whole.indexOf(words) };
    }),
  );
  found.sort((a, b) => a.start - b.start || b.words.length - a.words.length);
  return found.filter(
    ({ start }, index) => !found.slice(0, index).some((one) => start < one.start + one.words.length),
  );
}

const figures =
  '[图表班组级类区型相点端阀泵杆项步栏路线孔轴页座柜台机室楼栋层排列区站岗号段节卷版款式件板片材料角边面∠△]';
const ticks = '√✓✔☑✅🗹×✗✘❌╳';
const letterInBrackets = /[（(【[]([\s_＿]*)([A-Ha-h](?:\s*[、,，/]?\s*[A-Ha-h]){0,7})([\s_＿]*)[）)】\]]/gu;

/** The letter of the right option between the brackets of a stem, or the verdict of a judgement. */
export function filledBrackets(stem: string, kind: string | undefined, options: number): OpenAnswer[] {
  if (kind === 'judge') return judged(stem);
  if (!isChoice(kind) && kind !== 'fill') return [];
  const found = isChoice(kind) || options > 0 ? [...letters(stem, options), ...onLines(stem, /[A-H]/)] : [];
  return found.length > 0 ? found : padded(stem);
}

function letters(stem: string, options: number): OpenAnswer[] {
  const all = matchesOf(stem, letterInBrackets);
  // （A）…（B）… name parts of a text.
  if (
    all.length > 1 &&
    new Set(all.map(([, , letter]) => letter)).size > 1 &&
    all.every(([, pad]) => pad === '')
  )
    return [];
  return all.flatMap(({ 0: words, 1: before = '', 2: letter = '', 3: after = '', index }) => {
    const isOption = [...letter.toUpperCase().replace(/[^A-H]/g, '')].every(
      (one) => one.charCodeAt(0) - 65 < Math.max(options, 2),
    );
    const left = stem.slice(0, index);
    const right = stem.slice(index + words.length);
    if (
      !isOption ||
      /^\s*$/.test(left.split('\n').at(-1) ?? '') ||
      new RegExp(`${figures}\\s*$`, 'u').test(left)
    )
      return [];
    const isPadded = before !== '' && after !== '';
    // Where a blank is left elsewhere, this letter names something.
    if (!isPadded && /[（(【][\s_＿]*[）)】]/.test(stem)) return [];
    const ends = /^\s*(?:$|[。．.，,；;？?、！!：:]|\n)/.test(right);
    const follows = /[\p{Script=Han}”"》】）)\s]$/u.test(left);
    return isPadded || (ends && follows) ? [{ words, start: index }] : [];
  });
}

function judged(stem: string): OpenAnswer[] {
  const verdicts = [
    ...stem.matchAll(
      new RegExp(`[（(【\\[]\\s*([${ticks}]|对|错|正确|错误|T|F|True|False|Y|N)\\s*[）)】\\]]`, 'giu'),
    ),
  ];
  if (new Set(verdicts.map(([, verdict]) => verdict)).size > 1) return [];
  const written = onLines(stem, new RegExp(`[${ticks}]|对|错`));
  if (written.length > 0) return written;
  return verdicts.flatMap(({ 0: words, index }) =>
    /[打画划用标填写记注]\s*[“"]?$/.test(stem.slice(0, index)) ? [] : [{ words, start: index }],
  );
}

/** `___B___`: on a line to write on. */
function onLines(stem: string, verdict: RegExp): OpenAnswer[] {
  const found = [...stem.matchAll(new RegExp(`[_＿]{2,}\\s*(?:${verdict.source})\\s*[_＿]{2,}`, 'gu'))];
  return found.map(({ 0: words, index }) => ({ words, start: index }));
}

/** `（ 热继电器 ）`: whoever leaves blanks inside brackets means them to be filled in. */
function padded(stem: string): OpenAnswer[] {
  return [
    ...stem.matchAll(
      /[（(][ \u3000\u00a0_＿]{1,}([^（）()\s_＿][^（）()\n_＿]{0,19}?)[ \u3000\u00a0_＿]{1,}[）)]/gu,
    ),
  ].flatMap(({ 0: words, 1: inside = '', index }) =>
    (/^[A-Z]$/.test(inside) && new RegExp(`${figures}\\s*$`, 'u').test(stem.slice(0, index))) ||
    (/^\d+\s*分$|^\d+$|^[a-z ]+$/u.test(inside) && !/[_＿]/.test(words))
      ? []
      : [{ words, start: index }],
  );
}

const marks: readonly RegExp[] = [
  /[√✓✔☑✅🗹]/u,
  /^\s*\[[xX√✓✔*]\]\s*\S/u,
  /^\s*\*\s*(?:[A-H][.．、)）\s]|\p{Script=Han})|\S\s*\*\s*$/u,
  /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$/u,
  /[（(【[]\s*(?:正确|对|是答案|答案|正确答案|correct|right|true)\s*[）)】\]]\s*$/iu,
  /(?:←|<-|--?>|=>|⇐|◀)\s*(?:正确|答案|对|选|correct|answer|key)|(?:正确|参考)答案\s*$/iu,
  /[★☆●◉⦿🔘]/u,
];

/** Index of the option that is marked as the right one; where all are marked, none is. */
export function markedOption(options: readonly string[]): number | undefined {
  for (const mark of marks) {
    const marked = options.map((option) => mark.test(option));
    const count = marked.filter(Boolean).length;
    if (count === 0 || count === options.length) continue;
    // √ and × as the two options of a judgement.
    if (options.every((option) => option.trim().length <= 1)) continue;
    return marked.indexOf(true);
  }
  return undefined;
}
