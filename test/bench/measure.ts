/** What a command costs: its time, its work and the memory it held at most, as medians of runs that take turns. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Cost {
  /** Milliseconds. */
  readonly time: number;
  /** Milliseconds in which a processor was at work: what others do on the machine counts less. */
  readonly work: number;
  /** Mebibytes. */
  readonly memory: number;
}

export interface Measured {
  /** Before each run; its time does not count. */
  readonly prepare?: () => void;
  readonly run: () => Cost;
}

/** Every action once, then every action again: what disturbs the machine disturbs all of them. */
export function medians<Name extends string>(
  runs: number,
  actions: Readonly<Record<Name, Measured>>,
): Record<Name, Cost> {
  const entries = Object.entries(actions) as [Name, Measured][];
  const costs = new Map<Name, Cost[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < runs; round++) {
    for (const [name, { prepare, run }] of entries) {
      prepare?.();
      costs.get(name)?.push(run());
    }
  }
  return Object.fromEntries([...costs].map(([name, all]) => [name, medianOf(all)])) as Record<Name, Cost>;
}

export function medianOf(all: readonly Cost[]): Cost {
  return {
    time: median(all.map(({ time }) => time)),
    work: median(all.map(({ work }) => work)),
    memory: median(all.map(({ memory }) => memory)),
  };
}

/** Node with these arguments, as a process of its own; any exit code but those named is a failure. */
export function node(args: readonly string[], exits: readonly number[] = [0]): Cost {
  return timed(process.execPath, ['--import', tellsMemory, ...args], exits);
}

/** Another program that is installed; its memory and its work are not known. */
export function program(name: string, args: readonly string[]): Cost {
  return timed(name, args, [0]);
}

const tellsMemory = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write('\\nmost memory ' + maxRSS + ' work ' + (userCPUTime + systemCPUTime) + '\\n');
  });`,
)}`;

function timed(command: string, args: readonly string[], exits: readonly number[]): Cost {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  });
  const time = performance.now() - start;
  if (error) throw error;
  const said = stderr.toString();
  if (status === null || !exits.includes(status))
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${said.slice(-500)}`);
  const [, memory, work] = /most memory (\d+) work (\d+)/.exec(said) ?? [];
  return { time, work: Number(work ?? Number.NaN) / 1000, memory: Number(memory ?? Number.NaN) / 1024 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
