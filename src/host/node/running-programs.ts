/** This program among others of the machine: its name, whether another still runs, and what may not be broken off. */
import { hostname, uptime } from 'node:os';
import { setImmediate } from 'node:timers/promises';

/** No other program, on whatever machine, has the same name. */
export const programName = (): string => `${process.pid}.${startedAt()}.${machineName()}`;

/** Seconds since 1970. */
function startedAt(): number {
  return Math.floor(Date.now() / 1000 - process.uptime());
}

function machineName(): string {
  return hostname().replace(/[^\w-]/g, '-') || 'machine';
}

/**
 * Numbers of processes begin anew with the machine, so that a name from before that says nothing of who has
 * the number now.
 */
export function isRunning(program: string): boolean {
  const [, pid = '', started = '', machine] = /^(\d+)\.(\d+)\.([\w-]+)$/.exec(program) ?? [];
  if (machine === undefined) return false;
  if (machine !== machineName()) return true;
  if (Number(started) < Date.now() / 1000 - uptime() - 60) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** By which a user, or the machine that ran a job too long, ends a program. */
const breaks = ['SIGINT', 'SIGTERM'] as const;

export async function unbroken<T>(work: () => T): Promise<T> {
  let caught: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => {
    caught ??= signal;
  };
  for (const signal of breaks) process.on(signal, note);
  try {
    return await work();
  } finally {
    await nextTurn();
    for (const signal of breaks) process.off(signal, note);
    if (caught) process.kill(process.pid, caught);
  }
}

/** What came meanwhile is told in the next turn but one at the latest. */
export async function nextTurn(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
