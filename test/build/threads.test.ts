/** However many threads share a build, it is byte for byte the same, and so is what the next build knows of it. */
import { describe, expect, it } from 'vitest';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import type { Thread } from '../../src/host/threads.ts';
import { PartMaker } from '../../src/workspace/part-maker.ts';
import { Session } from '../../src/workspace/session.ts';
import { machine } from '../support/bundled-standards.ts';
import { everyKind } from '../unit/render/every-kind.ts';

const taskText = everyKind['task.yaml'] ?? '';
const courseText = everyKind['course.yaml'] ?? '';
/** As many parts as threads are worth starting for. */
const files: Readonly<Record<string, string>> = {
  ...everyKind,
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((n) => [
      [`t${n}.yaml`, taskText.replace('标识: fall', `标识: t${n}`)],
      [
        `c${n}.yaml`,
        courseText
          .replace('标识: falls', `标识: c${n}`)
          .replace('名称: 跌倒防护', `名称: 课程${n}`)
          .replace('[fall]', `[t${n}]`),
      ],
    ]),
  ),
};

interface Helped {
  readonly host: MemoryHost;
  /** Parts that threads made. */
  made: number;
}

/** Threads of this one, which see the same files and hand everything over as a thread does. */
function withThreads(threads: number, given: (maker: PartMaker) => Thread['ask'] = asks): Helped {
  const host = machine(files);
  const helped: Helped = {
    made: 0,
    host: {
      ...host,
      threads,
      wait: () => new Promise((resolve) => void setImmediate(resolve)),
      async openThread() {
        const ask = given(new PartMaker({ ...host }));
        return {
          async ask(question) {
            const answer = structuredClone(await ask(structuredClone(question)));
            if (typeof answer === 'object') helped.made++;
            return answer;
          },
          async close() {},
        };
      },
    },
  };
  return helped;
}

function asks(maker: PartMaker): Thread['ask'] {
  let before: Promise<unknown> = Promise.resolve();
  return (question) => {
    before = before.then(() => maker.answer(question));
    return before;
  };
}

/** All that a build left: its output, and what it keeps for the next one. */
const filesOf = ({ files: all }: MemoryHost): Record<string, string> =>
  Object.fromEntries([...all].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]).sort());

async function built({ host }: Helped): Promise<Record<string, string>> {
  const { made } = await Session.at(host).build();
  expect(made?.written, made?.checked.diagnostics.map(({ code }) => code).join()).toBeDefined();
  return filesOf(host);
}

describe('a build that threads share', { timeout: 300_000 }, async () => {
  const alone = await built(withThreads(0));

  it.each([1, 3])('is the same with %i of them', async (threads) => {
    const helped = withThreads(threads);
    expect(await built(helped)).toEqual(alone);
    expect(helped.made).toBeGreaterThan(10);
    // Nothing is left to do, for who has no threads either.
    expect((await Session.at({ ...helped.host, threads: 0 }).build()).made).toBeUndefined();
  });

  it('is the same where threads end before they answer, or read other files', async () => {
    let answers = 0;
    const dying = withThreads(2, (maker) => {
      const ask = asks(maker);
      return async (question) => {
        if (++answers > 9) throw new Error('ended');
        return ask(question);
      };
    });
    expect(await built(dying)).toEqual(alone);
    expect(dying.made).toBeGreaterThan(0);
    const strange = withThreads(1, () => {
      const ask = asks(new PartMaker(machine({ ...files, 'course.yaml': `${courseText}# 别的\n` })));
      return ask;
    });
    expect(await built(strange)).toEqual(alone);
    expect(strange.made).toBe(0);
  });
});
