/** Which stage the rows of a plan belong to, and which rows are one course. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

const programme = (stages: readonly object[], plan: readonly object[], more: object = {}): object => ({
  kind: 'programme',
  id: 'p',
  title: '给排水',
  code: '0801-4',
  stages,
  plan,
  ...more,
});

const course = (id: string, title: string, more: object = {}): object => ({
  kind: 'course',
  id,
  title,
  category: 'basic-skill',
  level: 'intermediate',
  hours: 40,
  ...more,
});

const one = [{ level: 'intermediate' }];
const two = [{ level: 'intermediate' }, { level: 'advanced' }];

describe('a programme with one stage', () => {
  it('takes every row for rows of that stage', () => {
    const categories = [
      'public',
      'literacy',
      'basic-skill',
      'core',
      'integrated',
      'elective',
      'practice',
      'other',
    ];
    const rows = categories.map((category) => ({ title: `课程 ${category}`, category, hours: 10 }));
    expect(findingsOf([programme(one, rows)])).toEqual([]);
    expect(findingsOf([programme([{ id: '专科', trainsTo: '3' }], rows)])).toEqual([]);
  });

  it('takes a course without a level, too', () => {
    expect(
      findingsOf([
        programme(one, [{ course: 'c', category: 'core' }]),
        course('c', '管道', { level: undefined }),
      ]),
    ).toEqual([]);
  });

  it('still says of a row that names a stage which is not there', () => {
    expect(
      findingsOf([programme(one, [{ title: '管道', category: 'core', hours: 8, stage: 'advanced' }])]),
    ).toEqual(['ref/unresolved plan/0/stage']);
  });

  it('is unlike one with two, whose rows must say', () => {
    expect(findingsOf([programme(two, [{ title: '管道', category: 'core', hours: 8 }])])).toEqual([
      'plan/no-stage plan/0',
    ]);
  });
});

const row = (title: string, more: object = {}): object => ({ title, category: 'public', hours: 20, ...more });

describe('two rows of a plan', () => {
  const c = course('c', '管道安装');
  const byId = { course: 'c', category: 'basic-skill' };
  it.each<[string, readonly object[], readonly object[]]>([
    ['with one id', one, [byId, byId]],
    ['with one id in two stages', two, [byId, { ...byId, stage: 'advanced' }]],
    ['with one title', one, [byId, row('语文'), row('语文')]],
    ['with one title, once with spaces and full-width letters', one, [byId, row('AI 基础'), row('ＡＩ基础')]],
    ['with one title and other hours', one, [byId, row('语文'), row('语文', { hours: 30 })]],
    ['with one title in two categories', one, [byId, row('体育'), row('体育', { category: 'elective' })]],
    ['with the id and the title of a course', one, [byId, row('管道安装', { category: 'basic-skill' })]],
    ['with the title and the id of a course', one, [row('管道安装', { category: 'basic-skill' }), byId]],
    [
      'with one title in one of two stages',
      two,
      [byId, row('语文', { stage: 'advanced' }), row('语文', { stage: '高级技能' })],
    ],
  ])('%s are one course', (_, stages, rows) => {
    const found = findingsOf([programme(stages, rows), c]);
    expect(found.filter((finding) => finding.startsWith('plan/'))).toEqual([
      `plan/duplicate-row plan/${rows.length - 1}/${'course' in (rows.at(-1) ?? {}) ? 'course' : 'title'}`,
    ]);
  });

  const routes = [
    { id: 'a', entry: 'senior-middle', years: 3, stage: 'intermediate' },
    { id: 'b', entry: 'senior-middle', years: 2, stage: 'intermediate' },
  ];
  it.each<[string, readonly object[], readonly object[]]>([
    [
      'with one title in two stages',
      two,
      [byId, row('语文', { stage: 'intermediate' }), row('语文', { stage: 'advanced' })],
    ],
    ['with titles that differ in their number', one, [byId, row('体育Ⅰ'), row('体育Ⅱ')]],
    ['with titles of which one contains the other', one, [byId, row('英语'), row('英语听说')]],
    [
      'with hours for two routes',
      one,
      [byId, row('数学', { hours: { a: 60 } }), row('数学', { hours: { b: 40 } })],
    ],
    ['with two ids', one, [byId, { course: 'd', category: 'basic-skill' }]],
    [
      'with semesters on two routes',
      one,
      [
        byId,
        row('数学', { hours: undefined, hoursBySemester: { a: [10, 10, 0, 0, 0, 0] } }),
        row('数学', { hours: undefined, hoursBySemester: { b: [10, 10, 0, 0] } }),
      ],
    ],
  ])('%s are two courses', (_, stages, rows) => {
    const found = findingsOf([programme(stages, rows, { routes }), c, course('d', '管道检修')]);
    expect(found.filter((finding) => finding.startsWith('plan/duplicate'))).toEqual([]);
  });

  it('of which the third is one too many again are two findings', () => {
    const found = findingsOf([programme(one, [row('语文'), row('语文'), row('语文')])]);
    expect(found).toEqual(['plan/duplicate-row plan/1/title', 'plan/duplicate-row plan/2/title']);
  });
});
