/** Threads of the program beside its first one, for work that several processors can share. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** A thread that answers questions, one after the other; both are plain data. */
export interface Thread {
  /** Rejects where the thread came to its end before the answer. */
  ask(question: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Says how many threads the program may start; 0 = none. */
const threadsVariable = 'CCSTD_THREADS';
/** Each holds the workspace once more: with more of them memory grows faster than time shrinks. */
const mostThreads = 3;
/** By itself a thread takes three times as much for what lives for one page, and is hardly faster. */
const maxYoungGenerationSizeMb = 8;

/** How many threads are worth starting: none where the program lies there without what they run. */
export function threadsFor(env: Readonly<Record<string, string | undefined>>): number {
  if (!isMainThread || !threadProgram()) return 0;
  const asked = env[threadsVariable] ?? '';
  return /^\d$/.test(asked) ? Number(asked) : Math.min(availableParallelism() - 1, mostThreads);
}

export function openThread(): Thread {
  const worker = new Worker(threadProgram() ?? '', { resourceLimits: { maxYoungGenerationSizeMb } });
  const open = new Map<number, { resolve(answer: unknown): void; reject(error: unknown): void }>();
  let asked = 0;
  let ended = false;
  const end = (error?: unknown): void => {
    ended = true;
    for (const { reject } of open.values()) reject(error ?? new Error('the thread ended'));
    open.clear();
  };
  worker.on('message', ({ number, answer }: Answer) => {
    open.get(number)?.resolve(answer);
    open.delete(number);
  });
  worker.on('error', end);
  worker.on('exit', () => end());
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the thread ended'));
        open.set(++asked, { resolve, reject });
        worker.postMessage({ number: asked, question } satisfies Question);
      }),
    close: async () => void (await worker.terminate()),
  };
}

interface Question {
  readonly number: number;
  readonly question: unknown;
}

interface Answer {
  readonly number: number;
  readonly answer: unknown;
}

/** What a thread does from its beginning to its end; an error ends it. */
export function answerQuestions(answer: (question: unknown) => Promise<unknown>): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ number, question }: Question) => {
    before = before.then(async () =>
      parentPort?.postMessage({ number, answer: await answer(question) } satisfies Answer),
    );
  });
}

/** Bundled beside the program; sources that are run as they are have no threads. */
function threadProgram(): string | undefined {
  const places = ['./thread.js', '../thread.js'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
