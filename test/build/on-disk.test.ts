/**
 * A build on a real disk: what is unchanged is not touched, what is hidden goes away, and a disk that refuses
 * is reported.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stagingFolder } from '../../src/8-write/output-folders.ts';
import { HostError } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { Session } from '../../src/workspace/session.ts';
import { bent, smallWorkspace } from '../support/small-course.ts';

const folders: string[] = [];
afterAll(() => folders.map((folder) => rmSync(folder, { recursive: true, force: true })));

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
}

async function built(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-disk-'));
  folders.push(folder);
  write(folder, smallWorkspace);
  expect((await buildWorkspace(nodeHost(folder))).written?.written).toBeGreaterThan(20);
  return folder;
}

function pagesIn(folder: string): Record<string, string> {
  const dist = join(folder, 'dist');
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(dist, path)).isFile(),
  );
  return Object.fromEntries(
    paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(dist, path), 'utf8')]),
  );
}

const changed = bent('course.yaml', '老人在走廊跌倒。', '老人在卫生间跌倒。');

describe('a build on a real disk', { timeout: 300_000 }, () => {
  it.each(['dist', 'out/site'])(
    'has nothing to do after the first build into %s, which was not there',
    async (output) => {
      const folder = mkdtempSync(join(tmpdir(), 'ccstd-first-'));
      folders.push(folder);
      write(folder, { ...smallWorkspace, 'ccstd.yaml': `output: ${output}\n` });
      expect((await Session.at(nodeHost(folder)).build()).made?.written).toBeDefined();
      expect((await Session.at(nodeHost(folder)).build()).made).toBeUndefined();
    },
  );

  it('touches only what changed, and leaves nothing behind', async () => {
    const folder = await built();
    const before = pagesIn(folder);
    const past = new Date('2020-01-01T00:00:00Z');
    for (const path of Object.keys(before)) utimesSync(join(folder, 'dist', path), past, past);
    write(folder, changed);
    await buildWorkspace(nodeHost(folder));
    const after = pagesIn(folder);
    const touched = Object.keys(after).filter(
      (path) => statSync(join(folder, 'dist', path)).mtime.getTime() !== past.getTime(),
    );
    expect(touched).toEqual(Object.keys(after).filter((path) => after[path] !== before[path]));
    expect(touched.length).toBeGreaterThan(3);
    expect(readdirSync(join(folder, 'dist'))).not.toContain(stagingFolder);
  });

  it('sweeps the folders that a killed one made and had put nothing into yet', async () => {
    const folder = await built();
    mkdirSync(join(folder, 'dist', stagingFolder, '1.2.killed', 'course'), { recursive: true });
    write(folder, changed);
    await buildWorkspace(nodeHost(folder));
    expect(readdirSync(join(folder, 'dist'))).not.toContain(stagingFolder);
  });

  it('reports a place that cannot be written, and puts it right when it can be', async () => {
    const folder = await built();
    write(folder, changed);
    const page = join(folder, 'dist', 'student', 'textbook', 'falls', 'whole.html');
    unlinkSync(page);
    mkdirSync(join(page, 'in-the-way'), { recursive: true });
    const refused = await buildWorkspace(nodeHost(folder)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HostError);
    expect(refused).toMatchObject({ operation: 'write', path: expect.stringContaining('whole.html') });

    rmdirSync(join(page, 'in-the-way'));
    rmdirSync(page);
    await buildWorkspace(nodeHost(folder));
    const fresh = await built();
    write(fresh, changed);
    await buildWorkspace(nodeHost(fresh));
    expect(pagesIn(folder)).toEqual(pagesIn(fresh));
  });

  it('that is refused leaves the disk as it was', async () => {
    const folder = await built();
    const before = pagesIn(folder);
    const host = nodeHost(folder);
    const answer = '先评估意识与伤情，再决定是否搬动。';
    write(folder, bent('course.yaml', '先评估意识与伤情。', answer));
    const css = host.templates().get('assets/ccstd.css') ?? '';
    const leaking = new Map([...host.templates(), ['assets/ccstd.css', `${css}/* ${answer} */`]]);
    const { written, checked } = await buildWorkspace({ ...host, templates: () => leaking });
    expect(written).toBeUndefined();
    expect(checked.diagnostics.map(({ code }) => code)).toContain('leaf/leak');
    expect(pagesIn(folder)).toEqual(before);
    expect(readdirSync(join(folder, 'dist'))).not.toContain(stagingFolder);
  });

  it('passes over links that lead where nobody may look, and names those that should be sources', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ccstd-disk-'));
    folders.push(folder);
    write(folder, smallWorkspace);
    symlinkSync('round.png', join(folder, 'round.png'));
    expect((await buildWorkspace(nodeHost(folder))).written).toBeDefined();

    symlinkSync('nowhere.yaml', join(folder, 'dangling.yaml'));
    symlinkSync('round.yaml', join(folder, 'round.yaml'));
    const { checked, written } = await buildWorkspace(nodeHost(folder));
    expect(written).toBeUndefined();
    expect(checked.diagnostics.map(({ code, params, where }) => [code, params, where.file])).toEqual([
      ['io/unreadable', { reason: 'ENOENT' }, 'dangling.yaml'],
      ['io/unreadable', { reason: 'ELOOP' }, 'round.yaml'],
    ]);
    // A session remembers what files were, and says the same twice.
    for (const _ of [1, 2]) {
      const { diagnostics } = await Session.at(nodeHost(folder)).check();
      expect(diagnostics.map(({ params }) => params)).toEqual([{ reason: 'ENOENT' }, { reason: 'ELOOP' }]);
    }
  });
});
