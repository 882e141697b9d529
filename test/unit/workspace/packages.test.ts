/** Packages of standards: what is fetched is what was published, pinned, and nobody's to change. */
import { describe, expect, it } from 'vitest';
import { absolutePath } from '../../../src/cli/paths.ts';
import { type MemoryHost, memoryHost } from '../../../src/host/memory-host.ts';
import { lockOf } from '../../../src/packages/lock.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { type Fetched, fetchPackages } from '../../../src/workspace/fetch-packages.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';
import { packStandards } from '../../../src/workspace/pack-standards.ts';
import { NamedWorkspace } from '../../../src/workspace/rename-workspace.ts';
import { upgradePackages } from '../../../src/workspace/upgrade-packages.ts';

const course = (id: string, more: object = {}): string =>
  JSON.stringify({ kind: 'course', id, title: `课程 ${id}`, category: 'public', hours: 40, ...more });
const packaged = (name: string, more: object = {}): string =>
  JSON.stringify({ ccstd: 1, profile: 'none', package: { name, version: '1' }, ...more });
const depending = (...names: readonly string[]): object => ({
  dependencies: names.map((name) => ({ name, from: `../${name}` })),
});
const national = {
  '/national/ccstd.yaml': packaged('national'),
  '/national/courses/pe.yaml': course('pe', { positioning: { file: '../texts/nature.md' } }),
  '/national/texts/nature.md': '面向全体新生。\n',
  '/national/bank.yaml':
    '{"kind": "question-bank", "id": "exam", "course": "pe", "questions": [{"id": "q1", "kind": "question", "prompt": "何时热身？", "answer": "运动前"}]}',
};
const school = {
  '/school/ccstd.yaml': JSON.stringify({ ccstd: 1, profile: 'none', ...depending('national') }),
};
const overlay = (id: string, base: string, hours: number): string =>
  JSON.stringify({
    ...{ kind: 'overlay', id, extends: `course/${base}`, school: '示例' },
    changes: [{ target: 'hours', op: 'replace', value: hours, reason: '本校' }],
  });

const fetched = (host: MemoryHost, update?: readonly string[] | 'all', root = '/school'): Promise<Fetched> =>
  fetchPackages(host, root, { update, resolve: absolutePath });
const codesAt = (host: MemoryHost, root = '/school'): string[] =>
  checkSources(host, { from: root }).diagnostics.map(({ code, where }) => `${code} ${where.file}`);
const textOf = (host: MemoryHost, path: string): string => new TextDecoder().decode(host.files.get(path));
const statesOf = (found: Fetched): string[] =>
  found.is === 'fetched' ? found.packages.map(({ name, state }) => `${name} ${state}`) : [found.fault.is];

async function ready(more: Readonly<Record<string, string>> = {}): Promise<MemoryHost> {
  const host = memoryHost({ ...national, ...school, ...more });
  expect(statesOf(await fetched(host))).toEqual(['national new']);
  return host;
}

