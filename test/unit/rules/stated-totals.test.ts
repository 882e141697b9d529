import { describe, expect, it } from 'vitest';
import { totals } from '../../../src/findings/text/stated-totals.ts';

const amounts = (kind: keyof typeof totals, text: string): number[] =>
  totals[kind](text).map(({ amount }) => amount);

describe('a total that a text states', () => {
  it.each([
    ['courseHours', '本课程共 72 学时，分两个学期。', 72],
    ['courseHours', '本课程总学时为72课时。', 72],
    ['courseHours', '总学时：40 学时', 40],
    ['courseHours', '该课程计划学时 64 学时', 64],
    ['taskHours', '本任务 12 学时。', 12],
    ['taskHours', '本学习任务参考学时为 8 学时', 8],
    ['fullMarks', '满分 100 分，60 分合格', 100],
    ['fullMarks', '总分为 1000分', 1000],
    ['processShare', '过程性考核占 60%，', 60],
    ['processShare', '过程考核成绩占总成绩的60％', 60],
    ['finalShare', '期末考试占 40%', 40],
  ] as const)('%s in %j', (kind, text, amount) => expect(amounts(kind, text)).toEqual([amount]));

  it.each([
    ['courseHours', '其中实践 40 学时'],
    ['courseHours', '本课程每周 6 学时'],
    ['courseHours', '本课程 4 学时/周'],
    ['courseHours', '本课程安排 40 学时以上的实训'],
    ['courseHours', '本课程第 3 学期开设'],
    ['courseHours', '不占用本课程的 72 学时'],
    ['taskHours', '本任务的机动学时用于补练'],
    ['fullMarks', '满分 100 分，按 40% 折算'],
    ['fullMarks', '总分 60 分以上合格'],
    ['processShare', '过程性考核占比由教研室确定'],
  ] as const)('is none of %s in %j', (kind, text) => expect(amounts(kind, text)).toEqual([]));
});
