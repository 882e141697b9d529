/** Pairs of states with known edits: each is found with its class, and nothing else is. */
import { describe, expect, it } from 'vitest';
import { compareWorkspaces } from '../../../src/workspace/compare-workspaces.ts';
import { compareOf, leavesOf, openYear } from './open-year.ts';

type Edit = readonly [file: string, from: string, to: string];

/** Name → edits, and every change: `class kind entity place`. */
const edits: Readonly<Record<string, readonly [edits: readonly Edit[], changes: readonly string[]]>> = {
  'hours of a course': [
    [['falls.yaml', '基准学时: 6', '基准学时: 8']],
    ['breaking changed Course 跌倒防护 hours'],
  ],
  'a full stop': [
    [['falls.yaml', '内容: 能填写跌倒报告单', '内容: 能填写跌倒报告单。']],
    ['editorial reworded Course 跌倒防护 goals/g2/text'],
  ],
  'a goal in other words': [
    [['falls.yaml', '能按规程评估并处置一起老年人跌倒事件', '能按照规程评估并处置老年人跌倒事件']],
    ['editorial reworded Course 跌倒防护 goals/g1/text'],
  ],
  'a goal that is gone, with what named it': [
    [
      ['falls.yaml', '  - 标识: g2\n    内容: 能填写跌倒报告单\n    对接:\n      - 护理-2019/4/1.1.2\n', ''],
      ['falls.yaml', '    考核目标:\n      - g2\n', ''],
      ['task.yaml', '  - g1\n  - g2', '  - g1'],
    ],
    [
      'breaking removed Course 跌倒防护 goals/g2',
      'breaking removed Course 跌倒防护 assessments/终考/goals/g2',
      'breaking removed LearningTask t1 goals/g2',
    ],
  ],
  'a number in a requirement': [
    [['standard.yaml', '5 分钟', '4 分钟']],
    ['breaking reworded SkillStandard 护理-2019 4/1.1.1/text'],
  ],
  'a word of obligation': [
    [['task.yaml', '先评估意识再判断伤情', '必须先评估意识再判断伤情']],
    ['breaking reworded LearningTask t1 requirements/必须先评估意识再判断伤情'],
  ],
  'a requirement that becomes key': [
    [['standard.yaml', '意识与伤情\n', '意识与伤情\n                关键: 是\n']],
    ['breaking changed SkillStandard 护理-2019 4/1.1.1/key'],
  ],
  'a requirement put in front of another, which follows with its alignments': [
    [
      ['standard.yaml', '编号: 1.1.2\n', '编号: 1.1.3\n'],
      ['standard.yaml', '编号: 1.1.1\n                内容: 能在', '编号: 1.1.2\n                内容: 能在'],
      [
        'standard.yaml',
        '            技能要求:\n              - 编号: 1.1.2',
        '            技能要求:\n              - 编号: 1.1.1\n                内容: 能检查助行器\n              - 编号: 1.1.2',
      ],
      ['falls.yaml', '护理-2019/4/1.1.2', '护理-2019/4/1.1.3'],
      ['falls.yaml', '护理-2019/4/1.1.1', '护理-2019/4/1.1.2'],
      ['task.yaml', '护理-2019/4/1.1.1', '护理-2019/4/1.1.2'],
      ['task.yaml', '      - 护理-2019/4/1.1.1', '      - 护理-2019/4/1.1.2'],
    ],
    [
      'breaking moved SkillStandard 护理-2019 4/1.1.2',
      'breaking moved SkillStandard 护理-2019 4/1.1.3',
      'breaking added SkillStandard 护理-2019 4/1.1.1',
    ],
  ],
  'a pass mark': [
    [['credential.yaml', '技能: 60', '技能: 70']],
    ['breaking changed Credential 护理-4 passMark/skill'],
  ],
  'a right answer': [
    [['task.yaml', '正确选项: B', '正确选项: A']],
    ['breaking changed LearningTask t1 stages/s1/activities/a1/worksheet/w1/correct'],
  ],
  'options in another order': [
    [
      [
        'task.yaml',
        '- 立即搬动老人\n              - 评估意识与伤情',
        '- 评估意识与伤情\n              - 立即搬动老人',
      ],
    ],
    ['breaking reordered LearningTask t1 stages/s1/activities/a1/worksheet/w1/options'],
  ],
  'a question in another activity': [
    [
      [
        'task.yaml',
        '          - 标识: w2\n            题型: 问答\n            题目: 什么情况下不能搬动老人？\n            答案: 疑有骨折时不能搬动。\n',
        '',
      ],
      [
        'task.yaml',
        '        教师活动: 巡',
        '        工作页:\n          - 标识: w2\n            题型: 问答\n            题目: 什么情况下不能搬动老人？\n            答案: 疑有骨折时不能搬动。\n        教师活动: 巡',
      ],
    ],
    ['compatible moved LearningTask t1 stages/s2/activities/a2/worksheet/w2'],
  ],
  'points of criteria': [
    [
      ['task.yaml', '分值: 60', '分值: 50'],
      ['task.yaml', '分值: 40', '分值: 50'],
    ],
    [
      'breaking changed LearningTask t1 assessments/e1/criteria/先评估意识与伤情/points',
      'breaking changed LearningTask t1 assessments/e1/criteria/报告及时/points',
    ],
  ],
  'a goal with another id, and what names it': [
    [
      ['falls.yaml', '标识: g2', '标识: g3'],
      ['falls.yaml', '      - g2', '      - g3'],
      ['task.yaml', '  - g2', '  - g3'],
    ],
    ['breaking renamed Course 跌倒防护 goals/g3'],
  ],
  'a course with another id, and what names it': [
    [
      ['meals.yaml', '标识: 饮食护理', '标识: 进食照护'],
      ['programme.yaml', '课程: 饮食护理', '课程: 进食照护'],
    ],
    ['breaking renamed Course 进食照护 '],
  ],
  'a goal that became two': [
    [
      ['falls.yaml', '能按规程评估并处置一起老年人跌倒事件', '能按规程评估一起老年人跌倒事件'],
      [
        'falls.yaml',
        '  - 标识: g2\n',
        '  - 标识: g4\n    内容: 能按规程处置一起老年人跌倒事件\n  - 标识: g2\n',
      ],
    ],
    ['breaking split Course 跌倒防护 goals/g1'],
  ],
  'a term more': [
    [['falls.yaml', '  - 术语: 跌倒\n', '  - 术语: 约束带\n    解释: 限制活动的带子\n  - 术语: 跌倒\n']],
    ['compatible added Course 跌倒防护 glossary/约束带'],
  ],
  'what a teacher does': [
    [['task.yaml', '随时叫停错误的搬动', '发现错误的搬动随时叫停']],
    ['editorial reworded LearningTask t1 stages/s2/activities/a2/teacher'],
  ],
  'a course that is not to be used any longer': [
    [['meals.yaml', '状态: 已通过', '状态: 已废止']],
    ['breaking changed Course 饮食护理 status'],
  ],
  'a course that is approved, and a version': [
    [['falls.yaml', '版本: 1.2.0\n状态: 已通过', '版本: 1.3.0\n状态: 审核中']],
    ['editorial changed Course 跌倒防护 version', 'editorial changed Course 跌倒防护 status'],
  ],
  'what a school adds': [
    [['school.yaml', '引起的咳嗽', '引起的剧烈咳嗽']],
    ['editorial reworded Course 跌倒防护-校本 glossary/呛咳/text'],
  ],
  'a course out of a plan': [
    [['programme.yaml', '  - 课程: 饮食护理\n    课程类别: 专业核心\n    培养层级: 中级\n', '']],
    ['breaking removed Programme 护理专业 plan/饮食护理'],
  ],
  'a setting': [
    [['ccstd.yaml', '示范学院', '示范技师学院']],
    ['editorial reworded Workspace ccstd.yaml title'],
  ],
};

