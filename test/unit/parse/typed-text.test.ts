/** Lines of a text are the lines that its author sees, and a text that shows nothing is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

function read(value: string): string | undefined {
  const root = parseYaml({ path: 'a.yaml', text: `a: ${value}\nb: 1\n` }).tree?.root;
  const node = root?.is === 'map' ? root.entries[0]?.value : undefined;
  return node?.is === 'scalar' ? node.text : undefined;
}

describe('a text over several lines', () => {
  it.each([
    ['without quotes', '先断电\n  再验电\n  后挂牌', '先断电\n再验电\n后挂牌'],
    ['without quotes, with an empty line', '先断电\n\n  再验电', '先断电\n\n再验电'],
    ['in single quotes', "'先断电\n  it''s off\n  挂牌'", "先断电\nit's off\n挂牌"],
    ['in double quotes', '"先断电\n  再\\t验电"', '先断电\n再\t验电'],
    ['in double quotes, joined by a backslash', '"先断\\\n  电\n  再验电"', '先断电\n再验电'],
    ['behind >', '>\n  先断电\n  再验电\n', '先断电\n再验电\n'],
    ['behind >-', '>-\n  先断电\n\n  再验电\n', '先断电\n\n再验电'],
    ['behind >, with lines further in', '>\n  步骤\n    一\n  完\n', '步骤\n  一\n完\n'],
    ['behind >2', '>2\n    一\n  二\n', '  一\n二\n'],
    ['behind |', '|\n  先断电\n  再验电\n', '先断电\n再验电\n'],
  ])('keeps its lines %s', (_, written, text) => expect(read(written)).toBe(text));

  it('reads behind > what it reads behind |, whatever the lines', () => {
    const line = fc.stringMatching(/^[a-z甲乙，。 ]{0,6}[a-z甲乙]$/);
    const end = fc.constantFrom('', '-', '+');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 6 }),
        end,
        (lines, chomp) => {
          if (lines.every((one) => one === '') || lines.find((one) => one !== '')?.startsWith(' ')) return;
          const body = lines.map((one) => (one === '' ? '' : `  ${one}`)).join('\n');
          expect(read(`>${chomp}\n${body}`)).toBe(read(`|${chomp}\n${body}`));
        },
      ),
    );
  });
});

const invisible = [
  ['spaces', '"   "'],
  ['an ideographic space', '\u3000'],
  ['no-break spaces', '"\u00a0\u00a0"'],
  ['a zero-width space', '\u200b'],
  ['a soft hyphen', '"\u00ad"'],
  ['a byte order mark', '"\ufeff"'],
  ['an escaped zero-width joiner', '"\\u200d"'],
  ['a word joiner and a space', '"\u2060 "'],
  ['a mark of direction', '"\u200e\u202c"'],
  ['a Hangul filler', '"\u3164"'],
  ['an empty braille cell', '"\u2800"'],
  ['a tab', '"\\t"'],
  ['line breaks', '"\\n\\n"'],
  ['lines of no-break spaces', '|\n    \u00a0\n    \u3000'],
] as const;

const course = (field: string, value: string): string =>
  `类型: 课程\n标识: a\n${field === '名称' ? '' : '名称: 体育\n'}课程类别: 公共基础\n基准学时: 8\n${field}: ${value}\n`;

describe('a text of nothing but', () => {
  it.each(invisible)('%s is empty where a text is required, and where one may stand', (_, value) => {
    for (const field of ['名称', '课程性质', '备注']) {
      const checked = checkSources(memoryHost({ 'a.yaml': course(field, value) }));
      expect(checked.diagnostics.map(({ code, params }) => [code, params])).toEqual([
        ['schema/empty-text', { field }],
      ]);
    }
  });

  it('blanks is empty as an item of a list', () => {
    const checked = checkSources(memoryHost({ 'a.yaml': course('学习内容', '\n  - 甲\n  - \u3000') }));
    expect(checked.diagnostics.map(({ code }) => code)).toEqual(['schema/empty-text']);
  });
});
