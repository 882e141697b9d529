/** The parts of a build, shared among the first thread of the program and those that help it. */
import type { Host } from '../host/host.ts';
import type { Thread } from '../host/threads.ts';
import type { Findings } from './check-workspace.ts';
import type { PartMadeAside, PartQuestion, PartsOrder } from './part-maker.ts';

/** Fewer are made sooner than a thread has started and read the workspace. */
const leastParts = 20;
/** Characters of all sources: each thread holds what is made of them once more, and memory has its bounds. */
const mostText = 12_000_000;
/** In a stretch, for each thread; what is known of parts that are made aside stays in memory so long. */
const partsAhead = 64;
/** A thread has more to do while the first one is busy and hears no answer. */
const questionsAhead = 4;

/**
 * The first thread takes the parts in their order, and the others take them from the end of the stretch that
 * is being made, so that nobody waits for anybody before the stretch ends.
 */
export class HelpingThreads {
  readonly #threads: Thread[] = [];
  readonly #names: readonly string[];
  readonly #isHelped: boolean;
  /** Parts that somebody makes or has made; undefined = the first thread. */
  readonly #taken = new Map<string, Promise<PartMadeAside | undefined> | undefined>();
  /** Of the part that the first thread took last. */
  #position = -1;
  #isClosed = false;
  /** To be called when the first thread takes its next part. */
  #waiting: (() => void)[] = [];

  /** `names` is of all parts that are made, in their order. */
  constructor(
    readonly host: Host,
    names: readonly string[],
    { sources, textOf }: Pick<Findings, 'sources' | 'textOf'>,
    order: () => PartsOrder,
  ) {
    this.#names = names;
    const isLong = names.length >= leastParts;
    const characters = () => sources().reduce((sum, file) => sum + (textOf(file)?.length ?? 0), 0);
    const isLarge = isLong && characters() > mostText;
    if (isLarge) host.saveMemory();
    this.#isHelped = isLong && !isLarge && host.threads > 0;
    if (!this.#isHelped) return;
    const given = order();
    for (let at = 0; at < host.threads; at++) void this.#help(given);
  }

  /** A part that another thread made; undefined where the first one has to make it. */
  async take(name: string): Promise<PartMadeAside | undefined> {
    if (!this.#isHelped) return undefined;
    this.#position = this.#names.indexOf(name, this.#position + 1);
    const made = this.#taken.get(name);
    this.#taken.set(name, undefined);
    this.#wake();
    // What threads say is heard between two turns of the program.
    await this.host.wait(0);
    return made;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake();
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #help(order: PartsOrder): Promise<void> {
    try {
      const thread = await this.host.openThread();
      this.#threads.push(thread);
      if (this.#isClosed) return await thread.close();
      const ask = (question: PartQuestion) => thread.ask(question);
      if (!(await ask({ open: order }))) return;
      const work = async (): Promise<void> => {
        for (let name = await this.#next(); name !== undefined; name = await this.#next()) {
          const made = ask({ part: name }) as Promise<PartMadeAside | undefined>;
          // Whatever happens to a thread: the first one makes the part.
          const orNot = made.catch(() => undefined);
          this.#taken.set(name, orNot);
          await made;
        }
      };
      await Promise.all(Array.from({ length: questionsAhead }, work));
    } catch {
      // It helps no more.
    }
  }

  /** Undefined where all parts are made or taken. */
  async #next(): Promise<string | undefined> {
    const stretch = partsAhead * this.host.threads;
    while (!this.#isClosed) {
      const start = this.#position + 1;
      const end = (Math.floor(start / stretch) + 1) * stretch;
      const isFree = (name: string) => !this.#taken.has(name);
      const free =
        this.#names.slice(start, end).findLast(isFree) ??
        this.#names.slice(end, end + stretch).findLast(isFree);
      if (free !== undefined || end + stretch >= this.#names.length) return free;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    return undefined;
  }
}
