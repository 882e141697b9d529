/** Reads and runs `.scenario` files: a few files, a command line, and what the user then sees. */

import { run } from '../../src/cli/run.ts';
import { type MemoryHost, memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';

interface Step {
  readonly command: string;
  readonly expected: Outcome;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
}

export interface Scenario {
  readonly files: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/**
 * Sections begin with `--- file NAME`, `--- env NAME=VALUE`, `--- run COMMAND`, `--- stdout`, `--- stderr`,
 * `--- status N`.
 */
export function readScenario(text: string): Scenario {
  const files: Record<string, string> = {};
  const env: Record<string, string> = {};
  const steps: { command: string; expected: { stdout: string; stderr: string; status: string } }[] = [];
  for (const part of text.split(/^--- (?=(?:file|env|run|stdout|stderr|status)\b)/m).slice(1)) {
    const end = part.indexOf('\n');
    const [, kind = '', rest = ''] = /^(\w+) ?(.*)$/.exec(part.slice(0, end)) ?? [];
    const body = part.slice(end + 1);
    const step = steps.at(-1);
    if (kind === 'file') files[rest] = body;
    else if (kind === 'env') env[rest.split('=')[0] ?? ''] = rest.slice(rest.indexOf('=') + 1);
    else if (kind === 'run') steps.push({ command: rest, expected: { stdout: '', stderr: '', status: '0' } });
    else if (kind === 'status' && step) step.expected.status = rest;
    else if ((kind === 'stdout' || kind === 'stderr') && step) step.expected[kind] = body;
    else throw new Error(`a scenario has no section “${kind}” here`);
  }
  return { files, env, steps };
}

export function writeScenario(text: string, outcomes: readonly Outcome[]): string {
  const { steps } = readScenario(text);
  const head = text.split(/^--- run /m)[0] ?? '';
  const section = (name: string, body: string): string => (body === '' ? '' : `--- ${name}\n${body}`);
  const ran = steps.map(({ command }, index) => {
    const { stdout = '', stderr = '', status = '' } = outcomes[index] ?? {};
    return `--- run ${command}\n${section('stdout', stdout)}${section('stderr', stderr)}--- status ${status}\n`;
  });
  return head + ran.join('');
}

/** A machine in memory with these files, the product's templates and its installed schemas. */
export function scenarioMachine(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): MemoryHost {
  const machine = nodeHost();
  const memory = memoryHost(files, machine.templates());
  const installed = (path: string): boolean => path.endsWith('.schema.json') && !memory.files.has(path);
  return { ...memory, env, read: (path) => (installed(path) ? machine.read(path) : memory.read(path)) };
}

/** Steps run one after another on the same files, in English when the scenario sets CCSTD_LANG=en. */
export async function runScenario({ files, env, steps }: Scenario): Promise<Outcome[]> {
  const host = scenarioMachine(files, env);
  const outcomes: Outcome[] = [];
  for (const { command } of steps) outcomes.push(await runCommand(host, command));
  return outcomes;
}

export async function runCommand(host: MemoryHost, command: string): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(words(command), {
    host,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    now: () => 0,
  });
  // Scenario files have one kind of line break; CSV has another.
  return {
    stdout: out.join('').replaceAll('\r\n', '\n'),
    stderr: err.join(''),
    status: String(status),
  };
}

/** A line `…` stands for any lines, and `…` inside a line for any text. */
export function matches(expected: string, actual: string): boolean {
  const pattern = expected
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(literally).join('.*')}\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${actual}\n`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function words(command: string): string[] {
  // Quotes are those that every shell takes off.
  const [program, ...rest] = (command.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) =>
    word.replaceAll('"', ''),
  );
  if (program !== 'ccstd') throw new Error(`a scenario runs ccstd, not ${program}`);
  return rest;
}
