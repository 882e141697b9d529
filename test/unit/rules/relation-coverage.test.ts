/** A relation and a coverage say the same, or there is a finding, wherever an alignment can stand. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

const standard = {
  kind: 'skill-standard',
  id: 's',
  title: '管道工',
  scheme: 'employer',
  levels: [
    {
      level: 'all',
      functions: [
        {
          no: '1',
          title: '安装',
          workContents: [{ no: '1.1', title: '管道', skills: [{ no: '1.1.1', text: '能连接管道' }] }],
        },
      ],
    },
  ],
};

/** A course with one alignment at each place that can have one. */
function course(align: object | string, at: string): object {
  const aligns = (place: string) => (place === at ? { aligns: [align] } : {});
  const questions = [
    { id: 'q', kind: 'question', prompt: '连接前检查什么？', answer: '管口。', ...aligns('question') },
  ];
  return {
    kind: 'course',
    id: 'c',
    title: '管道安装',
    category: 'basic-skill',
    hours: 8,
    goals: [{ id: 'g', text: '能连接管道', ...aligns('goal') }],
    tasks: [
      {
        id: 't',
        title: '连接管道',
        hours: 8,
        description: '连接一段管道。',
        goals: ['g'],
        ...aligns('task'),
        stages: [
          {
            id: 's1',
            kind: 'implement',
            hours: 8,
            activities: [
              {
                id: 'a',
                title: '连接',
                hours: 8,
                ...aligns('activity'),
                worksheet: [
                  { id: 'w', kind: 'question', prompt: '怎样连接？', answer: '先清洁。', ...aligns('item') },
                ],
              },
            ],
          },
        ],
        assessments: [
          {
            id: 'e',
            title: '连接考核',
            kind: 'process',
            points: 100,
            ...aligns('assessment'),
            criteria: [{ text: '连接牢固', points: 100, ...aligns('criterion') }],
          },
        ],
      },
    ],
    assessments: [{ id: 'f', title: '终结性考核', kind: 'final', questions }],
  };
}

const places = ['goal', 'task', 'activity', 'item', 'assessment', 'criterion', 'question'];
const codes = (align: object | string, place = 'task') =>
  findingsOf([standard, course(align, place)]).filter((found) =>
    found.startsWith('alignment/relation-coverage'),
  );

describe('a contradiction', () => {
  it.each(places)('is found on a %s, at its coverage', (place) => {
    const found = codes({ to: 's/all/1.1.1', relation: 'subset', coverage: 1 }, place);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/aligns\/0\/coverage$/);
  });

  it.each([
    { relation: 'equal', coverage: 0.4 },
    { relation: 'equal', coverage: 0.999 },
    { relation: 'equal', coverage: 0 },
    { relation: 'superset', coverage: 0.5 },
    { relation: 'subset', coverage: 1 },
    { relation: 'intersects', coverage: 1 },
    { relation: 'none', coverage: 0.3, rationale: '由别的课程承担' },
    { relation: 'none', coverage: 1, rationale: '由别的课程承担' },
    { coverage: 0.6 },
  ])('is $relation with $coverage', (said) => expect(codes({ to: 's/all/1.1.1', ...said })).toHaveLength(1));
});

it.each([
  {},
  { coverage: 1 },
  { relation: 'equal' },
  { relation: 'equal', coverage: 1 },
  { relation: 'superset', coverage: 1 },
  { relation: 'superset' },
  { relation: 'subset', coverage: 0.99 },
  { relation: 'subset', coverage: 0.01 },
  { relation: 'intersects', coverage: 0.5 },
  { relation: 'none', rationale: '由别的课程承担' },
  { relation: 'none', coverage: 0, rationale: '由别的课程承担' },
])('nothing is wrong with %j', (said) => expect(codes({ to: 's/all/1.1.1', ...said })).toEqual([]));

it('is found in what an overlay adopts, at the change that made it', () => {
  const overlay = (changes: readonly object[]) => ({
    kind: 'overlay',
    id: 'o',
    title: '校本管道安装',
    extends: 'course/c',
    baseVersion: '1',
    school: '示例学校',
    changes,
  });
  const base = { ...course({ to: 's/all/1.1.1', relation: 'subset', coverage: 0.5 }, 'task'), version: '1' };
  const change = { op: 'replace', target: 'tasks/t/aligns/1/coverage', value: 1, reason: '全部教授' };
  const found = findingsOf([standard, base, overlay([change])]).filter((one) =>
    one.startsWith('alignment/relation'),
  );
  expect(found).toEqual(['alignment/relation-coverage changes/0/value']);
});
