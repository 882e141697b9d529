/** What says by its words or by its notation that it is an answer is found where no key says so. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { pngOf } from '../support/tiny-pictures.ts';
import { keyAlone, notationBlocks, notationsInLine, wordsOfQuestions } from './notations.ts';
import { ordinaryNotations } from './ordinary-notations.ts';

type Entry = Readonly<Record<string, unknown>>;
const speaks = new Set(['text/answer-in-stem', 'text/foreign-mark', 'md/gap-form', 'md/leftover-fence']);

/** By activity, what is said of answers and foreign marks. */
function said(entries: readonly Entry[], release: boolean): string[][] {
  const activities = entries.map((entry, index) => ({ id: `a${index}`, title: `活动${index}`, ...entry }));
  const stages = [{ id: 's', kind: 'inform', hours: 6, activities }];
  const tasks = [{ id: 't', title: '任务', hours: 6, description: '任务描述。', stages }];
  const course = { kind: 'course', id: 'c', title: '电工', category: 'basic-skill', hours: 6, tasks };
  const host = machine({
    'course.yaml': stringify(course, { lineWidth: 0 }),
    'img/a.png': pngOf(600, 400),
  });
  const { diagnostics, stablePathOf } = checkSources(host, { release });
  const found: string[][] = entries.map(() => []);
  for (const { code, severity, where } of diagnostics) {
    const [, index] = /activities\/a(\d+)\b/.exec(stablePathOf(where) ?? '') ?? [];
    if (speaks.has(code) && severity !== 'info') found[Number(index)]?.push(`${severity} ${code}`);
  }
  return found;
}

const asked = (prompt: string, answer?: string): Entry => ({
  worksheet: [{ kind: 'question', prompt, ...(answer && { answer }) }],
});
/** Those of which nothing is said where they stand in an activity; of a release, no error. */
const silent = (texts: readonly string[], entryOf: (text: string) => Entry, release = false) => {
  const severity = release ? 'error' : '';
  const found = said(texts.map(entryOf), release);
  return texts.filter((_, index) => !found[index]?.some((one) => one.startsWith(severity)));
};
const filled = (texts: readonly string[]) => texts.map((text) => text.replaceAll('@', '二百二'));

describe('an answer without a key', () => {
  const anywhere = filled([...notationsInLine, ...notationBlocks]);
  const inQuestions = filled(wordsOfQuestions);

  it('is found in the notation of other programs and behind words that say so', () => {
    expect(anywhere.length).toBeGreaterThanOrEqual(115);
    expect(silent(anywhere, (content) => ({ content }))).toEqual([]);
    expect(silent(anywhere, (text) => asked(text))).toEqual([]);
    expect(silent(inQuestions, (text) => asked(text))).toEqual([]);
    expect(silent(inQuestions, (homework) => ({ homework }))).toEqual([]);
  });

  it('stops a release', () => {
    const all = [...anywhere, ...inQuestions];
    expect(silent(all, (text) => asked(text), true)).toEqual([]);
  });

  it('is found by the key where nothing else says so', () => {
    const alone = filled(keyAlone);
    expect(alone.length).toBeGreaterThan(150);
    expect(silent(alone, (text) => asked(text, '二百二'))).toEqual([]);
  });
});

/** All that a page of HTML, Markdown or Word can hold of a Markdown field. */
const carriers: readonly string[] = [
  '见[手册](https://example.org "@")',
  '见[手册][a]\n\n[a]: https://example.org "@"',
  '见[手册](https://example.org/@)',
  '见[手册](https://example.org/?q=@)',
  '见[手册](https://example.org/#@)',
  '见[手册](https://example.org/%E7%AD%94%E6%A1%88%E4%BA%8C%E7%99%BE%E4%BA%8C)',
  '<https://example.org/@>',
  '![@](img/a.png)',
  '![图](img/a.png "@")',
  '![图][a]\n\n[a]: img/a.png "@"',
  '::图{src="img/a.png" title="@"}',
  '::图{src="img/a.png" alt="@"}',
  '::二维码{url="https://example.org" title="@"}',
  '::二维码{url="https://example.org/@"}',
  '注[^@]\n\n[^@]: 见手册',
  '注[^1]\n\n[^1]: @',
  '```@\nG01\n```',
  '```text @\nG01\n```',
  '```js title="@"\nG01\n```',
  '~~~@\nG01\n~~~',
  '额定电压 $\\color{white}{@}$',
  '额定电压 $\\textcolor{white}{@}$',
  '额定电压 $\\phantom{@}$',
  '$$\n%@\nU\n$$',
  ':::提示[@]\n见手册\n:::',
  '# @',
  '| @ | 乙 |\n| --- | --- |\n| 1 | 2 |',
  '- [ ] @',
  '1. @',
  '> @',
];

it('an answer is found in every carrier of a page', () => {
  for (const words of ['答案：二百二', '参考答案：二百二', '（答案：二百二）']) {
    const texts = carriers.map((text) => text.replaceAll('@', words));
    expect(silent(texts, (text) => asked(text))).toEqual([]);
  }
  // Where no sentence is, the word alone says it.
  const unseen = carriers.slice(0, 24).filter((text) => !text.includes('[^1]'));
  const texts = unseen.map((text) => text.replaceAll('@', '答案二百二'));
  expect(silent(texts, (text) => asked(text))).toEqual([]);
});

it('says nothing of what workshops write with the same signs and words', () => {
  expect(ordinaryNotations.length).toBeGreaterThan(260);
  const homeworkOf = (homework: string) => ({ homework });
  for (const entry of [(text: string) => asked(text), (content: string) => ({ content }), homeworkOf]) {
    const found = said(ordinaryNotations.map(entry), true);
    expect(ordinaryNotations.filter((_, index) => found[index]?.length !== 0)).toEqual([]);
  }
});
