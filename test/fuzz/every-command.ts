/**
 * A workspace → every command that reads it, with an exit code for each; what comes out as our own bug is the
 * trouble.
 */
import { run } from '../../src/cli/run.ts';
import { documents } from '../../src/generated/documents.ts';
import { exportFormats } from '../../src/generated/exports.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import type { Random } from '../support/random.ts';

/** Read once: they are the same for all workspaces. */
const templates = nodeHost().templates();

export interface Run {
  readonly command: string;
  readonly status: number;
  /** Everything it wrote on the terminal. */
  readonly said: string;
}

/** Commands run one after another on the same files, as a user would. */
export class Machine {
  readonly runs: Run[] = [];
  readonly host: MemoryHost;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.host = { ...memoryHost(files, templates), env: { DEBUG: '1' } };
  }

  async run(command: string): Promise<number> {
    const said: string[] = [];
    const say = (text: string): void => void said.push(text);
    const terminal = { outIsTerminal: false, errIsTerminal: false, columns: undefined, now: () => 0 };
    const status = await run(command.split(' '), { host: this.host, out: say, err: say, ...terminal });
    this.runs.push({ command, status, said: said.join('') });
    return status;
  }

  /** Undefined, or the first bug. */
  get trouble(): string | undefined {
    const bug = this.runs.find(({ status }) => status === 3);
    return bug && `ccstd ${bug.command}: ${bug.said}`;
  }
}

const reports = ['codeframe', 'stylish', 'json', 'sarif', 'junit', 'github', 'gitlab', 'html'] as const;

const others = [
  'crosswalk',
  'crosswalk --gaps',
  'crosswalk --json',
  'crosswalk --ladder',
  'crosswalk --why care-2019/4/1.1.1',
  'crosswalk care care-4',
  'fix --dry-run --unsafe',
  'fix --unsafe',
  'fmt',
  'check --release',
  'build --release',
  'build --formats html,md --edition student',
  'doctor',
  'review status',
  'review status --json',
  'review request --course falls',
  'review record --course falls --name 李审 --conclusion 通过',
  'leaves status',
  'leaves history --json',
  'leaves release --effective 2026-09-01 --course falls',
  'build --release --course falls',
  'paper --variant A,B --formats html',
  'rename skill-standard/care-2019 renamed --dry-run',
  'rename course/falls renamed',
  'diff . . --format json',
] as const;

/** Two documents of most workspaces, and of a few all: then more workspaces are tried in the same time. */
function documentsOf(random: Random): string {
  const names = Object.keys(documents).filter((name) => name !== 'reference' && name !== 'pack');
  return random.below(10) === 0 ? '' : ` ${random.pick(names)} ${random.pick(names)}`;
}

/** Check and build; and of the rest a few. */
export async function runEverything(machine: Machine, random: Random): Promise<void> {
  await machine.run(`check --format ${random.pick(reports)} --lang ${random.pick(['zh-CN', 'en'])}`);
  await machine.run(`build${documentsOf(random)}`);
  await machine.run(`export ${random.pick(Object.keys(exportFormats))}`);
  await machine.run(random.pick(others) ?? 'doctor');
}

/** A first release and one after `change`, with the pack between them. */
export async function releaseTwice(machine: Machine, change: () => void): Promise<void> {
  await machine.run('leaves release --effective 2026-09-01');
  await machine.run('leaves status --json');
  change();
  await machine.run('leaves release --effective 2027-02-01');
  await machine.run('leaves pack');
}
