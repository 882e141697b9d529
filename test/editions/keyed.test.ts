/** What the key of a question says, wherever it stands: found in each way, and in nothing that only looks so. */
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { memoryHost } from '../../src/host/memory-host.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { disguisedWays, listWays, ordinaryRows, rows } from './disguised-ways.ts';
import { foreignWays } from './foreign-ways.ts';
import { type Asked, keyedWays } from './keyed-ways.ts';
import { ordinary, ordinaryLists } from './ordinary-questions.ts';

interface Page {
  readonly worksheet: readonly Asked[];
  readonly more?: Asked;
}

/** The severities of what is said of an answer in each of the activities. */
function said(pages: readonly Page[], release: boolean): string[][] {
  const activities = pages.map(({ worksheet, more }, index) => ({
    ...{ id: `a${index}`, title: `活动${index}`, worksheet },
    ...more,
  }));
  const stage = { id: 's', kind: 'inform', hours: 6, activities };
  const task = { id: 't', title: '任务', hours: 6, description: '任务描述。', stages: [stage] };
  const course = { kind: 'course', id: 'c', title: '钳工', category: 'basic-skill', hours: 6, tasks: [task] };
  const host = memoryHost({ 'course.yaml': stringify(course, { lineWidth: 0 }) });
  const { diagnostics, stablePathOf } = checkSources(host, { release });
  const found: string[][] = pages.map(() => []);
  for (const { code, severity, where } of diagnostics) {
    const [, index] = /activities\/a(\d+)\b/.exec(stablePathOf(where) ?? '') ?? [];
    if (code === 'text/answer-in-stem' && index) found[Number(index)]?.push(severity);
  }
  return found;
}

const alone = (items: readonly Asked[]): Page[] => items.map((item) => ({ worksheet: [item] }));
const unless = (pages: readonly Page[], release: boolean, wanted: string): unknown[] => {
  const found = said(pages, release);
  return pages.flatMap(({ worksheet, more }, index) =>
    found[index]?.join() === wanted
      ? []
      : [[found[index], more, worksheet[0]?.prompt, worksheet[0]?.options]],
  );
};

const ways = [...keyedWays, ...disguisedWays, ...foreignWays];

it('finds the key of a question in its stem or at its options, once, in each of 410 ways', () => {
  expect(ways.length).toBeGreaterThanOrEqual(410);
  expect(unless(alone(ways), false, 'warning')).toEqual([]);
  expect(unless(alone(ways), true, 'error')).toEqual([]);
});

it('finds what tells the keys of a list only from question to question, once for the list', () => {
  const lists = listWays.map((worksheet) => ({ worksheet }));
  expect(unless(lists, false, 'warning')).toEqual([]);
});

const [plain = []] = listWays
  .slice(0, 1)
  .map((items) => items.map((item) => ({ ...item, prompt: '先做的是（　）' })));
/** In turn in each field, and each beside its list. */
const beside = (texts: readonly string[]): Page[] =>
  texts.flatMap((text) =>
    ['info', 'homework', 'student', 'title'].map((field) => ({
      worksheet: plain,
      more: { [field]: text.includes('|') && field === 'title' ? '标题' : text },
    })),
  );

it('finds the keys of a list in a row, beside the list', () => {
  const found = unless(beside(rows), false, 'warning');
  // A table is none in a title.
  expect(found.map((one) => (one as [string[], { title?: string }])[1])).toEqual([{ title: '标题' }]);
});

it('says nothing of 295 ordinary questions, lists and rows that look so', () => {
  expect(ordinary.length).toBeGreaterThan(295);
  expect(unless(alone(ordinary), true, '')).toEqual([]);
  expect(
    unless([...ordinaryLists.map((worksheet) => ({ worksheet })), ...beside(ordinaryRows)], true, ''),
  ).toEqual([]);
});
