/** A national revision at a school, from empty folders: adopt, release, upgrade, decide, review, release, pack. */
import { expect, it } from 'vitest';
import { runCommand, scenarioMachine } from './scenario.ts';

const course = (version: string, hours: number, goal: string): string => `kind: course
id: basics
title: 电工基础
version: "${version}"
status: approved
category: core
hours: ${hours}
goals:
  - {id: g1, text: ${goal}}
workTask: {description: 安装工按图接线。, objects: [配电箱], requirements: [接线正确]}
tasks:
  - id: t1
    title: 配电箱接线
    hours: ${hours}
    description: 按图完成一个配电箱的接线。
    goals: [g1]
    stages:
      - {id: s1, kind: implement, hours: ${hours}}
    assessments:
      - {id: e1, title: 接线操作, kind: process, points: 100, criteria: [{text: 接线正确, points: 100}]}
`;
const settings = (version: string): string =>
  `ccstd: 1\ntitle: 国家标准\npackage: {name: national, version: "${version}"}\n`;
const change = (target: string, op: string, value: string | number): string =>
  `  - {target: ${target}, op: ${op}, value: ${value}, reason: 与本地的配电箱一致}\n`;
const adoption = `kind: overlay
id: ours
title: 电工基础（示例学院）
extends: course/basics
baseVersion: "1"
version: "1"
status: approved
school: 示例学院
changes:
${change('tasks/t1/title', 'rename', '本地配电箱接线')}${change('goals/g1/text', 'replace', '能按图接线并自检')}`;

it('of a standard reaches the books of a school, with its changes', async () => {
  const host = scenarioMachine(
    {
      'national/ccstd.yaml': settings('2026'),
      'national/basics.yaml': course('1', 8, '能按图接线'),
      'school/ccstd.yaml':
        'ccstd: 1\ntitle: 示例学院\norganization: {name: 示例学院}\ndependencies:\n  - {name: national, from: ../national}\n',
    },
    { CCSTD_LANG: 'en' },
  );
  const text = (path: string): string => new TextDecoder().decode(host.files.get(path));
  const write = (path: string, content: string) => host.files.set(path, new TextEncoder().encode(content));
  const edit = (path: string, from: string, to: string) => {
    expect(text(path)).toContain(from);
    write(path, text(path).replace(from, to));
  };
  const ccstd = (line: string) => runCommand(host, `ccstd ${line} -C school`);
  const done = async (line: string): Promise<string> => {
    const { stdout, stderr, status } = await ccstd(line);
    expect({ line, stderr, status }).toEqual({ line, stderr: '', status: '0' });
    return stdout;
  };

  expect(await done('fetch')).toContain('national 2026  new');
  // What is taught as it came, the school reviews as its choice.
  const unadopted = await ccstd('leaves release --course basics --effective 2026-09-07');
  expect(unadopted.stderr).toContain('release/unreviewed');
  expect(await done('adopt course/basics --id ours')).toContain('overlays/ours.yaml');
  write('/school/overlays/ours.yaml', adoption);
  await done('check');
  const reviewed = 'review record --course ours --name 李审 --role 教授 --conclusion pass';
  await done(reviewed);
  expect(await done('leaves release --course ours --effective 2026-09-07')).toMatch(
    /本地配电箱接线 {2}revision 1/,
  );

  for (const [path, bytes] of [...host.files])
    if (path.startsWith('/school/')) host.files.set(path.replace('/school/', '/before/'), bytes);

  write('/national/ccstd.yaml', settings('2027'));
  write('/national/basics.yaml', course('2', 10, '能按图接线并挂牌'));
  const upgraded = await ccstd('upgrade');
  expect(upgraded).toMatchObject({ stderr: '', status: '1' });
  expect(upgraded.stdout).toMatch(
    /national 2026 → 2027\n.*ours\.yaml:11 {2}goals\/g1\/text\n {2}standard: 能按图接线 → 能按图接线并挂牌; school: 能按图接线并自检\nTo decide: 1\./,
  );
  // Both are wanted: the school writes them together, and says that it looked at the new version.
  edit('/school/overlays/ours.yaml', '能按图接线并自检', '能按图接线、自检并挂牌');
  edit('/school/overlays/ours.yaml', 'baseVersion: "1"', 'baseVersion: "2"');
  expect(await done('check')).toContain('0 errors');

  const release = 'leaves release --course ours --effective 2027-02-22';
  const stale = await ccstd(release);
  expect(stale.status).toBe('1');
  expect(stale.stderr).toContain('review/stale');
  await done(reviewed);
  const released = await done(release);
  expect(released).toMatch(/changed .*本地配电箱接线 {2}revision 1 → 2/);
  expect(await done('leaves pack --course ours --before /before')).toContain('dist/packs/1-2/');
  const pack = text('/school/dist/packs/1-2/student/ours.html');
  expect(pack).toContain('本地配电箱接线');
  // What the nation changed and what the school wrote meanwhile are in the record, each from what to what.
  expect(pack).toMatch(/8.*10/s);
  expect(pack).toContain('自检并挂牌');
}, 60_000);
