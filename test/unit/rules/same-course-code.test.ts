/** One code is for one course: what numbers the parts of a course, and codes nobody gave yet, are no fault. */
import { expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

const found = (...rows: readonly (readonly [title: string, code: string])[]): string[] =>
  findingsOf([
    {
      kind: 'programme',
      id: 'p',
      title: '家庭收纳',
      code: '0601-4',
      stages: [{ level: 'intermediate' }],
      plan: rows.map(([title, code]) => ({ title, code, category: 'integrated', hours: 8 })),
    },
  ]).filter((one) => one.startsWith('plan/same-course-code'));

it.each([
  [
    ['厨房整理', 'SN-01'],
    ['衣物整理', 'SN-01'],
  ],
  [
    ['厨房整理', 'SN-01'],
    ['衣物整理', 'sn-01'],
  ],
  [
    ['厨房整理', 'ＳＮ-01'],
    ['衣物整理', 'SN-01 '],
  ],
  [
    ['厨房整理一', '0601'],
    ['衣物整理二', '0601'],
  ],
  [
    ['语文', '1'],
    ['数学', '1'],
  ],
] as const)('%j and %j share a code', (...rows) =>
  expect(found(...rows)).toEqual(['plan/same-course-code plan/1/code']),
);

it.each([
  [
    ['厨房整理', 'SN-01'],
    ['衣物整理', 'SN-02'],
  ],
  [
    ['厨房整理', '待定'],
    ['衣物整理', '待定'],
  ],
  [
    ['厨房整理', '——'],
    ['衣物整理', '——'],
  ],
  [
    ['体育一', 'TY-1'],
    ['体育二', 'TY-1'],
  ],
  [
    ['体育与健康 1', 'TY-1'],
    ['体育与健康 2', 'TY-1'],
  ],
  [
    ['语文（上）', 'YW-1'],
    ['语文（下）', 'YW-1'],
  ],
  [
    ['英语Ⅰ', 'YY-1'],
    ['英语Ⅱ', 'YY-1'],
  ],
] as const)('%j and %j are in order', (...rows) => expect(found(...rows)).toEqual([]));

it('is found where the code is that of the course', () => {
  const course = { kind: 'course', id: 'c', title: '厨房整理', category: 'core', hours: 8, code: 'SN-01' };
  const programme = {
    ...{ kind: 'programme', id: 'p', title: '家庭收纳', code: '0601-4', stages: [{ level: 'intermediate' }] },
    plan: [
      { title: '衣物整理', code: 'SN-01', category: 'core', hours: 8 },
      { course: 'c', category: 'core' },
    ],
  };
  expect(findingsOf([course, programme])).toContain('plan/same-course-code plan/1/course');
});
