/** A review signed by the `ssh-keygen` of the machine: it counts from then on, until something in it is changed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { yearWorkspace } from '../support/year-workspace.ts';

const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
const root = mkdtempSync(join(tmpdir(), 'ccstd-sign-'));
const keys = mkdtempSync(join(tmpdir(), 'ccstd-keys-'));
afterAll(() => {
  for (const folder of [root, keys]) rmSync(folder, { recursive: true, force: true });
});

const keygen = (...words: string[]) => execFileSync('ssh-keygen', ['-q', ...words], { stdio: 'pipe' });

async function ccstd(line: string) {
  const said: string[] = [];
  const code = await run(line.split(' '), {
    host: nodeHost(root.replaceAll('\\', '/')),
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    now: () => 0,
  });
  return { code, said: said.join('') };
}

/** The key of a person signs what the command writes. */
async function signed(who: string): Promise<string> {
  await ccstd('review sign --course 跌倒防护 -o sheet.txt');
  rmSync(join(root, 'sheet.txt.sig'), { force: true });
  keygen('-Y', 'sign', '-n', 'ccstd-review', '-f', join(keys, who), join(root, 'sheet.txt'));
  return (await ccstd('review sign --course 跌倒防护 --signature sheet.txt.sig')).said;
}

describe.skipIf(!hasKeygen)('ccstd review sign', { timeout: 60_000 }, () => {
  it('makes a review count, and a change of it needs another signature', async () => {
    for (const [file, text] of Object.entries(yearWorkspace)) writeFileSync(join(root, file), text);
    for (const who of ['li', 'chen']) keygen('-t', 'ed25519', '-N', '', '-C', '', '-f', join(keys, who));
    const key = readFileSync(join(keys, 'li.pub'), 'utf8').trim();
    writeFileSync(join(root, 'ccstd.yaml'), `审核签名人:\n  - 李审 ${key}\n`);
    const none = await ccstd('review sign --course 跌倒防护');
    expect(none).toMatchObject({ code: 2, said: expect.stringContaining('先运行 ccstd review record') });
    await ccstd('review record --course 跌倒防护 --name 李审 --conclusion 通过 --date 2026-09-01');
    const states = async () => (await ccstd('review status --course 跌倒防护')).said;
    const findings = async () =>
      [...(await ccstd('check')).said.matchAll(/(review\/\S+) {2}/g)].map(([, code]) => code);
    expect(await states()).toContain('还没有签名');
    expect(await findings()).toContain('review/unsigned');
    expect(await signed('chen')).toContain('这把钥匙不是审核人李审的');
    expect(await signed('li')).toContain('李审 的签名已写入');
    expect(await states()).toContain('有效');
    expect(await findings()).toEqual([]);
    expect(await signed('li')).toContain('李审已经签过');
    const record = join(root, 'reviews', '跌倒防护-第1轮.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('2026-09-01', '2026-09-02'));
    expect(await findings()).toEqual(['review/other-signature']);
    expect(await states()).toContain('还没有签名');
  });
});
