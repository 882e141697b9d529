/** `ccstd new` on a terminal: what it asks, and what it makes of the answers. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';

const templates = nodeHost().templates();

async function onTerminal(argv: readonly string[], answers: readonly (string | undefined)[]) {
  const host = memoryHost({}, templates);
  const out: string[] = [];
  const asked: string[] = [];
  const err: string[] = [];
  const ask = async (question: string) => answers[asked.push(question) - 1];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const status = await run(argv, {
    host,
    ...streams,
    ask,
    outIsTerminal: true,
    errIsTerminal: false,
    columns: 80,
    now: () => 0,
  });
  return { status, asked, host, stdout: out.join(''), stderr: err.join('') };
}

describe('ccstd new on a terminal', { timeout: 300_000 }, () => {
  it('asks for kind, title and id', async () => {
    const { status, asked, host } = await onTerminal(['new'], ['课程', '电工基础', '']);
    expect(status).toBe(0);
    expect(asked.map((question) => question.slice(0, 2))).toEqual(['哪一', '名称', '标识']);
    const text = new TextDecoder().decode(host.files.get('/courses/电工基础.yaml'));
    expect(text).toContain('标识: 电工基础\n名称: 电工基础\n');
  });

  it('asks only for what is not given, and takes Enter for the example', async () => {
    const { asked, host } = await onTerminal(['new', 'change', '--lang', 'en'], ['', 'c1']);
    expect(asked).toEqual(['Title (Enter for “New change”): ', 'Id (Enter for “new-change”): ']);
    expect([...host.files.keys()]).toEqual(['/changes/c1.yaml']);
    expect((await onTerminal(['new', 'change', 'c1', '--title', 'x'], [])).asked).toEqual([]);
  });

  it('makes nothing when the answer never comes', async () => {
    const { status, host } = await onTerminal(['new'], [undefined]);
    expect(status).toBe(2);
    expect(host.files.size).toBe(0);
  });
});
