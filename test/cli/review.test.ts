/** A sheet of a second round, in a repository of git: what changed since the review, and nothing else. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { yearWorkspace } from '../support/year-workspace.ts';

const root = mkdtempSync(join(tmpdir(), 'ccstd-review-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const git = (...words: string[]) =>
  execFileSync(
    'git',
    ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...words],
    { stdio: 'pipe' },
  );
const commit = (message: string) => {
  git('add', '-A');
  git('commit', '-q', '-m', message);
};
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toContain(from);
  write(file, text.replace(from, to));
};

async function ccstd(line: string, answers?: readonly string[]) {
  const said = { out: '', err: '' };
  const left = [...(answers ?? [])];
  const code = await run(line.split(' '), {
    host: nodeHost(root.replaceAll('\\', '/')),
    out(text) {
      said.out += text;
    },
    err(text) {
      said.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    ...(answers ? { ask: async () => left.shift() } : {}),
    columns: undefined,
    now: () => 0,
  });
  return { ...said, code };
}

describe('a second round of review', { timeout: 60_000 }, () => {
  const date = '--date 2026-09-01';

  it('lists what changed since the commit of the first, and no change of another course', async () => {
    for (const [file, text] of Object.entries(yearWorkspace)) write(file, text);
    git('init', '-q');
    commit('content');
    expect(
      await ccstd(
        `review record course/跌倒防护 --name 李审 --conclusion 重新送审 --comment 改一处，就一处 ${date}`,
      ),
    ).toMatchObject({ code: 0, err: '' });
    commit('review');
    edit('task.yaml', '学习任务描述: ', '学习任务描述: 二十分钟以内，');
    edit('meals.yaml', '名称: ', '名称: 新');
    const { out, err, code } = await ccstd('review request course/跌倒防护 -o sheet.md');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).not.toContain('--since');
    const sheet = readFileSync(join(root, 'sheet.md'), 'utf8');
    expect(sheet).toContain('审核表（第 2 轮）');
    expect(sheet).toContain('- [ ] 改一处，就一处');
    expect(sheet).toContain('**1 处改动：');
    expect(sheet).toContain('二十分钟以内');
    expect(sheet).not.toContain('饮食护理');
  });

  it('asks a reviewer at a terminal, and refuses who made it', async () => {
    const passed = await ccstd(`review record course/跌倒防护 ${date}`, [
      '李审、赵技师',
      '教授，高级技师',
      '通过',
    ]);
    expect(passed).toMatchObject({ code: 0, err: '' });
    const [file = ''] = /reviews\/\S+\.yaml/.exec(passed.out) ?? [];
    expect(readFileSync(join(root, file), 'utf8')).toContain('  - 姓名: 赵技师\n    职务: 高级技师\n');
    const status = await ccstd('review status --json --course 跌倒防护');
    expect(JSON.parse(status.out).subjects).toMatchObject([{ standing: 'valid', rounds: 2 }]);
  });

  it('says when a sheet was printed before the content changed, and diff names the reviews made stale', async () => {
    commit('passed');
    const before = JSON.parse((await ccstd('review status --json --course 跌倒防护')).out).subjects[0].digest;
    edit('task.yaml', '二十分钟以内，', '十分钟以内，');
    const diff = JSON.parse((await ccstd('diff HEAD --json')).out);
    expect(diff.touched.reviews).toEqual([{ review: '跌倒防护-第2轮', subject: 'Course 跌倒防护' }]);
    const late = await ccstd(
      `review record course/跌倒防护 --name 李审 --conclusion 通过 ${date} --digest ${before}`,
    );
    expect(late.out).toContain('内容又改过');
    const status = await ccstd('review status --json --course 跌倒防护');
    expect(JSON.parse(status.out).subjects).toMatchObject([{ standing: 'stale', rounds: 3 }]);
  });
});

it('shows a terminal no sign of a title that would steer it', async () => {
  let out = '';
  const title = '体育\u001b[31m';
  const course = { kind: 'course', id: 'c1', title, category: 'public', hours: 40 };
  await run(['review', 'status'], {
    host: memoryHost({ 'c1.yaml': JSON.stringify(course) }),
    out(text) {
      out += text;
    },
    err: () => {},
    outIsTerminal: true,
    errIsTerminal: false,
    columns: 80,
    now: () => 0,
  });
  expect(out).toContain('体育␛[31m');
  expect(out).not.toContain('\u001b');
});
