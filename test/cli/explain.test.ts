/** `ccstd explain` in Chinese shows its examples, and what is said of them, with Chinese keys. */
import { expect, it } from 'vitest';
import { explainedExample } from '../../src/cli/explained-example.ts';
import { explanations } from '../../src/generated/explanations.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import type { Language } from '../../src/values/language.ts';

const host = nodeHost();
/** An author's keys at the beginning of a line, in the files of an example. */
const englishKeys = (section: string) =>
  [...section.matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```/gm)].flatMap(
    ([, text = '']) => text.match(/^ *(?:- )?[a-z]\w*(?=:( |$))/gim) ?? [],
  );
const explained = (code: keyof typeof explanations, language: Language) =>
  explainedExample(code, explanations[code], { host, language });

it('says what it says of the same example with English keys', async () => {
  const { finding, wrong, right } = await explained('hours/sum-mismatch', 'zh-CN');
  expect(finding?.message).toBe('“跌倒处置”的参考学时为 5，学习环节合计 6');
  expect([...englishKeys(wrong), ...englishKeys(right)]).toEqual([]);
  expect(wrong).toContain('参考学时: 5 # <- here');
  const english = await explained('hours/sum-mismatch', 'en');
  expect(english.finding?.message).toBe('hours of “跌倒处置” is 5, but its stages add up to 6');
  expect(english.wrong).toBe(explanations['hours/sum-mismatch'].wrong);
});

/** What is no YAML of authors, such as a lock of packages, or is about keys of both languages. */
const kept = [
  'leaf/ledger',
  'package/changed',
  'package/not-fetched',
  'schema/both-languages',
  'schema/not-an-entity',
];

it('loses no finding by that, whatever the code', async () => {
  const lost: string[] = [];
  const english: string[] = [];
  for (const code of Object.keys(explanations) as (keyof typeof explanations)[]) {
    const { finding, wrong, right } = await explained(code, 'zh-CN');
    if (finding === undefined && (await explained(code, 'en')).finding) lost.push(code);
    if (finding && englishKeys(wrong + right).length > 0) english.push(code);
  }
  expect(lost).toEqual([]);
  expect(english).toEqual(kept);
}, 300_000);
