/** A very large workspace is built by the first thread alone, and in as little memory as possible. */
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { HelpingThreads } from '../../../src/workspace/helping-threads.ts';

async function asked(parts: number, characters: number): Promise<readonly string[]> {
  const said: string[] = [];
  const host = {
    ...memoryHost({}),
    threads: 1,
    saveMemory: () => void said.push('saves memory'),
    openThread: async () => {
      said.push('opens a thread');
      return { ask: async () => false, close: async () => {} };
    },
  };
  const names = Array.from({ length: parts }, (_, at) => `part ${at}`);
  const findings = { sources: () => ['a.yaml', 'b.yaml'], textOf: () => 'x'.repeat(characters / 2) };
  const order = () => ({ root: '/', folder: '/dist', day: '', program: '', options: {}, texts: '' });
  await new HelpingThreads(host, names, findings, order).close();
  return said;
}

it('starts threads where parts are many, and saves memory instead where there is very much text', async () => {
  expect(await asked(100, 1000)).toEqual(['opens a thread']);
  expect(await asked(100, 20_000_000)).toEqual(['saves memory']);
  expect(await asked(3, 20_000_000)).toEqual([]);
});
