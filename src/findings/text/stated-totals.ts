/** A text → the amounts it states of the whole it belongs to: 本课程共 72 学时, 满分 100 分, 过程性考核占 60%. */
import { matchesOf } from '../../values/matches.ts';

interface StatedTotal {
  readonly words: string;
  readonly amount: number;
  readonly start: number;
}

const kind = '(?:总|基准|计划|参考|教学|授课)*';
const linked = '(?:(?:一?共(?:有|计)?|总计|合计|计|为|是|用|需要?|安排)\\s*)?[:：]?\\s*';
const hours = '(?<amount>\\d{1,4}(?:\\.5)?)\\s*个?\\s*(?:学时|课时)(?!\\s*[/／]|以|左右|内|的)';
const marks = '(?<amount>\\d{1,4})\\s*分(?!钟|以|及|制的|之)';
const share = '(?:的?比例)?(?:各?占|为)(?:总评|总成绩|成绩)?(?:的)?\\s*(?<amount>\\d{1,3})\\s*[%％]';

/** Each of them reads one kind of total. */
export const totals = {
  courseHours: reader(
    `(?:[本该]|这门)课程${kind}(?:学时|课时)?数?\\s*${linked}${hours}|总(?:学时|课时)数?\\s*${linked}${hours.replace('amount', 'sum')}`,
  ),
  taskHours: reader(`[本该](?:学习)?任务${kind}(?:学时|课时)?数?\\s*${linked}${hours}`),
  fullMarks: reader(`(?:满分|总分)\\s*${linked}${marks}`, /折[算合]|换算/),
  processShare: reader(`(?:过程性?|形成性)(?:考核|评价)(?:成绩)?${share}`),
  finalShare: reader(`(?:终结性|期末)(?:考核|评价|考试)(?:成绩)?${share}`),
} as const;

/** What speaks of other things than its own, or converts them, states no total. */
function reader(pattern: string, unless?: RegExp): (text: string) => readonly StatedTotal[] {
  const all = new RegExp(pattern, 'gu');
  return (text) => {
    if (unless?.test(text)) return [];
    return matchesOf(text, all).map(({ 0: words, index, groups = {} }) => ({
      words,
      amount: Number(groups.amount ?? groups.sum),
      start: index,
    }));
  };
}
