/** Marks out of a scale of their own: criteria and questions make the scale, assessments of a task its 100. */
import { expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

const course = (...assessments: readonly object[]) => ({
  ...{ kind: 'course', id: 'c', title: '电路', level: 'intermediate', hours: 2 },
  tasks: [
    {
      ...{ id: 't', title: '测量', hours: 2, description: '测一个电路。', assessments },
      stages: [{ id: 's1', kind: 'inform', hours: 2 }],
    },
  ],
});
const assessment = (more: object) => ({ id: 'e1', title: '实操', kind: 'process', ...more });
const criteria = (...points: readonly number[]) =>
  points.map((one, index) => ({ text: `第 ${index + 1} 项符合图样`, points: one }));
const sums = (...assessments: readonly object[]) =>
  findingsOf([course(...assessments)]).filter((one) => /-sum|task-points/.test(one));

it('criteria make the scale, and the points go into those of the task', () => {
  const half = assessment({ id: 'e2', title: '记录', points: 60, criteria: criteria(60) });
  expect(sums(assessment({ points: 40, scale: 150, criteria: criteria(100, 50) }), half)).toEqual([]);
  expect(sums(assessment({ points: 40, scale: 150, criteria: criteria(100, 40) }), half)).toEqual([
    'assessment/criteria-sum tasks/0/assessments/0/scale',
  ]);
  expect(sums(assessment({ points: 50, scale: 150, criteria: criteria(100, 50) }), half)).toEqual([
    'assessment/task-points tasks/0/assessments',
  ]);
});

it('questions do, too', () => {
  const questions = [{ kind: 'question', prompt: '为什么？', points: 70, answer: '防止触电' }];
  expect(sums(assessment({ points: 100, scale: 70, questions }))).toEqual([]);
  expect(sums(assessment({ points: 100, scale: 80, questions }))).toEqual([
    'assessment/question-sum tasks/0/assessments/0/scale',
  ]);
});
