/** Packages from git, from a packed archive and from a registry: what comes is what was published, or nothing. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { absolutePath } from '../../../src/cli/paths.ts';
import { npmRegistry } from '../../../src/host/node/npm-registry.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { packageSource } from '../../../src/packages/package-source.ts';
import { fetchPackages } from '../../../src/workspace/fetch-packages.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccstd-brought-'));
const school = join(folder, 'school');
const git = (...words: string[]): string =>
  execFileSync('git', ['-C', join(folder, 'repository'), ...words], {
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

const settings = (version: string): string =>
  `ccstd: 1\nprofile: none\npackage: {name: national, version: "${version}"}\n`;
const course = (hours: number): string =>
  `kind: course\nid: pe\ntitle: 体育\ncategory: public\nhours: ${hours}\n`;

async function fetchFrom(from: string, update?: 'all'): Promise<string> {
  write(
    join(school, 'ccstd.yaml'),
    `ccstd: 1\ndependencies:\n  - {name: national, from: ${JSON.stringify(from)}}\n`,
  );
  const host = { ...nodeHost(), cwd: school };
  const fetched = await fetchPackages(host, school, { update, resolve: absolutePath });
  if (fetched.is === 'fetched')
    return fetched.packages.map(({ state, version }) => `${state} ${version}`).join();
  const { fault } = fetched;
  return fault.is === 'not-brought' ? fault.problem : fault.is;
}
const hoursHere = (): string =>
  /hours: (\d+)/.exec(readFileSync(join(school, 'packages', 'national', '标准', '体育.yaml'), 'utf8'))?.[1] ??
  '';
const anew = (): void => rmSync(school, { recursive: true, force: true });

beforeAll(() => {
  const repository = join(folder, 'repository');
  mkdirSync(repository);
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', '编者');
  git('config', 'user.email', 'a@example.org');
  for (const [version, hours] of [
    ['1', 40],
    ['2', 48],
  ] as const) {
    write(join(repository, '国家', 'ccstd.yaml'), settings(version));
    write(join(repository, '国家', '标准', '体育.yaml'), course(hours));
    git('add', '-A');
    git('commit', '-q', '-m', version);
    git('tag', `v${version}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a package in a repository of git', () => {
  it('is that of its revision, and its commit is pinned', async () => {
    anew();
    expect(await fetchFrom('git+../repository#v1:国家')).toBe('new 1');
    expect(hoursHere()).toBe('40');
    const lock = readFileSync(join(school, 'ccstd.lock.yaml'), 'utf8');
    expect(lock).toContain(`at: ${git('rev-parse', 'v1')}}`);
    expect(await fetchFrom('git+../repository#v1:国家')).toBe('same 1');
    // Another revision in the settings is taken when somebody says so.
    expect(await fetchFrom('git+../repository#v2:国家')).toBe('kept 1');
    expect(await fetchFrom('git+../repository#v2:国家', 'all')).toBe('updated 2');
    expect(hoursHere()).toBe('48');
  });

  it('comes back as it was pinned, also after the tag went on', async () => {
    anew();
    git('tag', '-f', 'moving', 'v1');
    expect(await fetchFrom('git+../repository#moving:国家')).toBe('new 1');
    git('tag', '-f', 'moving', 'v2');
    rmSync(join(school, 'packages'), { recursive: true });
    expect(await fetchFrom('git+../repository#moving:国家')).toBe('restored 1');
    expect(await fetchFrom('git+../repository#moving:国家', 'all')).toBe('updated 2');
  });

  it.each([
    ['git+../repository#v9:国家', 'unknown-revision'],
    ['git+../nowhere#v1', 'unreachable'],
    ['git+../repository#v1:别处', 'missing'],
    ['git+../repository', 'missing'],
  ])('that is not there brings nothing: %s', async (from, problem) => {
    anew();
    expect(await fetchFrom(from)).toBe(problem);
    expect(() => readFileSync(join(school, 'ccstd.lock.yaml'))).toThrow();
  });
});

describe('a source', () => {
  it.each([
    'git+--upload-pack=touch /tmp/x',
    'git+-uevil',
    'git+../repository#--upload-pack=evil',
    'git+../repository#-x',
    'git+../repository#main..evil',
    'git+../repository#+refs/heads/*:refs/heads/*',
    'git+../repository#v1:../../elsewhere',
    'git+../repository#v1:/etc',
    'git+ext::sh -c evil',
    'git+ssh://-oProxyCommand=evil/x',
    'git+ssh://-evil@host/x',
    'git+git@host:x.git',
    'git+http://example.org/x.git',
    'git+https://user:secret@example.org/x.git',
    'git+file://other/x',
    'git+../repository#v1\n:x',
    'npm:../evil',
    'npm:@a/../b',
    'npm:a@^1',
    'npm:a@--x',
    'http://example.org/a.tgz',
    'https://user:secret@example.org/a.tgz',
    'https://example.org/a',
    'javascript:alert(1)',
    '-x',
  ])('that is an option, another transport or a secret is none: %s', async (from) => {
    expect(packageSource(from)).toBeUndefined();
    anew();
    expect(await fetchFrom(from)).toBe('no-source');
  });

  it.each([
    ['../national', 'folder'],
    ['C:\\标准', 'folder'],
    ['git+C:/standards#2026.1', 'git'],
    ['git+https://example.org/a/b.git#2026.1:国家', 'git'],
    ['git+ssh://git@example.org/a.git#标签', 'git'],
    ['npm:@zj/standards@1.2.0', 'npm'],
    ['npm:standards', 'npm'],
    ['../a-1.tgz', 'tarball'],
    ['https://example.org/a-1.tar.gz', 'tarball'],
  ])('that is one: %s', (from, is) => {
    expect(packageSource(from)?.is).toBe(is);
  });

  it('that a brought package names is nothing of the machine', async () => {
    for (const [at, from] of ['../x', '/etc', 'git+../x', 'git+file:///x', '../x.tgz'].entries()) {
      anew();
      const more = `dependencies:\n  - {name: other, from: ${JSON.stringify(from)}}\n`;
      const file = archive(`own-${at}.tgz`, [
        ['package/ccstd.yaml', settings('1') + more],
        ['package/标准/体育.yaml', course(40)],
      ]);
      expect(await fetchFrom(file), from).toBe('not-remote');
    }
  });
});

type Entry = readonly [path: string, content: string, more?: object];

/** A tar of the given entries, whatever their names. */
function tarOf(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(([path, content, more = {}]) => {
    const body = Buffer.from(content);
    const header = new Header({ path, mode: 0o644, size: body.length, type: 'File', ...more });
    const head = Buffer.alloc(512);
    header.encode(head);
    return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function archive(name: string, entries: readonly Entry[]): string {
  writeFileSync(join(folder, name), gzipSync(tarOf(entries)));
  return `../${name}`;
}

const sound: readonly Entry[] = [
  ['package/ccstd.yaml', settings('1')],
  ['package/标准/体育.yaml', course(40)],
];

describe('a packed archive', () => {
  it('is the package, whatever packed it', async () => {
    anew();
    expect(await fetchFrom(archive('own.tgz', sound))).toBe('new 1');
    expect(hoursHere()).toBe('40');
    const packed = join(folder, 'packed');
    cpSync(join(folder, 'repository', '国家'), packed, { recursive: true });
    for (const [name, words] of [
      ['flat.tgz', ['-C', packed, '.']],
      ['named.tar.gz', ['-C', folder, 'packed']],
    ] as const) {
      execFileSync('tar', ['-czf', join(folder, name), ...words]);
      anew();
      expect(await fetchFrom(`../${name}`), name).toBe('new 2');
      expect(hoursHere()).toBe('48');
    }
  });

  it.each<[string, Entry]>([
    ['leads out', ['package/../../evil.yaml', 'x']],
    ['is absolute', ['/etc/evil.yaml', 'x']],
    ['leads out on Windows', ['package/..\\..\\evil.yaml', 'x']],
    ['is a drive', ['package/C:evil.yaml', 'x']],
    ['is there twice', ['package/ccstd.yaml', settings('2')]],
    ['differs by case alone', ['package/CCSTD.yaml', 'x']],
    ['is a link', ['package/link.yaml', '', { type: 'SymbolicLink', linkpath: '/etc/passwd' }]],
    ['is a second name', ['package/link.yaml', '', { type: 'Link', linkpath: 'package/ccstd.yaml' }]],
    ['is a device', ['package/device', '', { type: 'CharacterDevice' }]],
  ])('of which a name %s is refused whole', async (what, entry) => {
    anew();
    expect(await fetchFrom(archive(`${what}.tgz`, [...sound, entry]))).toMatch(/^(?:unsafe|broken)$/);
    expect(() => readFileSync(join(school, 'ccstd.lock.yaml'))).toThrow();
  });

  it('that is none is refused', async () => {
    anew();
    writeFileSync(join(folder, 'text.tgz'), 'no archive');
    writeFileSync(join(folder, 'cut.tgz'), gzipSync(tarOf(sound)).subarray(0, 200));
    writeFileSync(join(folder, 'zeros.tgz'), gzipSync(Buffer.alloc(4096)));
    for (const name of ['text', 'cut', 'zeros'])
      expect(await fetchFrom(`../${name}.tgz`), name).toBe('broken');
    expect(await fetchFrom('../none.tgz')).toBe('unreachable');
  });
});

describe('a package of a registry', () => {
  let server: Server;
  let base = '';
  let asked = 0;
  const bytes = gzipSync(tarOf(sound));
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  const published: Record<string, object> = {};
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked++;
      if (url.endsWith('.tgz')) response.end(bytes);
      else if (published[url]) response.end(JSON.stringify(published[url]));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const of = (dist: object) => ({ 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { dist } } });
    published['/@zj%2fnational'] = of({ tarball: `${base}/n.tgz`, integrity });
    published['/altered'] = of({ tarball: `${base}/n.tgz`, integrity: `sha512-${'A'.repeat(86)}==` });
    published['/unsaid'] = of({ tarball: `${base}/n.tgz` });
    published['/elsewhere'] = of({ tarball: 'http://example.org/n.tgz', integrity });
    process.env.npm_config_registry = base;
  });
  afterAll(() => {
    delete process.env.npm_config_registry;
    server.close();
  });

  it('is the version that was asked for, and is not asked for again', async () => {
    anew();
    expect(await fetchFrom('npm:@zj/national@1.0.0')).toBe('new 1');
    expect(readFileSync(join(school, 'ccstd.lock.yaml'), 'utf8')).toContain('at: 1.0.0}');
    const before = asked;
    expect(await fetchFrom('npm:@zj/national@1.0.0')).toBe('same 1');
    expect(asked).toBe(before);
    anew();
    expect(await fetchFrom('npm:@zj/national')).toBe('new 1');
  });

  it.each([
    ['npm:@zj/national@2.0.0', 'unknown-version'],
    ['npm:@zj/national@constructor', 'unknown-version'],
    ['npm:altered', 'altered'],
    ['npm:unsaid', 'altered'],
    ['npm:elsewhere', 'unreachable'],
    ['npm:none', 'unreachable'],
  ])('that is not what it says brings nothing: %s', async (from, problem) => {
    anew();
    expect(await fetchFrom(from)).toBe(problem);
  });

  it('may be an archive at an address', async () => {
    anew();
    expect(await fetchFrom(`${base}/n.tgz`)).toBe('new 1');
  });
});

describe('the registry of packages', () => {
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };

  it('is the one that the user has set for npm', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ccstd-npmrc-'));
    const before = [process.env.npm_config_registry, process.env.npm_config_userconfig] as const;
    try {
      writeFileSync(join(folder, 'npmrc'), 'registry=http://127.0.0.1:9/school/\n');
      set('npm_config_registry', undefined);
      set('npm_config_userconfig', join(folder, 'npmrc'));
      expect(await npmRegistry()).toBe('http://127.0.0.1:9/school/');
      set('npm_config_registry', 'http://127.0.0.1:9/other/');
      expect(await npmRegistry()).toBe('http://127.0.0.1:9/other/');
    } finally {
      set('npm_config_registry', before[0]);
      set('npm_config_userconfig', before[1]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
