/** A build of what changed since a revision, over what was made of that revision, is what a whole build makes. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { type BuildOptions, buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { everyKind } from '../unit/render/every-kind.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const picture = (of: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><desc>${of}</desc></svg>`;
const second = {
  'second.yaml': (everyKind['course.yaml'] ?? '')
    .replace('标识: falls', '标识: slips')
    .replace('学习任务: [fall]', '学习任务: [slip]'),
  'slip.yaml': (everyKind['task.yaml'] ?? '')
    .replace('标识: fall', '标识: slip')
    .replace(
      '学习任务描述: 处置一起跌倒。',
      '学习任务描述: |\n  处置一起滑倒。\n\n  ![一步](figures/step.svg)',
    ),
};
const before: Files = { ...everyKind, ...second, 'figures/step.svg': picture('甲') };

const edited = (file: string, from: string, to: string): Files => {
  const text = String(before[file]);
  expect(text).toContain(from);
  return { ...before, [file]: text.replaceAll(from, to) };
};
const without = (...names: readonly string[]): Files =>
  Object.fromEntries(Object.entries(before).filter(([file]) => !names.includes(file)));

/** A machine whose repository has `then` alone, with what an earlier build made. */
function machineSince(now: Files, then: Files, output: MemoryHost | undefined): MemoryHost {
  const old = machine(then);
  const files = new Map([...old.files].map(([path, bytes]) => [path.slice(1), bytes.length]));
  const read = (path: string) => old.read(`/${path}`);
  const host = { ...machine(now), revision: async () => ({ commit: 'c', files, read }) };
  for (const [path, bytes] of output?.files ?? []) if (path.startsWith('/dist/')) host.files.set(path, bytes);
  return host;
}

async function built(host: MemoryHost, options: BuildOptions = {}) {
  const { checked, written } = await buildWorkspace(host, options);
  expect(written, checked.diagnostics.map(({ code }) => code).join()).toBeDefined();
  return { host, changed: [...(written?.changed ?? [])].sort(), output: outputOf(host) };
}

describe('a build of what changed since a revision', { timeout: 300_000 }, () => {
  let first: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    first = await built(machine(before));
  }, 300_000);

  const edits: readonly (readonly [string, () => Files])[] = [
    ['a question of one course', () => edited('slip.yaml', '读懂任务单', '看懂任务单')],
    ['a text of a standard', () => edited('standard.yaml', '能处置一起跌倒', '能处置一次跌倒')],
    ['the plan of a programme', () => edited('programme.yaml', '[6, 0, 0, 0, 0, 0]', '[0, 6, 0, 0, 0, 0]')],
    ['a picture alone', () => ({ ...before, 'figures/step.svg': picture('乙') })],
    ['a course that goes', () => without('second.yaml', 'slip.yaml', 'figures/step.svg')],
    [
      'a picture that only teachers see now',
      () => {
        const text = String(before['slip.yaml']).replace('  ![一步](figures/step.svg)', '  处置。');
        const moved = text.replace('教学实施建议: ', '教学实施建议: |\n  ![一步](figures/step.svg)\n\n  ');
        expect(moved).toMatch(/教学实施建议: \|\n {2}!/);
        return { ...before, 'slip.yaml': moved };
      },
    ],
    ['a course that is called otherwise', () => edited('second.yaml', '标识: slips', '标识: trips')],
  ];

  it.each(edits)('is the whole when it lies over that of the revision: %s', async (_, edit) => {
    const now = edit();
    const whole = await built(machine(now));
    const since = await built(machineSince(now, before, first.host), { changedSince: 'HEAD' });
    expect(since.output).toEqual(whole.output);
  });

  it('makes in an empty folder those parts alone, as the whole has them', async () => {
    const now = edited('slip.yaml', '读懂任务单', '看懂任务单');
    const whole = await built(machine(now));
    const since = await built(machineSince(now, before, undefined), { changedSince: 'HEAD' });
    const pages = Object.entries(since.output).filter(([path]) => /\.(html|md)$/.test(path));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(([path, text]) => whole.output[path] !== text)).toEqual([]);
    expect(pages.filter(([path]) => path.includes('/falls/'))).toEqual([]);
  });

  it('makes nothing where nothing changed, and everything where that revision could not be built', async () => {
    const same = await built(machineSince(before, before, first.host), { changedSince: 'HEAD' });
    expect(same.changed).toEqual(['manifest.json', 'teacher/manifest.json']);
    expect(same.output).toEqual(first.output);
    const broken = { ...before, 'course.yaml': '类型: 课程\n' };
    const all = await built(machineSince(before, broken, undefined), { changedSince: 'HEAD' });
    expect(all.output).toEqual(first.output);
  });
});
