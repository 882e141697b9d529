/** What is left for who holds a credential. */
import { expect, it } from 'vitest';
import { holderRemainder } from '../../../src/crosswalk/holder-remainder.ts';
import { assesses, course, credential, model, programme, stage, teaches } from './build-model.ts';

const facts = model({
  credentials: [credential('Y', 'S', '4', [], '甲')],
  programmes: [
    programme(
      'P',
      [stage('中级', '4')],
      [
        ['中级', 'a'],
        ['中级', undefined],
        ['中级', 'b'],
        ['中级', 'a'],
      ],
    ),
  ],
  courses: [
    course('a', { tasks: ['t1', 't2', 't3', 't4'] }),
    course('b', { tasks: [] }),
    course('elsewhere'),
  ],
  alignments: [
    // Its own level and direction, a level below and the basics: attested.
    teaches('a', ['S/4/甲:1.1.1', 'S/4/1.2.1', 'S/5/2.1.1', 'S/ethics'], { task: 't1' }),
    assesses('a', 'S/4/甲:K1.1.1', { task: 't1' }),
    // Another direction, a level above, another standard: not attested.
    teaches('a', ['S/4/乙:1.1.1', 'S/4/甲:1.1.1'], { task: 't2' }),
    assesses('a', ['S/3/1.1.1', 'T/4/1.1.1'], { task: 't2' }),
    // Taught by what is attested, but examined in more.
    teaches('a', 'S/4/1.2.1', { task: 't3' }),
    assesses('a', 'S/3/1.1.2', { task: 't3' }),
    { ...assesses('a', ['S/4/1.2.1', 'S/3/1.1.3']), task: undefined, element: 'course/a/assessments/e9' },
    teaches('a', 'S/4/1.2.1', { task: 't4', relation: 'none' }),
    teaches('elsewhere', 'S/3/1.1.1'),
  ],
});

it('is what its level, those below, its direction and the basics do not attest', () => {
  const [plan] = facts.programmes;
  const [held] = facts.credentials;
  if (plan === undefined || held === undefined) throw new Error('facts are missing');
  const left = holderRemainder(facts, plan, held);
  expect(
    left.map(({ course: { id }, hours, hoursLeft, examined }) => ({ id, hours, hoursLeft, examined })),
  ).toEqual([{ id: 'a', hours: 80, hoursLeft: 40, examined: ['S/3/1.1.3'] }]);
  expect(
    left[0]?.tasks.map(({ id, taught, examined, unaligned }) => [id, taught, examined, unaligned]),
  ).toEqual([
    ['t2', ['S/4/乙:1.1.1'], ['S/3/1.1.1', 'T/4/1.1.1'], false],
    ['t3', [], ['S/3/1.1.2'], false],
    ['t4', [], [], true],
  ]);
});