describe('a package', () => {
  it('is fetched with what its sources name, and nothing else of its workspace', async () => {
    const before = new Set(Object.keys({ ...national, ...school }));
    const host = await ready();
    expect([...host.files.keys()].filter((path) => !before.has(path)).sort()).toEqual([
      '/school/ccstd.lock.yaml',
      '/school/packages/national/ccstd.yaml',
      '/school/packages/national/courses/pe.yaml',
      '/school/packages/national/texts/nature.md',
    ]);
    expect(codesAt(host)).toEqual([]);
  });

  it('is the same from the workspace of its publisher and from what that packed', async () => {
    const [one, other] = [await ready(), memoryHost({ ...national, ...school })];
    expect(packStandards(other, '/national', '/published').is).toBe('packed');
    const from = textOf(other, '/school/ccstd.yaml').replace('../national', '../published');
    other.files.set('/school/ccstd.yaml', new TextEncoder().encode(from));
    expect(statesOf(await fetched(other))).toEqual(['national new']);
    const lock = textOf(one, '/school/ccstd.lock.yaml').replace('../national', '../published');
    expect(textOf(other, '/school/ccstd.lock.yaml')).toBe(lock);
  });

  it('is another one after any change of a byte, until it is fetched again', async () => {
    const host = await ready();
    for (const [path, bytes] of [...host.files].filter(([name]) => name.startsWith('/school/packages/'))) {
      for (const changed of [bytes.slice(1), new Uint8Array([...bytes, 10]), undefined]) {
        if (changed) host.files.set(path, changed);
        else host.files.delete(path);
        expect(codesAt(host), path).toContain('package/changed ccstd.yaml');
        expect(statesOf(await fetched(host))).toEqual(['national restored']);
        expect(codesAt(host)).toEqual([]);
      }
    }
    host.files.set('/school/packages/national/more.yaml', new TextEncoder().encode(course('more')));
    expect(codesAt(host)).toContain('package/changed ccstd.yaml');
  });

  it.each(['../courses', '..', '.', 'a/../../courses', 'a\\b', 'C:'])(
    'of the name %s in a lock that somebody wrote pins nothing: it would be a part of a path',
    async (name) => {
      const lock = textOf(await ready(), '/school/ccstd.lock.yaml');
      const [line = ''] = /^ {2}national: .*$/m.exec(lock) ?? [];
      const written = `${lock}${line.replace('national', () => name)}\n`;
      expect([...lockOf(written).keys()]).toEqual(['national']);
    },
  );

  it('is packed in the place of an older one, and of nothing else', async () => {
    const host = memoryHost(national);
    expect(packStandards(host, '/national', '/published').is).toBe('packed');
    expect(packStandards(host, '/national', '/published').is).toBe('packed');
    host.write('/published/mine.txt', new TextEncoder().encode('mine'));
    expect(packStandards(host, '/national', '/published').is).toBe('occupied');
    expect(host.files.has('/published/mine.txt')).toBe(true);
  });

  it('goes through no link', async () => {
    const host = memoryHost({ ...national, ...school });
    const linked = { ...host, realPath: (path: string) => path.replace('/school/packages', '/elsewhere') };
    expect(statesOf(await fetched(linked))).toEqual(['linked']);
    expect(host.files.has('/school/ccstd.lock.yaml')).toBe(false);
  });

  it('takes no folder of which the lock knows nothing', async () => {
    const host = memoryHost({
      ...national,
      ...school,
      '/school/packages/national/mine.yaml': course('mine'),
    });
    expect(statesOf(await fetched(host))).toEqual(['taken']);
    expect([...host.files.keys()].filter((path) => path.includes('/packages/'))).toEqual([
      '/school/packages/national/mine.yaml',
    ]);
  });

  it('stays as it is pinned while its publisher goes on', async () => {
    const host = await ready();
    const before = new Map(host.files);
    host.files.set('/national/courses/pe.yaml', new TextEncoder().encode(course('pe', { hours: 36 })));
    expect(statesOf(await fetched(host))).toEqual(['national kept']);
    for (const [path, bytes] of before)
      if (path.startsWith('/school')) expect(host.files.get(path)).toEqual(bytes);
    expect(statesOf(await fetched(host, ['other']))).toEqual(['national kept']);
    expect(statesOf(await fetched(host, ['national']))).toEqual(['national updated']);
    expect(textOf(host, '/school/packages/national/courses/pe.yaml')).toContain('36');
    expect(statesOf(await fetched(host, 'all'))).toEqual(['national same']);
  });

  it('that was published without what it depends on brings that along', async () => {
    const province = {
      '/province/ccstd.yaml': packaged('province', depending('national')),
      '/province/pe.yaml': overlay('pe-province', 'pe', 44),
      '/school/ccstd.yaml': JSON.stringify({
        ...{ ccstd: 1, profile: 'none' },
        dependencies: [{ name: 'province', from: '../published' }],
      }),
    };
    const host = memoryHost({ ...national, ...province });
    await fetched(host, undefined, '/province');
    expect(packStandards(host, '/province', '/published').is).toBe('packed');
    expect(statesOf(await fetched(host))).toEqual(['province new', 'national new']);
    expect(codesAt(host)).toEqual([]);
    expect(checkSources(host, { from: '/school' }).workspace?.courses.get('pe-province')?.value.hours).toBe(
      44,
    );
    host.files.set('/published/pe.yaml', new TextEncoder().encode('kind: overlay\nid: [\n'));
    expect(statesOf(await fetched(host, 'all'))).toEqual(['errors']);
  });

  it('brings those along that it depends on', async () => {
    const province = {
      '/province/ccstd.yaml': packaged('province', depending('national')),
      '/province/pe.yaml': overlay('pe-province', 'pe', 44),
      '/school/ccstd.yaml': JSON.stringify({ ccstd: 1, profile: 'none', ...depending('province') }),
      '/school/own.yaml': overlay('pe-school', 'pe-province', 48),
    };
    const host = memoryHost({ ...national, ...province });
    expect(statesOf(await fetched(host, undefined, '/province'))).toEqual(['national new']);
    expect(statesOf(await fetched(host))).toEqual(['province new', 'national new']);
    expect(codesAt(host)).toEqual([]);
    const { workspace } = checkSources(host, { from: '/school' });
    const hours = ['pe', 'pe-province', 'pe-school'].map((id) => workspace?.courses.get(id)?.value.hours);
    expect(hours).toEqual([40, 44, 48]);
    host.files.set('/school/ccstd.yaml', new TextEncoder().encode('{"ccstd": 1}'));
    await fetched(host);
    expect([...host.files.keys()].filter((path) => path.startsWith('/school/packages'))).toEqual([]);
  });

  it.each([
    ['missing', { '/national/ccstd.yaml': undefined }],
    ['no-name', { '/national/ccstd.yaml': '{"ccstd": 1}' }],
    ['other-name', { '/national/ccstd.yaml': packaged('state') }],
    ['errors', { '/national/courses/pe.yaml': '类型: 课呈\n' }],
    ['errors', { '/national/courses/pe.yaml': course('pe', { positioning: { file: '../../secret.md' } }) }],
  ])('that cannot be had changes nothing: %s', async (is, files) => {
    const host = memoryHost({ ...national, ...school, '/secret.md': '别人的文字' });
    for (const [path, text] of Object.entries(files))
      if (text === undefined) host.files.delete(path);
      else host.files.set(path, new TextEncoder().encode(text));
    const before = new Map(host.files);
    expect(statesOf(await fetched(host))).toEqual([is]);
    expect(host.files).toEqual(before);
  });

  it('has errors of its own, and no remarks, where it is adopted', async () => {
    const host = await ready({ '/school/own.yaml': course('pe') });
    // The same id twice: the file that comes later in order is to blame, and the package is not read apart.
    expect(codesAt(host)).toEqual(['id/duplicate packages/national/courses/pe.yaml']);
  });

  it('is changed neither by fix nor by rename', async () => {
    const host = await ready({ '/school/own.yaml': course('skills', { prerequisites: ['pe'] }) });
    const before = new Map(host.files);
    const named = NamedWorkspace.at(host, '/school');
    const renamed = named.rename({ type: 'Course', id: 'pe', owner: 'workspace' }, 'sport');
    expect(renamed.is).toBe('breaks');
    await fixWorkspace(host, { from: '/school', unsafe: true } as never);
    for (const [path, bytes] of before)
      if (path.includes('/packages/')) expect(host.files.get(path)).toEqual(bytes);
  });
});

