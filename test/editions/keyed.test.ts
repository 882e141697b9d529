/** What the key of a question says, wherever it stands: found in each way, and in nothing that only looks so. */
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { memoryHost } from '../../src/host/memory-host.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { type Asked, keyedWays, ordinaryQuestions } from './keyed-ways.ts';

/** The severities of what is said of an answer in each of the questions. */
function said(items: readonly Asked[], release: boolean): string[][] {
  const activities = items.map((item, index) => ({
    id: `a${index}`,
    title: `活动${index}`,
    worksheet: [item],
  }));
  const stage = { id: 's', kind: 'inform', hours: 6, activities };
  const task = { id: 't', title: '任务', hours: 6, description: '任务描述。', stages: [stage] };
  const course = { kind: 'course', id: 'c', title: '钳工', category: 'basic-skill', hours: 6, tasks: [task] };
  const host = memoryHost({ 'course.yaml': stringify(course, { lineWidth: 0 }) });
  const { diagnostics, stablePathOf } = checkSources(host, { release });
  const found: string[][] = items.map(() => []);
  for (const { code, severity, where } of diagnostics) {
    const [, index] = /activities\/a(\d+)\b/.exec(stablePathOf(where) ?? '') ?? [];
    if (code === 'text/answer-in-stem' && index) found[Number(index)]?.push(severity);
  }
  return found;
}

const unless = (items: readonly Asked[], found: string[][], wanted: string): unknown[] =>
  items.filter((_, index) => found[index]?.join() !== wanted).map(({ prompt, options }) => [prompt, options]);

it('finds the key of a question in its stem or at its options, once, in each of 190 ways', () => {
  expect(keyedWays.length).toBeGreaterThan(190);
  expect(unless(keyedWays, said(keyedWays, false), 'warning')).toEqual([]);
  expect(unless(keyedWays, said(keyedWays, true), 'error')).toEqual([]);
});

it('says nothing of 90 ordinary questions that look so', () => {
  expect(ordinaryQuestions.length).toBeGreaterThan(90);
  expect(unless(ordinaryQuestions, said(ordinaryQuestions, false), '')).toEqual([]);
});