const compared = new Map<string, ReturnType<typeof compareOf>>();

/** Each pair is compared once, however many tests ask. */
function comparisonOf(name: string) {
  const known = compared.get(name) ?? compareOf({}, edits[name]?.[0] ?? []);
  compared.set(name, known);
  return known;
}

describe('a comparison', () => {
  it.each(Object.entries(edits))('finds %s, and nothing else', (name, [, expected]) => {
    const { changes: found } = comparisonOf(name);
    const told = found.map(
      ({ class: of, kind, entity, steps }) =>
        `${of} ${kind} ${entity.type} ${entity.id} ${steps.map((step) => step.field ?? step.element).join('/')}`,
    );
    expect(told.sort()).toEqual([...expected].sort());
  });

  it('finds nothing where only the way of writing is another', () => {
    const files = openYear().files;
    const inline = files['task.yaml']
      ?.replace('类型: 学习任务\n', '')
      .split('\n')
      .map((line, at) => (line === '' ? '' : `${at === 0 ? '  - ' : '    '}${line}`))
      .join('\n');
    const other = {
      ...files,
      'falls.yaml': files['falls.yaml']?.replace('  - t1\n', inline ?? '').replace('基准学时', 'hours') ?? '',
      'task.yaml': undefined,
      'meals.yaml': undefined,
      '课程/饮食.yaml': `${files['meals.yaml']}`.replaceAll('\n', '\r\n'),
    };
    const { changes, leaves } = compareOf(other, []);
    expect(changes).toEqual([]);
    expect([...leaves.student, ...leaves.teacher]).toEqual([]);
  });

  it('tells an addition as a removal, seen from the other side', () => {
    const [change] = edits['a term more'] ?? [];
    const { changes } = compareOf({}, change ?? [], true);
    expect(changes.map(({ kind, class: of, before }) => [kind, of, before])).toEqual([
      ['removed', 'compatible', { term: '约束带', text: '限制活动的带子' }],
    ]);
  });

  it('finds what courses to choose from are, whichever of them is new or gone', () => {
    const falls = openYear().files['falls.yaml'] ?? '';
    const state = (names: string) =>
      openYear({
        'falls.yaml': falls.replace('基准学时: 6', `先修课程: [生理学, {任选其一: [${names}]}]\n基准学时: 6`),
      });
    const changes = (from: string, to: string) =>
      compareWorkspaces(state(from), state(to)).changes.map(({ kind, class: of, before, after }) =>
        [of, kind, String(after ?? before)].join(' '),
      );
    expect(changes('老年心理, 沟通技巧', '老年心理, 沟通技巧, 营养')).toEqual(['compatible added 营养']);
    expect(changes('老年心理, 沟通技巧, 营养', '老年心理, 沟通技巧')).toEqual(['breaking removed 营养']);
    expect(changes('老年心理, 沟通技巧', '沟通技巧, 老年心理')).toEqual([
      'editorial reordered 沟通技巧,老年心理',
    ]);
  });

  it('lets a course that is called otherwise keep its leaves', () => {
    const renamed = compareOf(
      { 'school.yaml': (openYear().files['school.yaml'] ?? '').replaceAll('跌倒防护', '防跌倒') },
      [
        ['falls.yaml', '标识: 跌倒防护', '标识: 防跌倒'],
        ['programme.yaml', '课程: 跌倒防护', '课程: 防跌倒'],
      ],
    );
    expect(renamed.changes.some(({ kind, entity }) => kind === 'renamed' && entity.id === '防跌倒')).toBe(
      true,
    );
    const books = [...renamed.leaves.student, ...renamed.leaves.teacher];
    expect(books.filter(({ id }) => id.startsWith('防跌倒/') || id.startsWith('跌倒防护/'))).toEqual([]);
  });

  it('names the leaves that a release would replace', () => {
    // A ledger follows a new id only when `ccstd rename` writes it.
    for (const name of Object.keys(edits).filter(
      (one) => one !== 'a course with another id, and what names it',
    )) {
      const { before, after, leaves } = comparisonOf(name);
      expect(leaves).toEqual(leavesOf(before, after));
    }
  });

  it('names courses, coverage before and after, adoptions and the next version', () => {
    const gone = comparisonOf('a course out of a plan');
    expect(
      gone.crosswalks.map(({ before, after, cells }) => [before?.skill, after?.skill, cells.length]),
    ).toEqual([[70, 30, 1]]);
    expect(gone.courses).toEqual(['饮食护理']);
    const number = comparisonOf('a number in a requirement');
    expect(number.courses).toEqual(['跌倒防护', '跌倒防护-校本']);
    expect(number.versions.map(({ id, suggested }) => [id, suggested])).toEqual([['护理-2019', '2.0.0']]);
    const goal = comparisonOf('a goal in other words');
    expect(goal.adoptions).toEqual([{ overlay: '跌倒防护-校本', school: '海滨学校', base: '跌倒防护' }]);
    expect(goal.versions.map(({ id, suggested }) => [id, suggested])).toEqual([['跌倒防护', '1.2.1']]);
  });
});
