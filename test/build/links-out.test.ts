/**
 * Links in a workspace that somebody handed over: whatever the program writes, moves and removes by itself, it
 * touches nothing outside of the workspace.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { smallWorkspace } from '../support/small-course.ts';

const home = mkdtempSync(join(tmpdir(), 'ccstd-links-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function contents(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths.map((path) => {
      const file = join(folder, path);
      return [path, statSync(file).isFile() ? readFileSync(file, 'utf8') : 'a folder'];
    }),
  );
}

async function ccstd(root: string, command: string): Promise<{ status: number; said: string }> {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const host = { ...nodeHost(root), threads: 0 };
  const talk = { outIsTerminal: false, errIsTerminal: false, columns: undefined, now: () => 0 };
  const status = await run(command.split(' '), { host, out: say, err: say, ...talk });
  return { status, said: said.join('') };
}

/** A course whose layout `fmt` changes. */
const untidy = {
  ...smallWorkspace,
  'course.yaml': smallWorkspace['course.yaml']?.replace(': ', ':   ') ?? '',
};
/** What lies elsewhere, under names that the program uses for its own files, or would remove. */
const elsewhere = {
  ...{ 'letter.txt': 'mine', '1.1.gone': 'mine', 'index.html': 'mine', '.lock': 'mine' },
  ...{ 'tmp/letter.txt': 'mine', 'tmp/1.1.gone': 'mine', 'cache/kept.json': 'mine' },
  ...{ 'case/exports.json': '{"files":[{"path":"letter.txt","lossReport":"x"}]}', 'case/letter.txt': 'mine' },
};
const listed = ['letter.txt', 'student/letter.txt', 'assets/letter.txt', 'student/assets/letter.txt'];

describe.each([
  'dist',
  'dist/student',
  'dist/assets',
  'dist/export/case',
  'dist/packs',
  'dist/shards',
  'dist/.staging',
  '.ccstd',
  '.ccstd/tmp',
  '.ccstd/cache',
])('%s as a link that leads outside', (place) => {
  it('changes nothing there, and what cannot be done without is refused in words', async () => {
    const root = mkdtempSync(join(home, 'root-'));
    const outside = mkdtempSync(join(home, 'outside-'));
    const put = (folder: string, files: Readonly<Record<string, string>>): void => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    };
    put(outside, elsewhere);
    const manifest = JSON.stringify({
      version: 1,
      ccstd: '0.1.0',
      documents: listed.map((path) => ({ path })),
    });
    put(root, untidy);
    if (place !== 'dist') put(root, { 'dist/manifest.json': manifest });
    mkdirSync(dirname(join(root, place)), { recursive: true });
    symlinkSync(outside, join(root, place));
    const before = contents(outside);
    for (const command of [
      'check',
      'fmt',
      'build --force',
      'build --force --shard 1/2',
      'export case',
      'leaves release --effective 2026-09-01',
      'leaves pack',
      'fix',
    ]) {
      const { status, said } = await ccstd(root, command);
      expect(status, `${command}\n${said}`).toBeLessThanOrEqual(2);
      if (said.includes('ELINK')) expect([status, said]).toEqual([2, expect.stringContaining('链接')]);
      expect(contents(outside), command).toEqual(before);
    }
  }, 60_000);
});
