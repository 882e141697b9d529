/** Notes as teachers of a course write them for themselves: put together of what the course says and of what a lesson needs. */
import type { Random } from '../support/random.ts';
import type { OrdinaryCourse } from './ordinary-courses.ts';

type Say = (course: OrdinaryCourse, random: Random) => string;

const of = (random: Random, words: readonly string[]): string => random.pick(words) ?? '';
const count = (random: Random): number => 2 + random.below(38);
const time = (random: Random): string =>
  `${8 + random.below(9)}:${of(random, ['00', '05', '10', '20', '30', '45', '50'])}`;
const group = (random: Random): string => of(random, ['A 组', '第二组', '三班', '二组的组长', '后排两组']);
const student = (random: Random): string =>
  of(random, [
    '基础弱的学生',
    '转专业来的学生',
    '左利手的学生',
    '去年没过的两名学生',
    '动手快的学生',
    '请过假的学生',
  ]);
const tool = (random: Random): string =>
  of(random, [
    '任务单',
    '记录表',
    '工具一套',
    '投影仪',
    '急救箱',
    '秒表',
    '备用电池',
    '护目镜',
    '白板笔',
    '样件',
  ]);
const place = (random: Random): string =>
  of(random, ['实训室 203', '仓库', '二号工位', '讲台右侧', '窗边', '走廊']);

/** What the course says already, once more. */
const facts: readonly Say[] = [
  ({ step, criterion }, random) =>
    `${step}这一步最容易漏，${criterion}时要扣分，提前说清 ${count(random)} 分钟。`,
  ({ knowledge, skill }) => `先讲${knowledge}，再练${skill}。`,
  ({ task, trade }) => `${trade}方向的学生都做过“${task}”，不必从头讲。`,
  ({ skill, criterion }) => `评价只看：${skill}；${criterion}。`,
  ({ prompt }, random) => `课前提问“${prompt}”，点 ${count(random)} 号回答。`,
  ({ title, task }) => `《${title}》里“${task}”和企业的做法一致，可以照讲。`,
  ({ knowledge, prompt }) => `讲完${knowledge}再让学生看“${prompt}”。`,
  ({ step }, random) => `演示${step}两遍，第 ${1 + random.below(3)} 遍放慢。`,
];
const numbers: readonly Say[] = [
  ({ hours }, random) => `共 ${hours} 学时，前 ${1 + random.below(Math.max(1, hours - 1))} 学时不碰设备。`,
  (_, random) => `每组 ${2 + random.below(5)} 人，共 ${count(random)} 人，备 ${count(random)} 份材料。`,
  ({ criterion }, random) => `“${criterion}”这一项 100 分，低于 ${50 + random.below(20)} 分的当天补做。`,
  (_, random) =>
    `去年这里平均 ${60 + random.below(30)}.${random.below(10)} 分，合格率 ${70 + random.below(30)}%。`,
  (_, random) => `自评 20%、互评 20%、师评 60%，误差不超过 ${1 + random.below(5)} 分。`,
];
const tools: readonly Say[] = [
  ({ step }, random) => `${step}用的${tool(random)}放在${place(random)}，下课清点。`,
  (_, random) => `${tool(random)}只有 ${count(random)} 件，两组轮流；坏的贴红标。`,
  ({ task }, random) => `做“${task}”前一天找实训员领${tool(random)}和${tool(random)}。`,
  (_, random) => `投影前关掉${place(random)}的灯，${tool(random)}留在讲台。`,
];
const people: readonly Say[] = [
  ({ step }, random) => `${student(random)}在${step}时要站在旁边看着。`,
  (_, random) => `${group(random)}做得快，先让他们帮${student(random)}。`,
  ({ prompt }, random) => `${student(random)}常把“${prompt}”答偏，别急着纠正，让同桌补充。`,
  ({ skill }, random) => `${student(random)}说不出也没关系，能做就行：${skill}。`,
  (_, random) => `${group(random)}爱抢答，点名时跳过。`,
];
const timing: readonly Say[] = [
  ({ step }, random) => `${time(random)} 前做完${step}，${time(random)} 收工具。`,
  ({ hours }, random) => `${hours} 学时不够时砍掉讨论，留 ${5 * (1 + random.below(6))} 分钟总结。`,
  (_, random) => `课间不停机；${time(random)} 有人来听课。`,
  ({ task }, random) => `“${task}”排在第 ${1 + random.below(18)} 周，遇运动会顺延。`,
];
const safety: readonly Say[] = [
  ({ step }) => `${step}之前再点一次名，看防护用品穿戴。`,
  (_, random) => `${place(random)}的总开关由我来合，学生不碰。`,
  ({ task }, random) =>
    `做“${task}”出过一次险情：${student(random)}没等口令。讲 ${1 + random.below(9)} 分钟。`,
  (_, random) => `急救箱在${place(random)}，电话贴在门后；有人受伤先停课。`,
  ({ criterion }) => `安全没做到的，“${criterion}”做得再好也不给分。`,
];
const kinds = [facts, numbers, tools, people, timing, safety];

/** As a line, an item, a step, in bold, with its date, or two in one. */
const forms: readonly ((note: string, random: Random) => string)[] = [
  (note) => note,
  (note) => `注意：${note}`,
  (note) => `**${note.slice(0, 4)}**${note.slice(4)}`,
  (note, random) => `${1 + random.below(9)} 月 ${1 + random.below(28)} 日：${note}`,
  (note) => `（${note.replace(/。$/, '')}）`,
  (note, random) => `${note}见教师用书第 ${count(random)} 页。`,
];

export function writtenNotes(course: OrdinaryCourse, random: Random, notes: number): string[] {
  return Array.from({ length: notes }, (_, index) => {
    const say = random.pick(kinds[index % kinds.length] ?? []);
    const form = random.pick(forms);
    const note = say?.(course, random) ?? '';
    return form?.(note, random) ?? note;
  });
}
