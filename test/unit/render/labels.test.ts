/** Both label files have the same keys and gaps, and every label that a template asks for is there. */
import { expect, it } from 'vitest';
import { nodeHost } from '../../../src/host/node-host.ts';

const templates = nodeHost().templates();
const labels = (language: string): Record<string, string> =>
  JSON.parse(templates.get(`labels/${language}.json`) ?? '{}');
const gaps = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

it('says everything in both languages', () => {
  const [zh, en] = [labels('zh-CN'), labels('en')];
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const key of Object.keys(zh)) expect(gaps(en[key]), key).toEqual(gaps(zh[key]));
});

it('has every label that a template asks for', () => {
  const known = new Set(Object.keys(labels('zh-CN')));
  const asked = [...templates].flatMap(([name, text]) =>
    [...text.matchAll(/[{(]t "([^"]+)"/g)].map(([, key]) => `${name}: ${key}`),
  );
  expect(asked.filter((entry) => !known.has(entry.split(': ')[1] ?? ''))).toEqual([]);
});
