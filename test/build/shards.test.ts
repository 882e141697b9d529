/** A build that machines share, each its share of the parts, is joined to what one machine makes alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { type BuildOptions, buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { joinShards } from '../../src/workspace/join-shards.ts';
import { machine } from '../support/bundled-standards.ts';
import { everyKind } from '../unit/render/every-kind.ts';

const of = 3;
type Output = Readonly<Record<string, string>>;

/** Path → bytes, each as one sign, for not all of it is text. */
function outputOf({ files }: MemoryHost): Output {
  const made = [...files].filter(([path]) => path.startsWith('/dist/'));
  return Object.fromEntries(
    made.map(([path, bytes]) => [path.slice(6), Buffer.from(bytes).toString('latin1')]),
  );
}

/** What a machine has in its output after one build. */
async function outputFor(options: BuildOptions, files: Output = everyKind): Promise<Output> {
  const host = machine(files);
  const { checked, written } = await buildWorkspace(host, options);
  expect(written, checked.diagnostics.map(({ code }) => code).join()).toBeDefined();
  return outputOf(host);
}

/** Each share by a machine of its own. */
async function shares(options: BuildOptions = {}, files: Output = everyKind): Promise<readonly Output[]> {
  const numbers = Array.from({ length: of }, (_, at) => at + 1);
  return Promise.all(numbers.map((number) => outputFor({ ...options, shard: { number, of } }, files)));
}

/** A machine that has all that the others made. */
function gathered(outputs: readonly Output[]): MemoryHost {
  const made = Object.assign({}, ...outputs) as Output;
  const below = Object.entries(made).map(([path, text]) => [`dist/${path}`, Buffer.from(text, 'latin1')]);
  return machine({ ...everyKind, ...Object.fromEntries(below) });
}

/** Without the shares, which stay where they are. */
const wholeIn = (output: Output): Output =>
  Object.fromEntries(Object.entries(output).filter(([path]) => !path.startsWith('shards/')));

describe('shards of a build', { timeout: 300_000 }, () => {
  let whole: Output;
  let made: readonly Output[];
  beforeAll(async () => {
    whole = await outputFor({});
    made = await shares();
  }, 300_000);

  it('are byte for byte the whole when they are joined, entrances, search and manifest too', async () => {
    const host = gathered(made);
    expect((await joinShards(host, { of })).problem).toBeUndefined();
    expect(wholeIn(outputOf(host))).toEqual(whole);
    // Once more, and in a folder that has been joined before.
    const again = await joinShards(host, { of });
    expect(again.written).toMatchObject({ written: 0, removed: 0 });
    expect(wholeIn(outputOf(host))).toEqual(whole);
  });

  it('make each page once, and none of them makes what the whole alone has', () => {
    const pages = made.map((output, at) =>
      Object.keys(output)
        .map((path) => path.replace(`shards/${at + 1}-of-${of}/`, ''))
        .filter((path) => /\.(html|md)$/.test(path)),
    );
    expect(pages.every((some) => some.length > 0)).toBe(true);
    expect(pages.flat().sort()).toEqual(
      Object.keys(whole)
        .filter((path) => /\.(html|md)$/.test(path))
        .sort(),
    );
    expect(made.flatMap((output) => Object.keys(output)).filter((path) => path.includes('search/'))).toEqual(
      [],
    );
  });

  it.each<BuildOptions>([
    { formats: ['docx', 'csv'], documents: ['worksheet', 'crosswalk'] },
    { editions: ['student'], documents: ['textbook', 'site'] },
    { course: 'falls' },
  ])('of %o are that, too', async (options) => {
    const host = gathered(await shares(options));
    expect((await joinShards(host, { of })).problem).toBeUndefined();
    expect(wholeIn(outputOf(host))).toEqual(await outputFor(options));
  });

  it('keep their parts when another course comes', async () => {
    const course = (everyKind['course.yaml'] ?? '').replace('标识: falls', '标识: slips');
    const second = {
      'second.yaml': course.replace('学习任务: [fall]', '学习任务: [slip]'),
      'slip.yaml': (everyKind['task.yaml'] ?? '').replace('标识: fall', '标识: slip'),
    };
    const grown = await shares({ formats: ['md'] }, { ...everyKind, ...second });
    expect(grown.flatMap((output) => Object.keys(output)).join()).toContain('slips');
    const before = await shares({ formats: ['md'] });
    for (const [at, output] of before.entries()) {
      const lost = Object.keys(output).filter((path) => !(path in (grown[at] ?? {})));
      expect(lost).toEqual([]);
    }
  });

  it('that are missing, damaged, or of other files are not joined, and nothing is written', async () => {
    const [first = {}, second = {}, third = {}] = made;
    const page = Object.keys(third).find((path) => path.endsWith('.html')) ?? '';
    const changed = await outputFor(
      { shard: { number: 2, of } },
      { ...everyKind, 'ccstd.yaml': 'title: 别的库\n' },
    );
    const asked = await outputFor({ shard: { number: 2, of }, formats: ['md'] });
    const record = `shards/2-of-${of}/shard.json`;
    const cases: readonly (readonly [readonly Output[], object])[] = [
      [[first, third], { is: 'missing', folders: [`shards/2-of-${of}`] }],
      [[first, second, { ...third, [page]: '改过' }], { is: 'damaged', path: page }],
      [[first, changed, third], { is: 'different' }],
      [[first, asked, third], { is: 'different' }],
      [[first, { ...second, [record]: '{"pages":' }, third], { is: 'missing' }],
      [
        [first, { ...second, [record]: first[`shards/1-of-${of}/shard.json`] ?? '' }, third],
        { is: 'different' },
      ],
    ];
    for (const [outputs, problem] of cases) {
      const host = gathered(outputs);
      const before = outputOf(host);
      expect(await joinShards(host, { of })).toMatchObject({ problem });
      expect(outputOf(host)).toEqual(before);
    }
  });
});
