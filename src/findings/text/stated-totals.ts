/**
 * A text → the amounts it states of the whole it belongs to: 本课程共 72 学时, 满分一百分, 过程性考核占百分之六十.
 */
import { amountPattern, chineseAmount } from '../../values/chinese-number.ts';
import { matchesOf } from '../../values/matches.ts';

interface StatedTotal {
  readonly words: string;
  readonly amount: number;
  readonly start: number;
}

const amount = `(?<amount>${amountPattern})`;
/** Of a sentence or a line. */
const opens = '(?<=^|[。；;\\n]\\s*)';
const noun = '(?:(?:学时|课时)数?|(?:教学)?时数)';
const kind = '(?:总|基准|计划|参考|教学|授课|建议|所需)*';
const verb = '(?:一?共(?:有|计|需)?|总共|总计|合计|计|为|是|用时?|需要?|安排|计划|建议|拟|约定|设|开设)';
const linked = `(?:${verb}\\s*){0,3}[:：]?\\s*(?:用\\s*)?`;
/** 4 学时/周 and 40 学时以上 are no totals. */
const unit = '\\s*个?\\s*(?:学时|课时)(?!\\s*[/／]|以|左右|内|的(?!课程))';
const course = '(?:(?:[本该这全]|整)门?课程?(?!时|间)|[这本该]门课)';
const task = '(?:[本该](?:学习)?(?:任务|项目)|完成(?:学习)?任务)';
const bareEnd = '(?=\\s*(?:$|[。，；;,\\n（(]))';

const courseHours = [
  `${course}${kind}(?:${noun})?\\s*${linked}${amount}${unit}`,
  `总${noun}\\s*${linked}${amount}(?:${unit}|\\s*节|${bareEnd})`,
  `${opens}(?:课程)?${kind}${noun}\\s*(?:[:：]|为|是)\\s*${amount}(?:${unit}|${bareEnd})`,
  `${opens}(?:课程)?(?:共计?|总共|总计|合计)\\s*${amount}${unit}`,
  `${opens}${amount}${unit.replace('的(?!课程)', '[^的]')}的课程`,
  `(?<=理论(?:教学)?\\s*\\d+\\s*(?:学时|课时)[，、；]\\s*实[践训](?:教学)?\\s*\\d+\\s*(?:学时|课时)[，、；]\\s*)(?:一?共计?|总计|合计)\\s*${amount}${unit}`,
];
const taskHours = [
  `${task}${kind}(?:${noun})?\\s*${linked}${amount}${unit}`,
  `${task}${kind}${noun}\\s*(?:[:：]|为|是)\\s*${amount}(?:${unit}|${bareEnd})`,
  `${opens}任务${noun}\\s*[:：为]?\\s*${amount}(?:${unit}|${bareEnd})`,
  `${opens}(?:学习)?任务(?:共计?|总共|总计|合计)?\\s*${amount}${unit}`,
  `用\\s*${amount}${unit}\\s*完成(?:[本该])?(?:学习)?任务`,
  `${opens}(?:共计?|总共|总计|合计)\\s*${amount}${unit}`,
];
const fullMarks = [
  `(?:满分|总分|卷面)\\s*(?:(?:共|总计|合计|计|为|是)\\s*)?[:：]?\\s*${amount}\\s*分(?!钟|以|及|制的|之)`,
  `(?:满分|总分)\\s*(?:为|是|[:：])\\s*${amount}${bareEnd}`,
  `${opens}(?:[本全]卷|试卷)?(?:共计?|总计|合计)\\s*${amount}\\s*分(?!钟|以|及|制的|之)`,
];

const of = '(?:的)?(?:比例|比重|权重|分值)?';
const whole = '(?:课程|学期|本课程)?(?:总评|总成绩|总分|成绩)?(?:的)?(?:比例为)?';
const percent = `(?:${amount}\\s*[%％]|百分之\\s*(?<hundredths>${amountPattern})|(?<tenths>[一二三四五六七八九])成)(?!\\s*以)`;
const process = '(?:过程性?|形成性|平时)(?:(?:考核|评价|考查|成绩)(?:成绩|得分)?)?';
const final = '(?:终结性|总结性|期末|结业|终期)(?:(?:考核|评价|考试|考查|成绩)(?:成绩|得分)?)?';
const share = `${of}\\s*(?:各?占|为|是|按|[×xX*＊：:（(])?\\s*${whole}\\s*${percent}`;
const ratio = `${of}(?:成绩)?\\s*(?:为|是|按|占|：|:)?\\s*(?<left>\\d{1,3})\\s*[:：∶比]\\s*(?<right>\\d{1,3})(?![\\d%％])`;
const pair = (one: string, other: string) => `${one}\\s*(?:与|和|、|:|：|／|/)\\s*${other}`;

/** Each of them reads one kind of total. */
export const totals = {
  courseHours: reader(courseHours),
  taskHours: reader(taskHours),
  fullMarks: reader(fullMarks, /折[算合]|换算/),
  processShare: reader([
    `${process}${share}`,
    `${pair(process, final)}${ratio}`,
    swapped(`${pair(final, process)}${ratio}`),
  ]),
  finalShare: reader([
    `${final}${share}`,
    `${pair(final, process)}${ratio}`,
    swapped(`${pair(process, final)}${ratio}`),
  ]),
} as const;

function swapped(pattern: string): string {
  return pattern.replace('<left>', '<other>').replace('<right>', '<left>').replace('<other>', '<right>');
}

/** What speaks of other things than its own, or converts them, states no total. */
function reader(patterns: readonly string[], unless?: RegExp): (text: string) => readonly StatedTotal[] {
  const all = patterns.map((pattern) => new RegExp(pattern, 'gu'));
  return (text) => {
    if (unless?.test(text)) return [];
    const found = all.flatMap((pattern) =>
      matchesOf(text, pattern).flatMap(({ 0: words, index, groups = {} }) => {
        const stated = amountOf(groups);
        return stated === undefined ? [] : [{ words: words.trim(), amount: stated, start: index }];
      }),
    );
    found.sort((a, b) => a.start - b.start || b.words.length - a.words.length);
    return found.filter(
      ({ start }, index) => !found.slice(0, index).some((one) => start < one.start + one.words.length),
    );
  };
}

function amountOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { left, right, tenths, hundredths } = groups;
  if (left !== undefined) return (Number(left) / (Number(left) + Number(right))) * 100;
  if (tenths !== undefined) return (chineseAmount(tenths) ?? 0) * 10;
  return chineseAmount(hundredths ?? groups.amount ?? '');
}
