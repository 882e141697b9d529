/** The page on notation: every example on it is right, and every mark it names works in a field. */
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { explanations } from '../../../src/generated/explanations.ts';
import { writing } from '../../../src/generated/writing.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

/** Lines of an activity in a course that is otherwise in order. */
function found(lines: string): string[] {
  const inActivity = lines.replace(/^(?=.)/gm, '            ');
  const text = `类型: 课程
标识: 机床
名称: 机床电路
课程类别: 专业核心
基准学时: 2
学习任务:
  - 标识: t1
    名称: 检修机床电路
    参考学时: 2
    学习任务描述: 检修一台机床的电路。
    学习环节:
      - 标识: s1
        环节: 实施计划
        学时: 2
        教学活动:
          - 标识: a1
            名称: 检修
            学时: 2
${inActivity}
`;
  const { diagnostics } = checkSources(memoryHost({ 'a.yaml': text }));
  return diagnostics
    .filter(({ code }) => /^(yaml|schema|md|text|media)\//.test(code))
    .map(({ code }) => code);
}

const inText = (mark: string): string => `教师活动: |\n  说明\n\n  ${mark}\n`;
const fences = /^(`{3,})yaml\n([\s\S]*?)^\1$/gm;
const examples = (text: string): string[] => [...text.matchAll(fences)].map(([, , example = '']) => example);
const marks = (text: string): string[] =>
  [...text.replace(fences, '').matchAll(/(`+) ?(.+?) ?\1(?!`)/g)].map(([, , mark = '']) => mark);

describe.each(Object.entries(writing))('in %s', (_, page) => {
  it.each(examples(page))('this example is right:\n%s', (example) => expect(found(example)).toEqual([]));

  const directives = marks(page).filter((mark) => /^:+[^:\s]+[[{]/.test(mark) && !mark.includes('…'));
  it.each(directives)('the directive %s works', (mark) => expect(found(inText(mark))).toEqual([]));

  const signs = marks(page).filter(
    (mark) => /^[\w$\\:]*[$^~\\][\w$^~\\:]*$|^\*/.test(mark) && !/^[$\\]$/.test(mark),
  );
  it.each(signs)('%s stands in a text without a finding', (mark) =>
    expect(found(inText(`甲 ${mark} 乙`))).toEqual([]),
  );

  it('speaks of everything that it is asked for', () => expect(page.match(/^## /gm)).toHaveLength(10));
});

describe('the two languages', () => {
  it('show an example of the same things', () => {
    expect(examples(writing.en).length).toBe(examples(writing['zh-CN']).length);
  });
});

/** What a catalogue page says in passing: a quoted text, a field with its value, a directive. */
describe('notation in the prose of', () => {
  const said = Object.entries(explanations).flatMap(([code, { prose }]) =>
    Object.values(prose).flatMap((text) => marks(text).map((mark) => [code, mark] as const)),
  );
  const quoted = said.filter(([, mark]) => /^'.*'$/.test(mark));
  it.each(quoted)('%s is right: %s', (_, mark) => expect(found(`教师活动: ${mark}`)).toEqual([]));

  const directives = said.filter(
    ([, mark]) => /^:{1,3}[\p{L}]+(?:\[[^\]…]+\]|\{[^}…]+\})$/u.test(mark) && !mark.startsWith(':::'),
  );
  it.each(directives)('%s works: %s', (_, mark) => expect(found(inText(mark))).toEqual([]));

  const entries = said.filter(([, mark]) => /^\p{L}+: [^…]+$/u.test(mark));
  it.each(entries)('%s can be read: %s', (_, mark) =>
    expect(parseYaml({ path: 'a.yaml', text: `${mark}\n` }).diagnostics).toEqual([]),
  );

  const scripts = said.filter(([, mark]) => /^[A-Za-z0-9]+[~^][^~^…]+[~^]\w*$/.test(mark));
  it.each(scripts)('%s stands in a text without a finding: %s', (_, mark) =>
    expect(found(inText(`甲 ${mark} 乙`))).toEqual([]),
  );
});
