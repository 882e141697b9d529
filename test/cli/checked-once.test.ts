/** A run checks the workspace once, whatever it then makes of it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Host } from '../../src/host/host.ts';
import { inputOf } from '../golden/world.ts';
import { machine } from '../support/bundled-standards.ts';

const host = machine(Object.fromEntries(inputOf(join(import.meta.dirname, '../golden/release-and-pack'))));

/** Exit code of the command, and how often it read the source. */
async function ran(command: string): Promise<{ status: number; reads: number }> {
  let reads = 0;
  const counting: Host = {
    ...host,
    env: { CCSTD_LANG: 'zh-CN' },
    read(path) {
      if (path === '/care.yaml') reads++;
      return host.read(path);
    },
  };
  const terminal = { outIsTerminal: false, errIsTerminal: false, columns: undefined, now: () => 0 };
  const status = await run(command.split(' '), { host: counting, out: () => {}, err: () => {}, ...terminal });
  return { status, reads };
}

describe('a command reads and checks the workspace once', () => {
  // In this order: a pack lies between the releases before it.
  it.each([
    'check',
    'build worksheet',
    'export case',
    'crosswalk',
    'leaves status',
    'leaves release --effective 2027-02-20',
    'leaves pack',
  ])('%s', async (command) => {
    expect(await ran(command)).toEqual({ status: 0, reads: 1 });
  });
});
