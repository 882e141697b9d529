/** Finds answers that stand open in what students read: `（答案：B）`, `正确答案：220 V`, `（ B ）` in a stem. */

import type { Path } from '../../source/place.ts';
import { matchesOf } from '../../values/matches.ts';
import { answerColumns, loneLabels } from './answer-blocks.ts';
import { asRead } from './as-read.ts';
import { expected, forTeachers, signed } from './said-answers.ts';

export interface OpenAnswer {
  /** As written. */
  readonly words: string;
  readonly start: number;
}

const ofQuestions: ReadonlySet<unknown> = new Set(['prompt', 'options', 'rows', 'columns', 'homework']);

/** Whether the text at a place asks something, so that what reads as an answer is one. */
export function asksAt(path: Path): boolean {
  return path.some((step) => ofQuestions.has(step));
}

/** Behind the word: where to write an answer, what kind of answers there are, or nothing at all. */
const noAnswer =
  '(?![\\s:：是为]*(?:$|[）)】\\]]|[_＿—…\\-]{2,}|[（(【\\[]\\s*[）)】\\]]|[（(]\\s*(?:写|填)|:fill|:填空|见|写|填|请|略(?:$|[。）)])|附|另|不[唯一限]|可|在|' +
  '涂|画|由|如下(?!\\s*[:：])|如有|应(?:写|填|当|包|有|该)|要|须|必须|只|均|都|与|和|及|或|的|无|自拟|开放|合理|言之|是?否|是?什么|为什么|是?多少|是?哪|是?谁|是?几|是?唯一|' +
  '是?多样|是?开放|是?不|write|see|put|on |in |is not|will|may|should|:\\s*$))';
/** Not 写出答案, 你的答案. */
const free = '(?:(?<![\\p{L}])|(?<=[题空问]的?))答案';
const named = '(?:参考|正确|标准|本题|试题|习题|示例|样例|范例|建议)答案';
/** Whom the answer is for, or that it comes now: 参考答案（教师用）, 答案如下. */
const said =
  '(?:要点|提示|解析|示例|及解析|与解析|及评分标准)?(?:如下|[（(](?:教师|老师|仅|供|参考|内部|[一二三四五六七八九十\\d])[^（）()\\n]{0,8}[）)])?';
const colon = '(?:[:：=＝→⇒∶﹕︰꞉;；｜]|[.．]{2,}|…+)';

/**
 * Patterns, and the signs without which they find nothing: looking for these costs far less, and nearly every
 * text has few of them.
 */
interface Look {
  readonly signs: RegExp;
  readonly anywhere: readonly RegExp[];
  readonly inQuestions: readonly RegExp[];
}

