/**
 * Words behind a colon → the directive they are a misspelling of, told from the words that people write every
 * day.
 */
import { editDistance } from '../values/edit-distance.ts';
import { isMeantFor, spellingOf, suggestDirective } from './directives.ts';

/** What is for teachers, and what hides an answer. */
const hiding: ReadonlySet<string> = new Set(['answer', 'teacher', '答案', '教师']);

/** They differ from a name by one character. */
const everyday: ReadonlySet<string> = new Set(
  (
    '方案 档案 图案 草案 备案 文案 个案 教案 学案 提案 议案 法案 答复 答疑 答题 答辩 答卷 答谢 教室 教材 教学 教程 教具 教研 教务 教育 律师 导师 厨师 技师 ' +
    '讲师 医师 老板 老人 大师 工程师 学习 学校 学员 学时 学号 学期 学院 学科 学分 学年 学制 新生 师生 考生 医生 卫生 发生 产生 安装 安排 安置 安静 平安 ' +
    '完全 齐全 健全 保全 提高 提交 提供 提问 提醒 提取 提升 提前 指示 显示 表示 展示 演示 标示 公示 警报 警示 警戒 报告 通告 公告 广告 比例 示例 实例 图例 ' +
    '惯例 条例 案件 案卷 填写 填充 填表 填报 填料 填入 填制 真空 航空 悬空 架空 放空 留空 天空 空白 空格 空气 空调 空载 空间 换行 执行 进行 运行 银行 并行 ' +
    '平行 串行 流行 飞行 行业 发行 现行 图片 图表 图纸 图形'
  ).split(' '),
);

/** True for `fill`, however its letters were mixed up with others of the same shape, and for 填空. */
export function isFill(word: string): boolean {
  return word === '填空' || shapeOf(word) === shapeOf('fill');
}

export function isHiding(word: string): boolean {
  const near = nearName(word);
  return near !== undefined && hiding.has(near.replace(/^:+/, ''));
}

export function isEveryday(word: string): boolean {
  return everyday.has(word);
}

/**
 * The directive with its colons. A bracket behind a word is no rare thing, so the word must be nearly right.
 */
export function nearName(word: string): string | undefined {
  if (isFill(word)) return ':fill';
  const exact = spellingOf(word);
  if (exact !== undefined || !/^[a-z0-9!_-]+$/.test(word)) return exact ?? suggestDirective(word);
  const suggestion = suggestDirective(word);
  const away =
    suggestion === undefined ? Number.POSITIVE_INFINITY : editDistance(word, suggestion.replace(/^:+/, ''));
  if (suggestion !== undefined && (isMeantFor(word) || away <= (word.length < 6 ? 1 : 2))) return suggestion;
  return isTransposed(word, 'fill') || editDistance(shapeOf(word), shapeOf('fill')) === 1
    ? ':fill'
    : undefined;
}

/** One letter for all that look like it. */
function shapeOf(word: string): string {
  return word.replace(/[i1|!]/g, 'l').replaceAll('0', 'o');
}

function isTransposed(word: string, name: string): boolean {
  return (
    word.length === name.length &&
    editDistance(word, name) === 1 &&
    [...word].sort().join('') === [...name].sort().join('')
  );
}
