/** What has to be put away when a user's Ctrl-C, or the machine, ends the program. */
import { constants } from 'node:os';
import { setTimeout } from 'node:timers/promises';

const breaks = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds until the program ends all the same. */
const patience = 6_000;

export interface Ending {
  /** Never comes back when the program is about to end: nothing goes on with half of its work. */
  orNever(): Promise<void>;
  /** There is nothing left to put away. */
  forget(): void;
}

/** Puts away before the program ends by a signal, as it would have without. */
export function endingWith(putAway: () => Promise<void>): Ending {
  let isEnding = false;
  const end = (signal: (typeof breaks)[number]): void => {
    if (isEnding) return;
    isEnding = true;
    void Promise.race([putAway().then(() => true), setTimeout(patience, false)]).then((isAway) => {
      forget();
      if (isAway) process.kill(process.pid, signal);
      // The driver of the browser ends its processes, and removes their files, when this one exits.
      else process.exit(128 + constants.signals[signal]);
    });
  };
  const forget = (): void => {
    for (const signal of breaks) process.off(signal, end);
  };
  for (const signal of breaks) process.on(signal, end);
  return {
    async orNever() {
      // A signal that ended the browser, too, is told in the next turn.
      await setTimeout(0);
      if (isEnding) await new Promise(() => {});
    },
    forget,
  };
}