const looks: readonly Look[] = [
  {
    signs: /答案/,
    anywhere: [
      // What programs take for a comment or a heading: `/* 答案 5 A */`, `#答案 5 A`.
      new RegExp(
        `^[ \\t]*(?:#{1,6}|/[*\\s]*|%+|--)[ \\t]*(?:参考|正确|标准)?答案${noAnswer}[ \\t:：]+\\S.{0,40}`,
        'gmu',
      ),
      new RegExp(`[★☆※▲◆●→]\\s*(?:参考|正确|标准)?答案${noAnswer}[ \\t:：]*\\S.{0,40}`, 'gu'),
      new RegExp(`\\\\(?:text|mbox|mathrm)\\{\\s*(?:参考|正确|标准)?答案${noAnswer}[^{}]{1,60}\\}`, 'gu'),
    ],
    inQuestions: [],
  },
  {
    signs: /标答|参答|正解/,
    anywhere: [
      /[（(【[〔]\s*(?:标答|参答|正解)\s*[:：]\s*(?![_＿）)]|见|略)[^）)】\]〕\n]{1,60}[）)】\]〕]/gu,
    ],
    inQuestions: [],
  },
  {
    signs: /答案/,
    anywhere: [
      new RegExp(
        `[（(【\\[〔「]\\s*(?:参考|正确|标准)?答案${noAnswer}(?:\\s*[:：是为]\\s*|\\s+)[^）)】\\]〕」\\n]{1,60}[）)】\\]〕」]?`,
        'gu',
      ),
      /[【[〔]\s*(?:参考|正确|标准)?答案(?:与解析|及解析)?\s*[】\]〕]\s*(?![_＿（(]{2}|:fill|$|见|略|写|填)[^\s_＿].{0,40}/gmu,
      new RegExp(`${named}${said}${noAnswer}\\s*(?:${colon}|应?[是为])\\s*\\S.{0,40}`, 'gmu'),
      new RegExp(`${free}${said}${noAnswer}\\s*${colon}\\s*\\S.{0,40}`, 'gmu'),
      new RegExp(`(?:${named}|${free})\\s*(?:——?|――?|--)\\s*[\\p{L}\\d].{0,40}`, 'gmu'),
      new RegExp(`《(?:参考|正确|标准)?答案》${noAnswer}\\s*[:：]?\\s*\\S.{0,40}`, 'gmu'),
      new RegExp(
        `${free}${noAnswer}[是为选应]{1,2}\\s*(?:[A-H]{1,6}(?![A-Za-z])|[对错√×✓✗]|[“"「]|[\\d.]+).{0,30}`,
        'gmu',
      ),
    ],
    inQuestions: [
      new RegExp(
        `(?:^|(?<=[。？?！!）)]))[ \\t>#]*(?:${named}|答案)${noAnswer}[ \\t\\u3000]+(?![<>≥≤≈＜＞])\\S.{0,40}`,
        'gmu',
      ),
      /[（(]\s*(?![^（）()\n]*(?:[哪何谁几]|唯一|什么|[打画填写]))[^（）()\n]{1,20}[为是](?:正确|参考|标准)答案\s*[）)]/gu,
      /(?:[（(【[〔]|(?<=[。？?！!\n]))[ \t]*(?:参考|正确)?答案[:：]?\s*见[下后右](?:[）)】\]〕]|[：:，,]|[ \t\u3000])[ \t]*(?![_＿（(\d]|:fill)[^\s？?][^？?\n]{0,30}$/gu,
      new RegExp(
        `${free}[ \\t]*(?:[A-H]{1,6}|[-+±]?\\d[\\d.]*[ \\t]*[a-zA-Z%°℃Ω/]{0,6})[ \\t]*[。.]?$`,
        'gmu',
      ),
      new RegExp(`${named}见[下右后][^，。；！？:：\\n]{0,4}[:：]\\s*\\S.{0,40}`, 'gu'),
      new RegExp(
        `(?:^[ \\t]*|(?<=[。？?！!]\\s*))${free}${noAnswer}[是为]\\s*[:：]?\\s*[^\\s，。；？?:：].{0,40}`,
        'gmu',
      ),
    ],
  },
  {
    signs: /答え/,
    anywhere: [],
    inQuestions: [/答え(?:[ \t]*[:：]|[ \t]+)[ \t]*(?![_＿（(]|は|を|が|$)\S.{0,40}/gu],
  },
  {
    signs: /教师/,
    anywhere: [
      /(?:^|(?<=[。？?！!）)]))[ \t]*[（(【[〔]\s*(?:教师版|教师用|教师专用|教师参考|仅?供教师(?:参考|使用|用)?)\s*[）)】\]〕]\s*(?![_＿]|:fill|$)\S.{0,40}/gmu,
    ],
    inQuestions: [],
  },
  {
    signs: /key|ans|solution/iu,
    anywhere: [
      /[（(]\s*(?:key|answers?|ans|solution)\s*[:：=]\s*(?![_\s)）]*[)）]|see|write)[^)）\n]{1,60}[)）]/giu,
      /^[ \t>*-]*(?:the\s+)?(?:correct\s+)?(?:answers?|ans)(?:\s+key)?\s*[:：=]\s*(?!_|\(\s*\)|see\b|write\b|put\b|on\b|fill\b|$)\S.{0,40}/gimu,
    ],
    inQuestions: [
      /(?<=\S\s*\n[ \t>*-]*)solution\s*[:：=]\s*(?!_|\(\s*\)|see\b|write\b|$)\S.{0,40}/giu,
      /(?:^|(?<=[.?!。？！]))[ \t]*(?:Key|KEY)\s*[:：]\s*(?![_＿(（]|see\b|\d+\s*$)\S.{0,40}/gmu,
      /\bkey\s*[:：=]\s*(?:[A-H]{1,6}|[TF]|[√×✓✗]|[对错])(?![A-Za-z])/giu,
      /(?<=[.?!。？！]\s*)(?:(?:the\s+)?(?:correct\s+)?(?:answers?|solution)\s*[:：=]|ans\s*[:：=.])\s*(?!_|\(\s*\)|see\b|write\b|put\b|on\b|fill\b|$)\S.{0,40}/gimu,
    ],
  },
  {
    signs: /[答解]/,
    anywhere: [],
    inQuestions: [
      /[（(]\s*[答解]\s*[:：]\s*(?![_＿—…\s]*[）)]|:fill|写|填)[^（）()\n]{1,60}[）)]/gu,
      /^[ \t>]*答[ \t\u3000]+(?![_＿（(【:：]|\d+[ \t]*[题道]|[辩题卷]|案)\S.{0,40}/gmu,
      /^[ \t>]*答\s*[:：]\s*(?![_＿—…-]|[（(【]\s*[）)】]|:fill|:填空|::|$)\S.{0,40}/gmu,
      /(?<=[。？?！!）)])\s*答\s*[:：]\s*(?![_＿—…-]|[（(【]\s*[）)】]|:fill|:填空|::|$)\S.{0,40}/gmu,
      /[（(【[〔]\s*[答解]\s*[）)】\]〕]\s*(?![_＿（(题卷辩疑复锁除释放压]|:fill|:填空|$)\S.{0,40}/gmu,
      /(?:^|(?<=[。？?！!]))[ \t]*解\s*[:：][ \t]*(?!(?:二元|一元)?[一二三]?次?(?:方程|不等式)|下列|以下|[^\n]*(?:[_＿]{2}|:fill|:填空|（\s*）))\S.{0,40}/gmu,
    ],
  },
  {
    signs: /解|应[填选为]|标答|参答|要点|分点|点拨/,
    anywhere: [],
    inQuestions: [
      /(?:^|(?<=[。？?！!）)\n]))[ \t]*(?:正解|应填|应选填|应为|解答)\s*[:：]\s*(?![_＿（(]|:fill|请|写|见|略|过程|$)\S.{0,40}/gmu,
      /(?:评分|得分|给分|采分)(?:要点|点)\s*[:：]\s*(?!见|略|由|按|[_＿]|$)\S.{0,40}/gmu,
      /(?:^|(?<=[。？?！!）)\n]))[ \t]*(?:标答|参答|(?:参考|标准)(?:解答|要点)|解析|详解)\s*[:：∶﹕]\s*(?![_＿（(]|下[面列述图]|以下|[这该本]|:fill|请|写|见|略|$)\S.{0,40}/gmu,
      /【(?:解析|解答|详解|点拨)】\s*(?![_＿]|:fill|$)\S.{0,30}/gmu,
    ],
  },
  {
    signs: /[选答]|正解/,
    anywhere: [],
    inQuestions: [
      /(?:正确(?:的)?(?:选项|选择)|应选|故选|本题选|答案选|正解)\s*[是为:：]?\s*(?:[A-H](?:[、,，]?[A-H])*)(?![A-Za-z\d])/gu,
      /[（(【[〔]\s*(?:[应故宜]?选|答案?)\s*[:：]?\s*[A-H](?:[、,，]?[A-H])*\s*[）)】\]〕]/gu,
    ],
  },
  {
    signs: /参考/,
    anywhere: [],
    inQuestions: [/[（(【[〔]\s*参考\s*[:：]\s*(?:[A-H]{1,6}|[√×✓✗]|对|错|正确|错误)\s*[）)】\]〕]/gu],
  },
  {
    signs: /答|填|参考|预[设期]|略解|得分点|sol|expected|model|Choice|要点|正解|批注|[写]/iu,
    anywhere: [],
    inQuestions: expected,
  },
  { signs: /答案|key：|用】/, anywhere: [], inQuestions: signed },
  { signs: /教师|老师|学生|打印|印刷|发放|卷/, anywhere: forTeachers, inQuestions: [] },
  {
    signs: /[_＿]{2}/,
    anywhere: [],
    inQuestions: [
      // A blank that is filled in already: 转速为____1528____r/min; 班级____姓名____ are two blanks.
      /(?<![_＿])(?:_{2,}|＿{2,})(?![_＿])[ \t]*(?:[-+±≈≤≥<>]?\d[\d.,]*(?:[ \t]*[a-zA-Z%°℃Ω/³²]{1,6})?|[A-H]{1,6}|[√×✓✗对错])[ \t]*(?:_{2,}|＿{2,})(?![_＿])/gu,
      /(?<=[为是叫称约取][:：]?[ \t]*)(?:_{2,}|＿{2,})(?![_＿])[ \t]*(?!(?:和|与|及|或|以及|到|至)[_＿ ])[^\s_＿，。；、：（）()]{1,20}(?<![为是约取:=])[ \t]*(?:_{2,}|＿{2,})(?![_＿])/gu,
    ],
  },
];

