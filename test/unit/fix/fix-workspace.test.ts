import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { canonicalize } from '../../../src/2-validate/canonicalize.ts';
import { validate } from '../../../src/2-validate/validate.ts';
import { type MemoryHost, memoryHost } from '../../../src/host/memory-host.ts';
import type { FixOptions } from '../../../src/workspace/fix-run.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../../support/small-course.ts';
import { type Mistake, mistakes, withMistakes } from './slips.ts';

const head = 'kind: course\nid: x\ntitle: T\ncategory: public\nhours: 4\n';

const textOf = (host: MemoryHost, path: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(host.files.get(`/${path}`));

async function fixed(text: string | Uint8Array, options: FixOptions = {}): Promise<string> {
  const host = memoryHost({ 'a.yaml': text });
  await fixWorkspace(host, options);
  return textOf(host, 'a.yaml');
}

async function rest(text: string, options: FixOptions = {}): Promise<string> {
  const result = await fixed(head + text, options);
  expect(await fixed(result, options), 'a second run changes nothing').toBe(result);
  return result.startsWith(head) ? result.slice(head.length) : result;
}

function meaning(text: string): unknown {
  const { tree } = parseYaml({ path: 'x.yaml', text });
  const type = tree && validate(tree).type;
  return tree?.root && type ? canonicalize(tree, type).value : undefined;
}

/** Lines that were meant, typed and made of it: a whole file is no message. */
function different(...texts: readonly [string, string, string]): string {
  const lines = texts.map((text) => text.split('\n'));
  return lines
    .map((list, index) =>
      list.filter((line) => !(lines[index === 0 ? 2 : 0] ?? []).includes(line)).join('\n'),
    )
    .join('\n---\n');
}

describe('fix', () => {
  it.each<[string, string, string]>([
    ['a full-width colon', 'notes：原文：不改 # c\n', 'notes: 原文：不改 # c\n'],
    [
      'full-width colons in a list of maps',
      'goals:\n  - id：g1\n    text：坚持\n',
      'goals:\n  - id: g1\n    text: 坚持\n',
    ],
    ['no space after the colon', 'notes:原文\nposts:\n  - a\n', 'notes: 原文\nposts:\n  - a\n'],
    ['tabs', 'goals:\n\t- id: g1\n\t  text: a\n', 'goals:\n  - id: g1\n    text: a\n'],
    [
      'a tab before one item of several',
      'tasks:\n  - id: t\n    requirements:\n      - a\n\t- b\n      - c\n',
      'tasks:\n  - id: t\n    requirements:\n      - a\n      - b\n      - c\n',
    ],
    [
      'a tab before the next object',
      'tasks:\n  - id: t\n    requirements:\n      - a\n\t- id: u\n\t  title: b\n',
      'tasks:\n  - id: t\n    requirements:\n      - a\n  - id: u\n    title: b\n',
    ],
    [
      'a tab before a key among others',
      'tasks:\n  - id: t\n\ttitle: a\n    hours: 2\n',
      'tasks:\n  - id: t\n    title: a\n    hours: 2\n',
    ],
    [
      'one tab before the items of a key that stands deep',
      'tasks:\n  - id: t\n    requirements:\n\t- a\n\t- b\n    hours: 2\n',
      'tasks:\n  - id: t\n    requirements:\n      - a\n      - b\n    hours: 2\n',
    ],
    ['full-width spaces', 'goals:\n　- id: g1\n　　text: a\n', 'goals:\n  - id: g1\n    text: a\n'],
    ['no-break spaces', 'posts:\n\u00a0\u00a0- a\n\u00a0\u00a0- b\n', 'posts:\n  - a\n  - b\n'],
    ['curly quotes around a key', '“notes”: “原文” # c\n', 'notes: “原文” # c\n'],
    ['curly quotes that hide a colon', 'notes: “a: b”\n', "notes: 'a: b'\n"],
    ['a colon in a text', 'notes: 时间: 10:30 # c\n', "notes: '时间: 10:30' # c\n"],
    [
      'a text that starts with a character of YAML',
      'notes: @abc\nposts:\n  - **重点** 内容\n  - *x\n  - [注意] x\n  - "C:\\dir"\n',
      "notes: '@abc'\nposts:\n  - '**重点** 内容'\n  - '*x'\n  - '[注意] x'\n  - 'C:\\dir'\n",
    ],
    ['a quote that is not closed', "notes: 'abc\nposts:\n  - a\n", "notes: 'abc'\nposts:\n  - a\n"],
    ['a forgotten colon', 'notes 原文\n', 'notes: 原文\n'],
    ['a flow value cut by a colon', 'posts: [a: b, c] # d\n', "posts: ['a: b', c] # d\n"],
    [
      'the same key with the same value',
      'notes: a\nposts: # p\n  - b\nnotes: "a" # c\n',
      'notes: a\nposts: # p\n  - b\n# c\n',
    ],
    ['both languages with the same value', 'notes: a\n备注: a\n', 'notes: a\n'],
    ['full-width digits', 'credits: ３\n', 'credits: 3\n'],
    ['another form of date', 'effective: 2026年9月1日\n', 'effective: 2026-09-01\n'],
    [
      'a word that people use for the key',
      'tasks:\n  - id: t1\n    title: a\n    课时: 4\n',
      'tasks:\n  - id: t1\n    title: a\n    参考学时: 4\n',
    ],
    [
      'YAML 1.1 words, but only where a choice is meant',
      'assessments:\n  - id: e1\n    kind: final\n    open: no # c\nx-a: yes\n',
      'assessments:\n  - id: e1\n    kind: final\n    open: false # c\nx-a: yes\n',
    ],
  ])('puts right %s', async (_, text, wanted) => {
    expect(await rest(text)).toBe(wanted);
  });

  it.each<[string, string, string]>([
    ['an Excel date', 'effective: 46266\n', 'effective: 2026-09-01\n'],
    ['a misspelt word', 'status: aproved\n', 'status: approved\n'],
    ['a number that is not exact', 'credits: 约3学分\n', 'credits: 3\n'],
    [
      'a flow value cut by a comma',
      'references: [按 GB 38600, MZ/T 185 执行]\n',
      "references: ['按 GB 38600, MZ/T 185 执行']\n",
    ],
    ['a single text where a list is meant', 'posts: 车间 # c\n', 'posts:\n  - 车间 # c\n'],
    [
      'a list where one thing is meant',
      'workTask:\n  - description: a\n  - objects:\n      - b\n',
      'workTask:\n    description: a\n    objects:\n      - b\n',
    ],
    ['pasted list numbers', 'posts:\n  - 1. a\n  - "2、b"\n', 'posts:\n  - a\n  - "b"\n'],
    ['the same key with another value', 'notes: a\nnotes: b\n', 'notes: a\n'],
  ])('changes %s only when asked to', async (_, text, wanted) => {
    expect(await rest(text)).toBe(text);
    expect(await rest(text, { unsafe: true })).toBe(wanted);
  });

  it('puts right hours, numbers and references when asked to', async () => {
    const run = async (file: string, from: string, to: string): Promise<string> => {
      const host = memoryHost(bent(file, from, to));
      await fixWorkspace(host, { unsafe: true });
      return textOf(host, file);
    };
    expect(await run('course.yaml', '    hours: 6', '    hours: 5')).toBe(smallWorkspace['course.yaml']);
    expect(
      await run('course.yaml', 'aligns:\n      - care-2019/4/1.1.1', 'aligns:\n      - care-2091/4/1.1.1'),
    ).toBe(smallWorkspace['course.yaml']);
    expect(
      await run(
        'standard.yaml',
        '- no: 1.1.1\n                text: 能',
        '- no: 2.1.1\n                text: 能',
      ),
    ).toBe(smallWorkspace['standard.yaml']);
  });

  it('leaves alone what it would have to guess', async () => {
    for (const text of [
      'notes: a: b:\n    c: d\n',
      'notes: !!int 5\n',
      'titel: x\n',
      'posts: （车间，班组）\n',
      'status: zzz\n',
    ])
      expect(await rest(text, { unsafe: true })).toBe(text);
  });

  it('does not touch texts that look like a slip', async () => {
    const items = 'notes：x\nposts:\n  - 名称：一\n  - 说明: 二\ncode: 一\n  名称：三\n';
    // An item of a list of texts is a text, which quotes say.
    expect(await rest(items)).toBe(items.replace('notes：', 'notes: ').replace('- 说明: 二', "- '说明: 二'"));
    const text = 'positioning: |\n  名称：也是文字\n  \t1. 制表符\n  “原文”: x\nnotes：x\n';
    expect(await rest(text)).toBe(text.replace('notes：', 'notes: '));
  });

  it('writes GBK, UTF-16 and marked files again as UTF-8', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'类型: 课程\n标识: 体育\n'].flatMap((char) => [
        char.charCodeAt(0) & 255,
        char.charCodeAt(0) >> 8,
      ]),
    ]);
    expect(await fixed(utf16)).toBe('类型: 课程\n标识: 体育\n');
    const gbk = new Uint8Array([
      0xc0, 0xe0, 0xd0, 0xcd, 0x3a, 0x20, 0xbf, 0xce, 0xb3, 0xcc, 0x0a, 0xb1, 0xea, 0xca, 0xb6, 0x3a, 0x20,
      0x78, 0x0a,
    ]);
    expect(await fixed(gbk)).toBe('类型: 课程\n标识: x\n');
    expect(await fixed(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(head)]))).toBe(head);
  });

  it('writes nothing in a dry run, and only what is wanted', async () => {
    const host = memoryHost({
      'a.yaml': `${head}notes：x\n`,
      'b.yaml': `${head.replace('id: x', 'id: y')}notes：x\n`,
    });
    const dry = await fixWorkspace(host, { dryRun: true });
    expect(dry.files.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
    expect(textOf(host, 'a.yaml')).toContain('：');
    await fixWorkspace(host, { wanted: ({ where }) => where.file === 'b.yaml' });
    expect([textOf(host, 'a.yaml').includes('：'), textOf(host, 'b.yaml').includes('：')]).toEqual([
      true,
      false,
    ]);
  });

  it('gives back what was meant after random slips in the bundled standards, and stays there', async () => {
    const files = bundledFiles();
    const names = Object.keys(files).filter(
      (name) =>
        /\.yaml$/.test(name) && !/(^ccstd|\.lock)\.yaml$/.test(name) && (files[name]?.length ?? 0) < 30_000,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), mistakes, async (name, list: Mistake[]) => {
        const text = files[name] ?? '';
        const broken = withMistakes(text, list);
        const result = await fixed(broken);
        expect(
          JSON.stringify(meaning(result)) === JSON.stringify(meaning(text)),
          different(text, broken, result),
        ).toBe(true);
        expect(await fixed(result)).toBe(result);
      }),
      { seed: 20_261_122, numRuns: 16 },
    );
  }, 300_000);
});

it('changes no hours of which nothing but one sum speaks', async () => {
  const text = JSON.stringify({
    ...{ kind: 'course', id: 'c', title: '钳工', category: 'core', hours: 8 },
    tasks: [{ id: 't', title: '锉削', hours: 4, description: '锉平面。' }],
  });
  const { checked, fixed } = await fixWorkspace(memoryHost({ 'a.yaml': text }), { unsafe: true });
  expect(checked.diagnostics.map(({ code }) => code)).toContain('hours/sum-mismatch');
  expect(fixed).toEqual([]);
});
