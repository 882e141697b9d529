/** A count in one field speaks of the list in another of the same thing. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

type Fields = Readonly<Record<string, unknown>>;

function course(task: Fields, item: Fields = {}, more: Fields = {}): object {
  return {
    kind: 'course',
    id: 'c',
    title: '设备点检',
    category: 'core',
    hours: 4,
    goals: [
      { id: 'g1', text: '能点检' },
      { id: 'g2', text: '能记录' },
    ],
    ...more,
    tasks: [
      {
        id: 't',
        title: '日常点检',
        hours: 4,
        description: '完成一次点检。',
        goals: ['g1', 'g2'],
        requirements: ['先停机', '逐项检查', '如实记录'],
        ...task,
        stages: [
          {
            id: 's',
            kind: 'implement',
            hours: 4,
            activities: [
              {
                id: 'a',
                title: '点检',
                hours: 4,
                worksheet: [
                  {
                    id: 'w',
                    kind: 'record',
                    prompt: '填写点检表。',
                    rows: ['油位', '温度', '异响', '紧固'],
                    ...item,
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}

const counts = (value: object) =>
  findingsOf([value])
    .filter((found) => found.startsWith('text/stated-count'))
    .map((found) => found.split(' ')[1]);

describe('a count that another field contradicts', () => {
  it.each<[string, Fields, Fields, string]>([
    [
      '以下 8 个项目 over four rows',
      {},
      { prompt: '逐项检查以下 8 个项目，填写结果。' },
      'tasks/0/stages/0/activities/0/worksheet/0/prompt',
    ],
    [
      '表中的五项 over four rows',
      {},
      { prompt: '完成表中的五项检查。' },
      'tasks/0/stages/0/activities/0/worksheet/0/prompt',
    ],
    [
      '共 2 小题 over four rows',
      {},
      { prompt: '共 2 小题，逐题写出结果。' },
      'tasks/0/stages/0/activities/0/worksheet/0/prompt',
    ],
    [
      '以下三个方面 over four rows',
      {},
      { prompt: '从以下三个方面评价。' },
      'tasks/0/stages/0/activities/0/worksheet/0/prompt',
    ],
    ['五项要求 over three', { description: '按以下五项要求完成点检。' }, {}, 'tasks/0/description'],
    ['两项要求 over three', { scenario: '接到点检单，须达到下列两项任务要求。' }, {}, 'tasks/0/scenario'],
    ['三个目标 over two', { teaching: '围绕以下三个学习目标组织教学。' }, {}, 'tasks/0/teaching'],
    ['三个目标 to reach, of two', { description: '点检后达成三个目标。' }, {}, 'tasks/0/description'],
    ['四项要求 to keep, of three', { description: '遵守四项要求完成点检。' }, {}, 'tasks/0/description'],
    [
      'three criteria to judge by, of two',
      {
        assessments: [
          {
            id: 'e',
            title: '点检实操',
            kind: 'process',
            points: 100,
            description: '按三条考核要点评分。',
            criteria: [
              { text: '先停机', points: 50 },
              { text: '记录完整', points: 50 },
            ],
          },
        ],
      },
      {},
      'tasks/0/assessments/0/description',
    ],
    [
      'six items of a named form in a requirement',
      { requirements: ['点检表 6 项内容齐全', '如实记录'] },
      {},
      'tasks/0/requirements/0',
    ],
    [
      'six items of a named form in the description',
      { description: '填写点检表的六个项目并上报。' },
      {},
      'tasks/0/description',
    ],
    [
      'a list in the same requirement',
      { requirements: ['分三步：停机、挂牌、检查、记录', '如实记录'] },
      {},
      'tasks/0/requirements/0',
    ],
    [
      'a list in the same answer',
      {},
      {
        kind: 'question',
        rows: undefined,
        prompt: '说出要点。',
        answer: '两点：\n1. 停机\n2. 挂牌\n3. 验电',
      },
      'tasks/0/stages/0/activities/0/worksheet/0/answer',
    ],
  ])('%s', (_, task, item, place) => expect(counts(course(task, item))).toEqual([place]));

  it('is found in a programme and its stages, too', () => {
    const programme = {
      kind: 'programme',
      id: 'p',
      title: '设备维护',
      code: '0101-4',
      goal: '由三个培养层级组成。',
      stages: [
        {
          level: 'intermediate',
          goal: '能完成以下 3 个典型工作任务。',
          requirements: [{ task: '点检', abilities: ['能点检'] }],
        },
        { level: 'advanced' },
      ],
      plan: [{ title: '点检', category: 'public', hours: 8 }],
    };
    expect(counts(programme)).toEqual(['goal', 'stages/0/goal']);
  });
});

describe('a count of something else', () => {
  it.each<[string, Fields, Fields]>([
    ['the right number of rows', {}, { prompt: '逐项检查以下 4 个项目。' }],
    ['a list of its own', {}, { prompt: '共 2 小题\n1. 读数\n2. 换算' }],
    ['some of the rows', {}, { prompt: '从以下项目中任选 2 个说明。' }],
    ['at least so many', {}, { prompt: '写出以下至少三项。' }],
    ['columns of the form', {}, { prompt: '填写下表的两项。', columns: ['项目', '结果'] }],
    ['the right number of requirements', { description: '按以下三项要求完成点检。' }, {}],
    ['some of the goals', { description: '先达成一个目标中的要点。' }, {}],
    ['goals of somebody else', { description: '实现企业的三个目标。' }, {}],
    ['a list of its own', { description: '按以下两项要求完成：先停机、再检查。' }, {}],
    ['rows of a form that are not right', { requirements: ['点检表中 2 项异常应立即上报', '如实记录'] }, {}],
    ['points that are lost', { requirements: ['点检表每缺 1 项扣 2 分', '如实记录'] }, {}],
    ['other things', { description: '由 3 名学生在 2 台设备上完成，共 6 个班次。' }, {}],
    ['hours and days', { scenario: '以下 3 天内完成，每天 2 小时。' }, {}],
  ])('%s', (_, task, item) => expect(counts(course(task, item))).toEqual([]));
});

it.each([
  '分三个环节完成。',
  '本任务分为 3 个环节。',
  '任务分成三个教学环节',
  '整个任务包含3个环节',
  '共三个环节。',
  '由三环节组成',
  '学习过程按三个环节实施',
])('counts the stages of its task in %j', (description) =>
  expect(counts(course({ description }))).toEqual(['tasks/0/description']),
);

it.each([
  '焊接分三个环节完成',
  '分三步走',
  '抓好三个环节的安全',
  '第三个环节为检查',
  '由两个环节的负责人评分',
  '至少分三个环节',
])('speaks of no stages of its task in %j', (description) =>
  expect(counts(course({ description }))).toEqual([]),
);

it.each(['本课程共 8 个任务。', '本课程分为三大任务', '本课程由三个学习任务组成'])(
  'counts the tasks of its course in %j',
  (positioning) => expect(counts(course({}, {}, { positioning }))).toEqual(['positioning']),
);

it.each(['本课程承担三个任务的考核', '本课程培养三种能力'])(
  'speaks of no tasks of its course in %j',
  (positioning) => expect(counts(course({}, {}, { positioning }))).toEqual([]),
);