/** Nearly every text has none of these, and is done with after one look. */
const trigger =
  /答|key|answer|\bans\b|sol|expected|Choice|[选選]|解|正|[参參]考|[_＿]{2}|[应應][填为為]|教[师師]|老[师師]|[评評得给給采採]分|预[设期]|[（(]\s*填|要点|批注|[不勿]印|不可见|不打印|[写填][“"]|删去|删除|删掉|隐去|隐藏|[勿别不要能]看|[阅批改判]卷|教学用/iu;

/** `question`: in a text of a question, where less is needed to be an answer. */
export function findOpenAnswers(text: string, question: boolean): OpenAnswer[] {
  if (!trigger.test(text)) return [];
  const { read, at } = asRead(text);
  const patterns = looks
    .filter(({ signs }) => signs.test(read))
    .flatMap(({ anywhere, inQuestions }) => (question ? [...anywhere, ...inQuestions] : anywhere));
  const matched = patterns
    .flatMap((pattern) => matchesOf(read, pattern))
    .filter(({ 0: whole, index }) => !isPrinted(read, index, whole));
  const found = [
    ...matched.map(({ 0: whole, index }) => ({ start: index, end: index + whole.length })),
    ...loneLabels(read, question),
    ...answerColumns(read, question),
  ].map(({ start, end }) => asTyped(text, at(start), at(end)));
  found.sort((a, b) => a.start - b.start || b.words.length - a.words.length);
  return found.filter(
    ({ start }, index) => !found.slice(0, index).some((one) => start < one.start + one.words.length),
  );
}

/** In `println("答案：" + x)` and `printf("答案：%d", x)` the program says it, and what it will be is not there. */
function isPrinted(read: string, start: number, whole: string): boolean {
  const before = start + whole.length - whole.trimStart().length;
  return /["'`]$/.test(read.slice(0, before)) && /^[^:：=]*[:：=]\s*(?:["'`%{$]|\\[nt])/.test(whole);
}

/** With the marks of emphasis that stand before the words. */
function asTyped(text: string, start: number, end: number): OpenAnswer {
  const whole = text.slice(start, end);
  const words = whole.trim();
  const from = start + whole.indexOf(words);
  const marks = /\*{1,3}$/.exec(text.slice(0, from))?.[0].length ?? 0;
  return { words: text.slice(from - marks, from) + words, start: from - marks };
}

const inComment =
  /(?:^|\/\/|\/\*|#|--|;|\(\*|%)[ \t]*(?:参考|正确|标准)?答\s?案\s*[:：=]\s*(?![_＿\s]*$|["'”%{(（]|见|略|写|填|请)\S.{0,40}/gmu;
const inEnglishComment =
  /(?:\/\/|\/\*|#|--)[ \t]*(?:answer|ans|solution|key)\s*[:：]\s*(?![_＿\s]*$|see\b)\S.{0,40}/gimu;

/** In code: a comment that gives the answer, or a line that begins with it. */
export function answersInCode(code: string): OpenAnswer[] {
  return [inComment, inEnglishComment].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(({ 0: whole, index }) => asTyped(code, index, index + whole.length)),
  );
}