describe('an upgrade', () => {
  const adopted = (changes: readonly object[]): string =>
    JSON.stringify(
      {
        ...{ kind: 'overlay', id: 'ours', extends: 'course/pe', baseVersion: '1', school: '示例' },
        changes: changes.map((change) => ({ ...change, reason: '本校' })),
      },
      null,
      1,
    );
  const goals = [
    { id: 'g1', text: '能热身' },
    { id: 'g2', text: '能合作' },
  ];
  const first = { version: '1', credits: 2, goals };

  /** What is new in the nation, over what a school changed. */
  async function upgraded(changes: readonly object[], news: object) {
    const host = await ready({
      '/school/ours.yaml': adopted(changes),
      '/national/courses/pe.yaml': course('pe', first),
    });
    const before = textOf(host, '/school/ours.yaml');
    const next = course('pe', { ...first, version: '2', ...news });
    host.files.set('/national/courses/pe.yaml', new TextEncoder().encode(next));
    const found = await upgradePackages(host, '/school', { update: 'all', resolve: absolutePath });
    if (found.is !== 'fetched') throw new Error(found.is);
    const conflicts = found.conflicts.map(({ target, line, before: was, after, own }) => ({
      ...{ target, line, was, after, own },
    }));
    return { host, conflicts, before, now: textOf(host, '/school/ours.yaml') };
  }

  const hours = { target: 'hours', op: 'replace', value: 44 };

  it('of what the school left alone says that it is of the new version', async () => {
    const { conflicts, before, now, host } = await upgraded([hours], {
      credits: 3,
      goals: [...goals].reverse(),
    });
    expect(conflicts).toEqual([]);
    expect(now).toBe(before.replace('"baseVersion": "1"', '"baseVersion": "2"'));
    expect(codesAt(host)).toEqual([]);
    expect(checkSources(host, { from: '/school' }).workspace?.courses.get('ours')?.value).toMatchObject({
      ...{ hours: 44, credits: 3 },
    });
  });

  it.each([
    ['changed', hours, { hours: 48 }, { was: 40, after: 48, own: 44 }],
    ['took away', { target: 'credits', op: 'replace', value: 1 }, { credits: undefined }, { was: 2, own: 1 }],
    ['took away an item', { target: 'goals/g2', op: 'remove' }, { goals: [goals[0]] }, { was: goals[1] }],
    [
      'changed an item',
      { target: 'goals/g2/text', op: 'replace', value: '能组队' },
      { goals: [goals[0], { id: 'g2', text: '能协作' }] },
      { was: '能合作', after: '能协作', own: '能组队' },
    ],
    [
      'added the same item',
      { target: 'goals/g3', op: 'add', value: { id: 'g3', text: '能裁判' } },
      { goals: [...goals, { id: 'g3', text: '能计分' }] },
      { after: { id: 'g3', text: '能计分' }, own: { id: 'g3', text: '能裁判' } },
    ],
    [
      'added an item that the school puts at the end',
      { target: 'goals', op: 'add', value: { id: 'g3', text: '能裁判' } },
      { goals: [...goals, { id: 'g3', text: '能计分' }] },
      { after: { id: 'g3', text: '能计分' }, own: { id: 'g3', text: '能裁判' } },
    ],
    [
      'put another item',
      { target: 'goals/2/text', op: 'replace', value: '能组队' },
      { goals: [goals[0], { id: 'g0', text: '能合作' }, goals[1]] },
      { was: 'g2', after: 'g0', own: '能组队' },
    ],
    [
      'put another item around',
      { target: 'goals/2/dimension', op: 'add', value: 'knowledge' },
      { goals: [goals[0], { id: 'g0', text: '能合作' }, goals[1]] },
      { was: 'g2', after: 'g0', own: 'knowledge' },
    ],
    [
      'renamed',
      { target: 'title', op: 'rename', value: '球类' },
      { title: '田径' },
      { was: '课程 pe', after: '田径', own: '球类' },
    ],
  ])(
    'of what the standard %s in the same place leaves the choice to the school',
    async (_, change, news, told) => {
      const { conflicts, before, now, host } = await upgraded([change], news);
      expect(conflicts).toEqual([
        { was: undefined, after: undefined, own: undefined, ...told, target: change.target, line: 9 },
      ]);
      expect(now).toBe(before);
      expect(codesAt(host).length).toBeGreaterThan(0);
    },
  );

  it('tells what a text says, not in which file it is', async () => {
    const own = { target: 'positioning', op: 'replace', value: '面向住校生。' };
    const host = await ready({ '/school/ours.yaml': adopted([own]) });
    const next = async (files: Readonly<Record<string, string>>) => {
      for (const [path, text] of Object.entries(files)) host.files.set(path, new TextEncoder().encode(text));
      const found = await upgradePackages(host, '/school', { update: 'all', resolve: absolutePath });
      return found.is === 'fetched' ? found.conflicts.map(({ before, after }) => [before, after]) : found.is;
    };
    const inline = course('pe', { positioning: '面向全体新生。' });
    expect(await next({ '/national/courses/pe.yaml': inline })).toEqual([]);
    const included = course('pe', { positioning: { file: '../texts/nature.md' } });
    expect(await next({ '/national/courses/pe.yaml': included })).toEqual([]);
    expect(await next({ '/national/texts/nature.md': '面向高职学生。\n' })).toEqual([
      ['面向全体新生。', '面向高职学生。'],
    ]);
  });

  it('takes nothing while what the school changes cannot be told', async () => {
    const host = await ready({ '/school/ours.yaml': adopted([hours]) });
    const upgrade = () => upgradePackages(host, '/school', { update: 'all', resolve: absolutePath });
    const write = (path: string, text: string) => host.files.set(path, new TextEncoder().encode(text));
    write('/school/ours.yaml', adopted([{ ...hours, target: 'hors' }]));
    write('/national/courses/pe.yaml', course('pe', { hours: 48 }));
    expect(await upgrade()).toEqual({ is: 'unread' });
    expect(textOf(host, '/school/packages/national/courses/pe.yaml')).toContain('"hours":40');
    write('/school/ours.yaml', adopted([hours]));
    host.removeFolder('/school/packages');
    // The folder of the publisher holds what is pinned no longer.
    expect(await upgrade()).toMatchObject({ is: 'fault', fault: { is: 'changed' } });
    write('/national/courses/pe.yaml', course('pe', { positioning: { file: '../texts/nature.md' } }));
    expect(await upgrade()).toMatchObject({ is: 'fetched', conflicts: [] });
  });
});
