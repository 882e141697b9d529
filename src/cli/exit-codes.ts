/** What the process tells its caller when it ends. */

export const exitCodes = {
  done: 0,
  findings: 1,
  /** Usage, configuration, or the machine refused. */
  couldNotRun: 2,
  /** Our own bug. */
  bug: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
