/** How far a run is, for whoever waits for it. */

/** In the order in which a run comes to them. */
export const stages = [
  'compare',
  'read',
  'parse',
  'validate',
  'bind',
  'theme',
  'check',
  'settle',
  'lower',
  'view',
  'emit',
  'search',
  'inspect',
  'write',
] as const;

export type Stage = (typeof stages)[number];

export interface Progress {
  /**
   * Does work of a stage. The time of work that is done inside belongs to that one's stage. Where the work is
   * a promise, the stage ends with it, and no other begins outside it before that.
   */
  during<T>(stage: Stage, work: () => T): T;
  /** One more file or page of the outermost stage is done; `total`, where it is known. */
  step(total?: number): void;
}

export const nobodyWaits: Progress = { during: (_, work) => work(), step: () => {} };

/** The items of a list that is made one by one, made as work of a stage. */
export function* eachDuring<T>(progress: Progress, stage: Stage, items: Iterable<T>): Iterable<T> {
  const made = items[Symbol.iterator]();
  for (;;) {
    const { done, value } = progress.during(stage, () => made.next());
    if (done) return;
    yield value;
  }
}
