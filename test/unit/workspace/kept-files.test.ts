/** What is remembered of single files: seen only in what is not done again. */
import { describe, expect, it, vi } from 'vitest';
import { rules } from '../../../src/generated/rules.ts';
import { type MemoryHost, memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { KeptFiles } from '../../../src/workspace/kept-files.ts';
import { answerLearn, type LearnQuestion, learnFiles } from '../../../src/workspace/learn-files.ts';
import { Session } from '../../../src/workspace/session.ts';
import { filesOf, randomWorkspace } from '../../fuzz/typed-workspace.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { randomFrom } from '../../support/random.ts';
import { smallWorkspace } from '../../support/small-course.ts';

const templates = nodeHost().templates();
const kept = '/.ccstd/cache/files.jsonl';

const course = smallWorkspace['course.yaml'] ?? '';
const other = course.replace('id: falls', 'id: slips').replace('title: 跌倒防护', 'title: 滑倒防护');
const world = { ...smallWorkspace, 'slips.yaml': other };

const textAt = (host: MemoryHost, path: string): string => new TextDecoder().decode(host.files.get(path));
const write = (host: MemoryHost, path: string, text: string): void =>
  host.write(path, new TextEncoder().encode(text));

const fresh = (host: MemoryHost): MemoryHost =>
  memoryHost(Object.fromEntries([...host.files].filter(([path]) => !path.startsWith('/.ccstd/'))), templates);

async function findings(host: MemoryHost, release = false) {
  const { diagnostics, explained, ignored, spanOf } = await Session.at(host).check({ release });
  return { explained, ignored, diagnostics, spans: diagnostics.map(({ where }) => spanOf(where)) };
}

/** Files whose texts rules are shown. */
async function filesLookedAt(host: MemoryHost): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for (const rule of rules) {
    const { text } = rule.visit;
    if (text)
      vi.spyOn(rule.visit, 'text').mockImplementation((...[authored, context]) => {
        files.add(authored.file);
        text(authored, context);
      });
  }
  await Session.at(host).check();
  vi.restoreAllMocks();
  return files;
}

describe('what is remembered of files', () => {
  it('leaves every finding and its place as a first check finds them, in their order', async () => {
    const seeds = Number(process.env.CCSTD_FUZZ ?? 4);
    for (let seed = 0; seed < seeds; seed++) {
      const random = randomFrom(seed);
      const host = memoryHost(filesOf(randomWorkspace(random)), templates);
      const paths = [...host.files.keys()].filter((path) => path.endsWith('.yaml')).sort();
      for (let step = 0; step < 4; step++) {
        const release = random.below(3) === 0;
        expect({ seed, step, ...(await findings(host, release)) }).toEqual({
          seed,
          step,
          ...(await findings(fresh(host), release)),
        });
        const path = random.pick(paths) ?? '';
        const lines = textAt(host, path).split('\n');
        lines.splice(random.below(lines.length), 1);
        write(host, path, lines.join('\n'));
      }
    }
  });

  it('shows rules only the texts of files that are others', async () => {
    const host = memoryHost(world, templates);
    expect(await filesLookedAt(host)).toContain('course.yaml');
    write(host, '/slips.yaml', other.replaceAll('老人在走廊跌倒', '老人在卫生间滑倒'));
    expect([...(await filesLookedAt(host))]).toEqual(['slips.yaml']);
    write(host, '/ccstd.yaml', 'profile: moe\n');
    expect(await filesLookedAt(host)).toContain('course.yaml');
  });

  it('asks again what a rule asked about the workspace', async () => {
    const host = memoryHost(world, templates);
    const before = await findings(host);
    host.remove('/standard.yaml');
    const after = await findings(host);
    expect(after.diagnostics.length).toBeGreaterThan(before.diagnostics.length);
    expect(after).toEqual(await findings(fresh(host)));
  });

  it('sees a text that a field includes appear, change and go', async () => {
    const include = course.replace('scenario: 老人在走廊跌倒。', 'scenario: {file: notes/more.md}');
    expect(include).not.toBe(course);
    const host = memoryHost({ ...smallWorkspace, 'course.yaml': include }, templates);
    for (const text of ['先评估。\n', '待补充\n', undefined, 'TODO\n']) {
      if (text === undefined) host.remove('/notes/more.md');
      else write(host, '/notes/more.md', text);
      expect(await findings(host)).toEqual(await findings(fresh(host)));
    }
  });

  it('believes no document that its schema refuses, whoever wrote it down', async () => {
    const host = memoryHost(world, templates);
    await Session.at(host).check();
    const [, ...lines] = textAt(host, kept).split('\n');
    const body = lines.join('\n').replaceAll('"id":"slips"', '"id":"../../outside"');
    expect(body).toContain('../../outside');
    const head = `ccstd 2 ${host.product()} ${host.sha256(new TextEncoder().encode(body))}`;
    write(host, kept, `${head}\n${body}`);
    write(host, '/course.yaml', course.replace('先评估后搬动', '先评估再搬动'));
    await Session.at(host).build();
    expect([...host.files.keys()].filter((path) => path.includes('outside'))).toEqual([]);
    expect(await findings(host)).toEqual(await findings(fresh(host)));
    expect((await checkWorkspace(host)).workspace?.courses.has('slips')).toBe(true);
  });
});

describe('what several threads learn of files', () => {
  /** Threads of this one, which hand everything over as a thread does. */
  function withThreads(host: MemoryHost, threads: number, answered: string[]): MemoryHost {
    const ask = async (question: unknown) => {
      const asked = structuredClone(question) as LearnQuestion;
      answered.push(...asked.learn.files.map(({ path }) => path));
      if (threads > 2) throw new Error('this thread is gone');
      return structuredClone(answerLearn(host, asked));
    };
    return { ...host, threads, openThread: async () => ({ ask, close: async () => {} }) };
  }

  async function learned(host: MemoryHost, threads: number, release: boolean) {
    const answered: string[] = [];
    const known = new KeptFiles(host.sha256);
    const at = { release, least: 0, atOnce: 1 };
    await learnFiles(withThreads(host, threads, answered), '/', known, at);
    const { diagnostics, explained, ignored, spanOf } = await checkWorkspace(host, { release }, known);
    const spans = diagnostics.map(({ where }) => spanOf(where));
    return { answered: answered.length > 0, found: { explained, ignored, diagnostics, spans } };
  }

  it.each([0, 1, 2, 3])('is what one finds: %i of them', async (threads) => {
    let isHelped = false;
    for (let seed = 0; seed < Number(process.env.CCSTD_FUZZ ?? 3); seed++) {
      const host = memoryHost(filesOf(randomWorkspace(randomFrom(seed))), templates);
      const release = seed % 2 === 0;
      const { answered, found } = await learned(host, threads, release);
      isHelped ||= answered;
      expect({ seed, ...found }).toEqual({ seed, ...(await findings(fresh(host), release)) });
    }
    expect(isHelped).toBe(threads > 0);
  });

  it('is what one finds in the bundled standards', async () => {
    const host = memoryHost(bundledFiles(), templates);
    expect((await learned(host, 2, true)).found).toEqual(await findings(fresh(host), true));
  });
});
