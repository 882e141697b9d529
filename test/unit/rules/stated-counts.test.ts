/** Counts in prose: which of them claim to be all there are. */
import { describe, expect, it } from 'vitest';
import { statedCounts, statedWholes } from '../../../src/findings/text/stated-counts.ts';
import { chineseAmount, chineseNumber } from '../../../src/values/chinese-number.ts';

describe('numbers in Chinese', () => {
  it.each([
    ['12', 12],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['九十九', 99],
    ['一二', undefined],
    ['三四', undefined],
  ])('%s', (typed, value) => expect(chineseNumber(typed)).toBe(value));
});

describe('amounts in Chinese', () => {
  it.each([
    ['一百', 100],
    ['一百二十', 120],
    ['一百零八', 108],
    ['七十二点五', 72.5],
    ['７２', 72],
    ['1.5', 1.5],
    ['百', undefined],
    ['一二', undefined],
  ])('%s', (typed, value) => expect(chineseAmount(typed)).toBe(value));
});

describe('counts of a whole', () => {
  const tasks = (text: string) =>
    statedWholes(text, '(?:参考性)?学习任务').map(({ words, count }) => `${count} ${words}`);

  it.each([
    ['课程以三个由易到难的学习任务组织：先易后难。', ['3 三个由易到难的学习任务']],
    ['本课程共 8 个学习任务。', ['8 8 个学习任务']],
    ['全课程设十二个学习任务。', ['12 十二个学习任务']],
    ['由两个参考性学习任务组成', ['2 两个参考性学习任务']],
  ])('%s', (text, found) => expect(tasks(text)).toEqual(found));

  it.each([
    '第三个任务聘请企业质检员，前两个学习任务在校内完成。',
    '以第三个学习任务为主。',
    '设置至少三个学习任务。',
    '共三四个学习任务。',
    '包括三个以上学习任务。',
    '以其中两个学习任务为例。',
    '由三个学习任务的负责人共同评分。',
    '每学期安排两个学习任务。',
    '12 个项目，共享 3 套设备，学习任务灵活安排。',
  ])('%s: nothing', (text) => expect(tasks(text)).toEqual([]));
});

describe('counts of elements', () => {
  const elements = (text: string) => statedCounts(text, '[个项]?要素').map(({ count }) => count);
  it.each<[string, number[]]>([
    ['能完整填写记录表的 12 项要素', [12]],
    ['四要素缺一的记录无效', [4]],
    ['至少三项要素', []],
    ['每缺一个要素扣 1 分', []],
    ['1～3 项要素', []],
    ['要素齐全', []],
  ])('%s', (text, found) => expect(elements(text)).toEqual(found));
});
