/** A repository as `init` writes it, with a request to merge, and its pipelines run on this machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Repository {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** What the hook before a commit runs. */
  readonly hook: string;
  /** Writes a mistake into a course. */
  spoil(): void;
}

/** Programs that would leave this machine write down what they were asked for. */
const strangers: Readonly<Record<string, string>> = {
  gh: 'case "$*" in *--edit-last*) exit 1;; esac',
  curl: '',
  wget: '',
  // What was not downloaded cannot be unpacked.
  tar: '',
};

export function requestToMerge(
  place: string,
  tarball: string,
  ccstd: (...words: string[]) => string,
): Repository {
  const [folder, programs, prefix] = ['pipelines', 'programs', 'global'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  ccstd('init', folder, '--install', 'tools/ccstd.tgz');
  mkdirSync(join(folder, 'tools'));
  cpSync(tarball, join(folder, 'tools', 'ccstd.tgz'));
  mkdirSync(programs);
  for (const [name, more] of Object.entries(strangers)) {
    writeFileSync(join(programs, name), `#!/bin/sh\necho "${name} $*" >> "$ASKED"\n${more}\n`);
    chmodSync(join(programs, name), 0o755);
  }
  const git = (...words: string[]) =>
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...words],
      {
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'standards');
  const base = git('rev-parse', 'HEAD').trim();
  git('clone', '-q', '--bare', '.', join(place, 'origin.git'));
  git('remote', 'add', 'origin', join(place, 'origin.git'));
  git('fetch', '-q', 'origin');
  git('checkout', '-q', '-b', 'request');
  const [course = ''] = readdirSync(join(folder, 'courses'));
  const file = join(folder, 'courses', course);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^名称: (.+)$/m, '名称: $1（新）'));
  git('commit', '-q', '-a', '-m', 'request');
  const { repos } = parse(readFileSync(join(folder, '.pre-commit-config.yaml'), 'utf8'));
  return {
    folder,
    hook: repos[0].hooks[0].entry,
    env: {
      ...process.env,
      ...{ npm_config_prefix: prefix, npm_config_offline: 'true', npm_config_omit: 'optional' },
      ...{ HOME: place, CCSTD_LANG: 'zh-CN', CCSTD_TOKEN: 'secret', CCSTD_OWNER: 'school' },
      ...{ GITHUB_BASE_REF: 'main', NUMBER: '7' },
      ...{ CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_PROJECT_ID: '3' },
      ...{ CI_API_V4_URL: 'https://git.example/api' },
      ...{ GITEE_PULL_ID: '7', GITEE_BRANCH: 'main', GITEE_REPO: 'standards' },
      PATH: [programs, join(prefix, 'bin'), process.env.PATH].join(':'),
    },
    spoil: () => appendFileSync(file, '没有的字段: 1\n'),
  };
}

/** What a pipeline runs, command by command. */
const commandsOf: Readonly<
  Record<'github' | 'gitlab' | 'gitee', readonly [string, (file: never) => string[]]>
> = {
  github: [
    '.github/workflows/standards.yml',
    ({ jobs }: { jobs: { check: { steps: { run?: string }[] } } }) =>
      jobs.check.steps.flatMap(({ run }) => run ?? []),
  ],
  gitlab: ['.gitlab-ci.yml', ({ standards }: { standards: { script: string[] } }) => standards.script],
  gitee: [
    '.workflow/standards.yml',
    ({ stages }: { stages: { steps: { commands: string[] }[] }[] }) =>
      stages.flatMap(({ steps }) => steps.flatMap(({ commands }) => commands)),
  ],
};

export function runPipeline(name: keyof typeof commandsOf, { folder, env }: Repository, place: string) {
  const made = ['diff.md', 'report.html', 'dist'];
  for (const path of [...made, '../global']) rmSync(join(folder, path), { recursive: true, force: true });
  const asked = join(place, `${name}.asked`);
  writeFileSync(asked, '');
  const [file, commands] = commandsOf[name];
  const script = commands(parse(readFileSync(join(folder, file), 'utf8')) as never).join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    env: { ...env, ASKED: asked, GITHUB_STEP_SUMMARY: join(place, 'summary.md') },
    encoding: 'utf8',
  });
  const read = (path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';
  return {
    status,
    output: stdout + stderr,
    asked: readFileSync(asked, 'utf8'),
    files: Object.fromEntries(
      ['diff.md', 'report.html', 'dist/index.html'].map((path) => [path, read(path)]),
    ),
  };
}
