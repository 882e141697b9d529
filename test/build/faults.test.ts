/**
 * What is wrong with the input gives one clear finding with its place, and the last good output stays as it
 * was.
 */
import { describe, expect, it } from 'vitest';
import { lineAt } from '../../src/source/line-at.ts';
import { once } from '../../src/values/once.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../support/small-course.ts';

type Files = Record<string, string | Uint8Array>;

const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x,x]',
  ...'bcdef'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcde'[i]}`).join(',')}]`),
].join('\n');
const gbk = new Uint8Array([
  ...new TextEncoder().encode('kind: course\nid: c1\ntitle: '),
  0xb5,
  0xf8,
  0xb5,
  0xb9,
  0x0a,
]);

const faults: readonly [name: string, files: Files, code: string, file: string, line: number][] = [
  [
    'broken YAML',
    bent('course.yaml', 'title: 跌倒防护', 'title: "跌倒防护'),
    'yaml/unclosed-quote',
    'course.yaml',
    3,
  ],
  [
    'a misspelt kind',
    bent('course.yaml', 'kind: course', 'kind: coarse'),
    'schema/unknown-kind',
    'course.yaml',
    1,
  ],
  [
    'an unknown key with a near name',
    bent('course.yaml', 'status: approved', 'statsu: approved'),
    'schema/unknown-key',
    'course.yaml',
    4,
  ],
  [
    'a duplicate id',
    { ...smallWorkspace, 'again.yaml': smallWorkspace['standard.yaml'] ?? '' },
    'id/duplicate',
    'standard.yaml',
    2,
  ],
  [
    'a missing reference',
    bent('course.yaml', '- care-2019/4/K1.1.1', '- care-2019/4/K1.1.9'),
    'ref/no-such-item',
    'course.yaml',
    28,
  ],
  [
    'cyclic prerequisites',
    bent('course.yaml', 'hours: 6\nworkTask', 'prerequisites:\n  - falls\nhours: 6\nworkTask'),
    'plan/prerequisite-cycle',
    'course.yaml',
    7,
  ],
  [
    'course hours off by one',
    bent('course.yaml', 'hours: 6\nworkTask', 'hours: 7\nworkTask'),
    'hours/sum-mismatch',
    'course.yaml',
    6,
  ],
  [
    'task hours off by one',
    bent('course.yaml', '    hours: 6\n', '    hours: 7\n'),
    'hours/sum-mismatch',
    'course.yaml',
    21,
  ],
  [
    'stage hours off by one',
    bent('course.yaml', '        hours: 2\n        activities', '        hours: 3\n        activities'),
    'hours/sum-mismatch',
    'course.yaml',
    32,
  ],
  [
    'activity hours off by one',
    bent('course.yaml', '            hours: 2', '            hours: 1'),
    'hours/sum-mismatch',
    'course.yaml',
    32,
  ],
  [
    'weights of 105',
    bent('standard.yaml', 'theoryWeight: 80', 'theoryWeight: 85'),
    'weights/table-sum',
    'standard.yaml',
    9,
  ],
  [
    'an unclosed :::answer',
    bent(
      'course.yaml',
      'scenario: 老人在走廊跌倒。',
      'scenario: |\n      老人跌倒。\n\n      :::answer\n      先评估。',
    ),
    'md/unclosed-directive',
    'course.yaml',
    26,
  ],
  [
    'a misspelt :::answer',
    bent(
      'course.yaml',
      'scenario: 老人在走廊跌倒。',
      'scenario: |\n      老人跌倒。\n\n      :::anwser\n      先评估。\n      :::',
    ),
    'md/unknown-directive',
    'course.yaml',
    26,
  ],
  ['a GBK-encoded file', { ...smallWorkspace, 'gbk.yaml': gbk }, 'io/encoding', 'gbk.yaml', 3],
  [
    'a file of 20 MB',
    { ...smallWorkspace, 'big.yaml': '# '.padEnd(20 * 1024 * 1024, 'x') },
    'io/too-large',
    'big.yaml',
    1,
  ],
  ['an alias bomb', { ...smallWorkspace, 'bomb.yaml': bomb }, 'yaml/alias-limit', 'bomb.yaml', 4],
  [
    'an include outside the workspace',
    bent('course.yaml', 'scenario: 老人在走廊跌倒。', 'scenario:\n      file: ../../../etc/passwd'),
    'io/include-outside',
    'course.yaml',
    24,
  ],
];

describe('the small workspace', () => {
  it('is clean and builds', async () => {
    const built = await buildWorkspace(machine(smallWorkspace));
    expect(
      built.checked.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
    ).toEqual([]);
    expect(built.written?.written).toBeGreaterThan(5);
  });
});

/** The workspace without a fault and its output, made once. */
const good = once(async () => {
  const host = machine(smallWorkspace);
  await buildWorkspace(host);
  return host;
});

describe('a fault', () => {
  it.each(faults)(
    '%s: one error at its place, the last output untouched',
    async (_name, files, code, file, line) => {
      const host = machine(Object.fromEntries((await good()).files));
      const before = outputOf(host);
      expect(Object.keys(before).length).toBeGreaterThan(20);
      for (const [path, content] of Object.entries(files))
        host.write(`/${path}`, typeof content === 'string' ? new TextEncoder().encode(content) : content);

      const built = await buildWorkspace(host);
      const errors = built.checked.diagnostics.filter(({ severity }) => severity === 'error');
      const places = errors.map((error) => {
        const span = built.checked.spanOf(error.where);
        return [error.code, span.file, lineAt(built.checked.textOf(span.file) ?? '', span.start)];
      });
      expect(places).toEqual([[code, file, line]]);
      expect(built.written).toBeUndefined();
      expect(outputOf(host)).toEqual(before);
    },
  );
});

/** What nobody reviewed would stop every release. */
const unasked = { 'ccstd.yaml': 'review: not-required\n' };

describe('a placeholder', () => {
  const files = { ...bent('course.yaml', 'scenario: 老人在走廊跌倒。', 'scenario: 待定'), ...unasked };

  it('warns, and the build goes on', async () => {
    const built = await buildWorkspace(machine(files));
    expect(
      built.checked.diagnostics
        .filter(({ code }) => code === 'text/placeholder')
        .map(({ severity }) => severity),
    ).toEqual(['warning']);
    expect(built.written).toBeDefined();
  });

  it('stops a release', async () => {
    const built = await buildWorkspace(machine(files), { release: true });
    expect(
      built.checked.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ).toEqual(['text/placeholder']);
    expect(built.written).toBeUndefined();
  });

  it('is the only thing that stopped it', async () => {
    const host = machine({ ...smallWorkspace, ...unasked });
    expect((await buildWorkspace(host, { release: true })).written).toBeDefined();
  });
});

describe('a draft', () => {
  it('builds, and stops a release', async () => {
    const files = { ...bent('course.yaml', 'status: approved', 'status: draft'), ...unasked };
    expect((await buildWorkspace(machine(files))).written).toBeDefined();
    const released = await buildWorkspace(machine(files), { release: true });
    expect(
      released.checked.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ).toEqual(['release/not-approved']);
  });
});
