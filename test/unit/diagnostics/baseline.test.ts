/** A baseline knows findings when lines move and lists grow, and never gets longer by itself. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { runCheck, troubled } from './run-check.ts';

const goal = (id: string, text = '待定') => `  - 标识: ${id}\n    内容: ${text}\n`;
const course = (goals: string, above = '') =>
  `${above}类型: 课程\n标识: 家政\n名称: 家政\n课程类别: 公共基础\n基准学时: 40\n课程目标:\n${goals}`;
const encode = (text: string) => new TextEncoder().encode(text);
const stored = (host: ReturnType<typeof memoryHost>) =>
  JSON.parse(new TextDecoder().decode(host.files.get('/b.json')));
const known = ['--baseline', 'b.json', '--fail-on', 'warning'];
const json = [...known, '--json'];

async function recorded(files: Record<string, string>) {
  const host = memoryHost(files);
  await runCheck(host, ['--baseline', 'b.json', '--baseline-update']);
  return host;
}

describe('a baseline', () => {
  it('holds what is there, and the next run passes', async () => {
    const host = await recorded({ 'a.yaml': course(goal('g1')) });
    expect(stored(host)).toEqual({
      version: 1,
      findings: [
        {
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          code: 'text/placeholder',
          file: 'a.yaml',
          path: 'goals/0/text',
        },
      ],
    });
    const { status, stdout } = await runCheck(host, json);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).summary).toEqual({ files: 1, error: 0, warning: 0, info: 0, baselined: 1 });
  });

  it('knows a finding whose lines and position have moved, and tells of a new one', async () => {
    const host = await recorded({ 'a.yaml': course(goal('g1')) });
    host.files.set('/a.yaml', encode(course(goal('g0', '能做饭') + goal('g1'), '# 说明\n\n')));
    expect((await runCheck(host, known)).status).toBe(0);
    host.files.set('/a.yaml', encode(course(goal('g0') + goal('g1'))));
    const { status, stdout } = await runCheck(host, json);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics.map(({ path }: { path: string }) => path)).toEqual([
      'goals/0/text',
    ]);
  });

  it('shrinks when asked to, and never grows', async () => {
    const host = await recorded({ 'a.yaml': course(goal('g1') + goal('g2')) });
    host.files.set('/a.yaml', encode(course(goal('g2') + goal('g3'))));
    const before = stored(host);
    const { stderr } = await runCheck(host, known);
    expect(stderr).toContain('--baseline-update');
    expect(stored(host)).toEqual(before);
    expect((await runCheck(host, [...known, '--baseline-update'])).status).toBe(1);
    expect(stored(host).findings).toEqual([
      before.findings.find(({ path }: { path: string }) => path === 'goals/1/text'),
    ]);
  });

  it('keeps what this run does not show: other codes, other files, files that cannot be read', async () => {
    const host = await recorded({
      'a.yaml': course(goal('g1')),
      'c.yaml': course(goal('g1')).replace('家政', '烹饪'),
    });
    host.files.set('/a.yaml', encode('类型：课程\n'));
    const before = stored(host);
    for (const scope of [[], ['--only', 'hours'], ['--skip', 'text'], ['a.yaml']]) {
      const { stderr } = await runCheck(host, ['--baseline', 'b.json', '--baseline-update', ...scope]);
      expect(stderr).toBe('');
      expect(stored(host)).toEqual(before);
    }
  });

  it('never holds what keeps a file from being read', async () => {
    const host = await recorded(troubled);
    const codes = stored(host).findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('hours/sum-mismatch');
    expect(codes).not.toContain('yaml/full-width-colon');
    expect((await runCheck(host, ['--baseline', 'b.json'])).status).toBe(1);
  });

  it('must be there and be a baseline', async () => {
    expect(await runCheck({ 'a.yaml': course(goal('g1')) }, known)).toMatchObject({ status: 2, stdout: '' });
    for (const text of ['', '[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}']) {
      expect(await runCheck({ 'a.yaml': course(goal('g1')), 'b.json': text }, known)).toMatchObject({
        status: 2,
        stdout: '',
      });
    }
    expect(await runCheck({ 'a.yaml': course(goal('g1')) }, ['--baseline-update'])).toMatchObject({
      status: 2,
    });
  });
});
